import type { AnswerRow } from './answer-rows'

const byNumber = new Intl.Collator('fr', { numeric: true })

/**
 * The answers in the order in which they are typed again: by their number in the official form (« 2 » before « 10 »),
 * then those without number, in the order of the questionnaire.
 */
export function rekeyingRows(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return rows.toSorted((a, b) => {
    if (a.officialNumber === '' || b.officialNumber === '')
      return Number(a.officialNumber === '') - Number(b.officialNumber === '')
    return byNumber.compare(a.officialNumber, b.officialNumber)
  })
}
