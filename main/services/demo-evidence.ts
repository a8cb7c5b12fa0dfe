import { type EvidencePiece, nothingSaid } from '../../questionnaires/answers'
import { roleLabels } from '../../questionnaires/roles'
import type { Question } from '../../questionnaires/schema'
import { chance, pick } from './demo-chance'

/** One piece in five is out of date and one in six has no date; the rest is current. */
export function evidenceFor(
  question: Question,
  asOf: string,
  rank: number,
  places: readonly string[],
): EvidencePiece[] {
  const [first = question.label, second] = question.evidence
  const age = 1 + Math.floor(chance(question.id, 'age') * 10)
  const piece = (title: string): EvidencePiece => ({
    ...nothingSaid,
    title: title.slice(0, 500),
    location: pick(places, question.id, 'place'),
    holder: roleLabels[question.answeredBy[0] ?? 'direction'],
    date: monthsLater(asOf, -age),
  })
  if (rank % 6 === 3) return [{ ...piece(first), date: null }]
  if (rank % 5 === 1) return [{ ...piece(first), date: monthsLater(asOf, -age - 14), expires: monthsLater(asOf, -2) }]
  const current = { ...piece(first), expires: rank % 2 === 0 ? monthsLater(asOf, 12 - age) : null }
  return second !== undefined && rank % 7 === 0 ? [current, piece(second)] : [current]
}

/** A day some months later or earlier, kept within the first 28 days so that it exists in every month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + month - 1 + months
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}-${pad(Math.min(date, 28), 2)}`
}
