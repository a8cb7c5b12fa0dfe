import { isNumbered } from '../../questionnaires/names'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'

/** Formulas compare these labels, and Excel compares no more than 255 characters. */
const MAX_LABEL = 200

/**
 * What names each domain in the workbook: « 13 – Continuité et reprise d’activité », or its title alone when its id is a
 * word of ours and not a number of the source.
 *
 * The label is the key by which the score sheet counts the answers, hence unique; and it is never a bare number, which
 * Excel would compare as one (« 1.10 » would then equal « 1.1 »).
 */
export function domainLabels({ domains }: QuestionnaireDefinition): ReadonlyMap<string, string> {
  const titles = domains.map(({ title }) => title)
  return new Map(
    domains.map(({ id, title }) => {
      const alone = !isNumbered(id) && !isNumbered(title) && titles.indexOf(title) === titles.lastIndexOf(title)
      return [id, (alone ? title : `${id} – ${title}`).slice(0, MAX_LABEL)]
    }),
  )
}

/** « 13 – Continuité », or « Continuité »: for a narrow column, where nothing is looked up by this name. */
export function shortDomainLabels({ domains }: QuestionnaireDefinition): ReadonlyMap<string, string> {
  return new Map(domains.map(({ id, short }) => [id, isNumbered(id) ? `${id} – ${short}` : short]))
}
