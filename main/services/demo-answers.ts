import type { AnswerValue, EvidencePiece } from '../../questionnaires/answers'
import { applicableQuestions, profileOf } from '../../questionnaires/questions'
import { roleLabels } from '../../questionnaires/roles'
import type { Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import {
  alternativeReasons,
  comments,
  entrustedReasons,
  places,
  RARE_CASE,
  rareCaseReasons,
  TECHNICAL,
} from './demo-sentences'

/** An answer of the demonstration or of an answers file, before it is saved. Questions left out stay unanswered. */
export type GivenAnswer = {
  readonly questionId: string
  readonly value: AnswerValue
  readonly reason: string
  readonly comment: string
  readonly evidence: readonly EvidencePiece[]
}

type Asked = { readonly question: Question; readonly maturity: number }

/** An answer, the share of the questions that get it, and which get it first. */
type Kind = {
  readonly value: AnswerValue | null
  readonly share: number
  readonly rank: (item: Asked) => number
}

/**
 * A realistic mix of answers for any questionnaire: the same input always gives the same answers. As soon as there are
 * seven questions, every kind of answer is there, some of them unanswered; so is evidence that is current, expired, and
 * without date.
 *
 * @param asOf day of the assessment, YYYY-MM-DD: evidence is dated around it
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function demoAnswers(definition: QuestionnaireDefinition, profileId: string, asOf: string): GivenAnswer[] {
  const profile = profileOf(definition, profileId)
  const asked: readonly Asked[] = definition.domains.flatMap((domain) =>
    applicableQuestions(domain, profile).map((question) => ({ question, maturity: maturityOf(question, domain.id) })),
  )
  const values = new Map<string, AnswerValue>()
  const kinds: readonly Kind[] = [
    { value: null, share: 0.03, rank: ({ question }) => chance(question.id, 'unanswered') },
    {
      value: 'not-applicable',
      share: 0.04,
      rank: ({ question }) => fits(RARE_CASE, question) + chance(question.id, 'away'),
    },
    {
      value: 'alternative',
      share: 0.03,
      rank: ({ question }) => fits(TECHNICAL, question) + chance(question.id, 'other'),
    },
    { value: 'unknown', share: 0.09, rank: ({ question }) => chance(question.id, 'unknown') },
    { value: 'in-place', share: 0.42, rank: ({ maturity }) => maturity },
    { value: 'partial', share: 0.23, rank: ({ maturity }) => maturity },
    { value: 'absent', share: 1, rank: ({ maturity }) => maturity },
  ]
  let left = asked
  kinds.forEach(({ value, share, rank }, index) => {
    // At least one of each kind, those still to come included.
    const room = left.length - (kinds.length - 1 - index)
    const count = Math.max(0, Math.min(room, Math.max(1, Math.round(asked.length * share))))
    const chosen = left.toSorted((a, b) => rank(b) - rank(a)).slice(0, count)
    left = left.filter((item) => !chosen.includes(item))
    if (value !== null) for (const { question } of chosen) values.set(question.id, value)
  })

  const inOrder = asked.flatMap(({ question }) => {
    const value = values.get(question.id)
    return value === undefined ? [] : [{ question, value }]
  })
  let proved = 0
  return inOrder.map(({ question, value }) => {
    const provable = value === 'in-place' || value === 'alternative' || value === 'partial'
    const evidence = provable && chance(question.id, 'proof') < 0.62 ? evidenceFor(question, asOf, proved++) : []
    return {
      questionId: question.id,
      value,
      reason: reasonFor(question, value),
      comment: chance(question.id, 'comment') < 0.45 ? pick(comments[value], question.id, 'words') : '',
      evidence,
    }
  })
}

/** How far a hospital tends to be: some domains are ahead, and what is asked of essential entities only lags behind. */
function maturityOf(question: Question, domainId: string): number {
  const demanding = question.applies?.length === 1 ? 0.12 : 0
  return 0.4 * chance(domainId, 'domain') + 0.6 * chance(question.id, 'maturity') - demanding
}

function reasonFor(question: Question, value: AnswerValue): string {
  if (value === 'alternative') return pick(alternativeReasons, question.id, 'reason')
  if (value !== 'not-applicable') return ''
  return pick(fits(RARE_CASE, question) === 1 ? rareCaseReasons : entrustedReasons, question.id, 'reason')
}

/** One piece in five is out of date and one in six has no date; the rest is current. */
function evidenceFor(question: Question, asOf: string, rank: number): EvidencePiece[] {
  const [first = question.label, second] = question.evidence
  const age = 1 + Math.floor(chance(question.id, 'age') * 10)
  const piece = (title: string): EvidencePiece => ({
    title: title.slice(0, 500),
    location: pick(places, question.id, 'place'),
    holder: roleLabels[question.answeredBy[0] ?? 'direction'],
    date: monthsLater(asOf, -age),
    expires: null,
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

const fits = (pattern: RegExp, question: Question): number => (pattern.test(question.text) ? 1 : 0)

function pick(choices: readonly string[], id: string, purpose: string): string {
  return choices[Math.floor(chance(id, purpose) * choices.length)] ?? ''
}

/** A number between 0 and 1 that depends on nothing but its arguments (FNV-1a hash, then a final mix). */
function chance(id: string, purpose: string): number {
  let hash = 0x811c9dc5
  for (const character of `${purpose}/${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
