import type { Domain, Question } from '../../questionnaires/schema'
import { closenessWords } from './words'

/** What a question cites in one source: « 4.1.3, 5.2 (proximité élevée) ». Items of its domain come with it. */
export function citedItems(question: Question, domain: Domain, sourceId: string): string {
  return [...question.references, ...domain.references]
    .filter((reference) => reference.source === sourceId && reference.items.length > 0)
    .map(({ items, closeness }) => {
      const list = items.join(', ')
      return closeness === undefined ? list : `${list} (proximité ${closenessWords[closeness]})`
    })
    .join('\n')
}

/** The items that several questions cite in one source, once each, in order of appearance. */
export function mergedItems(origins: readonly { question: Question; domain: Domain }[], sourceId: string): string {
  const items = origins.flatMap(({ question, domain }) =>
    [...question.references, ...domain.references]
      .filter((reference) => reference.source === sourceId)
      .flatMap((reference) => reference.items),
  )
  return [...new Set(items)].join(', ')
}
