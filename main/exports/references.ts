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
