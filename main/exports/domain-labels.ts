import type { QuestionnaireDefinition } from '../../questionnaires/schema'

/** Formulas compare these labels, and Excel compares no more than 255 characters. */
const MAX_LABEL = 200

/**
 * What names each domain in the workbook: « 13 – Continuité et reprise d’activité ».
 *
 * The label is the key by which the score sheet counts the answers, hence unique; and it is never a bare number, which
 * Excel would compare as one (« 1.10 » would then equal « 1.1 »).
 */
export function domainLabels(definition: QuestionnaireDefinition): ReadonlyMap<string, string> {
  return new Map(definition.domains.map(({ id, title }) => [id, `${id} – ${title}`.slice(0, MAX_LABEL)]))
}

/** « 13 – Continuité »: for a narrow column, where nothing is looked up by this name. */
export function shortDomainLabels(definition: QuestionnaireDefinition): ReadonlyMap<string, string> {
  return new Map(definition.domains.map(({ id, short }) => [id, `${id} – ${short}`]))
}
