/** What a sheet of questions is known by when it comes back: read without loading what draws workbooks. */

/** What names the assessment a sheet is about. */
export type ProviderOrigin = {
  readonly assessmentId: string
  readonly questionnaireId: string
  readonly version: string
  readonly role: string
  /** Instant, ISO UTC. */
  readonly at: string
}

/** What the first cell of the hidden sheet says: the file is known by it, not by its name. */
export const PROVIDER_MARK = 'sextant-fiche'
/** A change of what the sheets hold takes the next number. */
export const PROVIDER_FORMAT = 1
export const originLines = ['format', 'assessmentId', 'questionnaireId', 'version', 'role', 'at'] as const
/** Rows of the hidden sheet above its first question: mark, origin, header. */
export const ORIGIN_ROWS = originLines.length + 2

/** Before the name of whoever fills it in, on the sheet of questions. */
export const FILLED_BY = 'Rempli par (nom, fonction)\u00a0:'

export const providerHeaders = {
  number: 'N°',
  domain: 'Sujet',
  question: 'Question',
  help: 'Aide, et sens des réponses',
  answer: 'Votre réponse',
  comment: 'Précisions',
  evidence: 'Ce qui le montre (document, date)',
  id: 'Identifiant (ne pas modifier)',
} as const

/** Whom « vous » means in the questions: the person asked could take it for themselves. */
export function meaningOfYou(entity: string, role: string): string {
  const notYou = role === 'prestataire' || role === 'editeur' ? 'votre entreprise' : 'votre seul service'
  return `Dans les questions, «\u00a0vous\u00a0» désigne ${entity}, et non ${notYou}.`
}
