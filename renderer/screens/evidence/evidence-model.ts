import type { EvidenceRegister, EvidenceUse, RegisteredEvidence } from '../../../main/ipc/contract'
import { namedDocuments } from '../../../questionnaires/documents'
import { evidenceTime } from '../../../questionnaires/evidence-expiry'
import { searchable } from '../../../questionnaires/typography'
import type { EvidenceFilter } from '../../texts/evidence'

/** Nothing says that it is of any use: no answer, no action. */
const isUnused = ({ uses, heldBy }: RegisteredEvidence): boolean => uses.length === 0 && !heldBy.includes('action')

/** Whether nothing at all points to it. */
export const isFree = ({ uses, heldBy }: RegisteredEvidence): boolean => uses.length === 0 && heldBy.length === 0

export function matchesFilter(evidence: RegisteredEvidence, filter: EvidenceFilter, asOf: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unused':
      return isUnused(evidence)
    case 'undated':
      return evidence.piece.date === null
    case 'expired':
    case 'expiring':
      return evidenceTime(evidence.piece, asOf) === filter
  }
}

/** Every word typed is somewhere in what is said of the piece, or in the questions that it backs. */
export function matchesSearch({ piece, uses }: RegisteredEvidence, search: string): boolean {
  const text = searchable(
    [
      piece.title,
      piece.location,
      piece.holder,
      piece.link,
      piece.file?.name ?? '',
      documentName(piece.document),
      ...uses.flatMap(({ label, questionnaireTitle }) => [label, questionnaireTitle]),
    ].join('\n'),
  )
  return searchable(search)
    .split(' ')
    .every((word) => text.includes(word))
}

export const documentName = (id: string): string => namedDocuments.find((document) => document.id === id)?.name ?? ''

export const keyOf = ({ assessmentId, questionId }: Pick<EvidenceUse, 'assessmentId' | 'questionId'>): string =>
  `${assessmentId}/${questionId}`

/** « NIS 2, Novembre 2026 – EHPAD Les Tilleuls »; what follows the colon of a title is left out. */
export function assessmentName({ questionnaireTitle, assessmentLabel, entity }: EvidenceUse): string {
  return `${questionnaireTitle.split(/\s*:/)[0]}, ${assessmentLabel} – ${entity}`
}

/** Answers together, by assessment, in their order. */
export function byAssessment(uses: readonly EvidenceUse[]): readonly (readonly [string, readonly EvidenceUse[]])[] {
  const groups = new Map<string, EvidenceUse[]>()
  for (const use of uses) groups.set(use.assessmentId, [...(groups.get(use.assessmentId) ?? []), use])
  return [...groups.values()].flatMap((group) => (group[0] ? [[assessmentName(group[0]), group] as const] : []))
}

/** What a person chooses among: the questions that ask for its document, what it backs already, and the others. */
export type Choices = {
  readonly proposed: readonly EvidenceUse[]
  readonly cited: readonly EvidenceUse[]
  readonly others: readonly EvidenceUse[]
}

export function choicesFor({ questions, wanted }: EvidenceRegister, { piece, uses }: RegisteredEvidence): Choices {
  const proposed = wanted.find(({ documentId }) => documentId === piece.document)?.uses ?? []
  const known = new Set(proposed.map(keyOf))
  const cited = uses.filter((use) => !known.has(keyOf(use)))
  for (const use of cited) known.add(keyOf(use))
  return { proposed, cited, others: questions.filter((use) => !known.has(keyOf(use))) }
}

/**
 * What is ticked at first: what the piece backs, and, when its document has just been chosen, every open question that
 * asks for it.
 */
export function firstTicks(
  { proposed }: Choices,
  { uses }: RegisteredEvidence,
  proposing: boolean,
): ReadonlySet<string> {
  const added = proposing ? proposed.filter(({ closed }) => !closed) : []
  return new Set([...uses, ...added].map(keyOf))
}

/** The questions whose label or questionnaire has all the words typed. */
export function searchUses(uses: readonly EvidenceUse[], search: string): readonly EvidenceUse[] {
  const words = searchable(search).split(' ')
  return uses.filter((use) => {
    const text = searchable(`${use.label} ${use.questionnaireTitle}`)
    return words.every((word) => text.includes(word))
  })
}
