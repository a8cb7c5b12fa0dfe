import type { StatusAnswer } from '../../questionnaires/answers'
import { askedQuestions } from '../../questionnaires/applicability'
import { domainsByQuestion, profileOf } from '../../questionnaires/questions'
import type { Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import { chance, pick } from './demo-chance'
import { evidenceFor } from './demo-evidence'
import type { GivenAnswer } from './demo-given'
import { demoLevelAnswers } from './demo-level-answers'
import { alternativeReasons, hospital, RARE_CASE, TECHNICAL } from './demo-sentences'

type Asked = { readonly question: Question; readonly maturity: number }

/** An answer, the share of the questions that get it, and which get it first. */
type Kind = {
  readonly value: StatusAnswer | null
  readonly share: number
  readonly rank: (item: Asked) => number
}

/**
 * A realistic mix of answers for any questionnaire: the same input always gives the same answers. As soon as there are
 * enough questions, every kind of answer is there, some of them unanswered; so is evidence that is current, expired, and
 * without date. No two answers contradict each other.
 *
 * @param asOf day of the assessment, YYYY-MM-DD: evidence is dated around it
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function demoAnswers(definition: QuestionnaireDefinition, profileId: string, asOf: string): GivenAnswer[] {
  return definition.scoring.method === 'coverage'
    ? demoStatusAnswers(definition, profileId, asOf)
    : demoLevelAnswers(definition, profileId, asOf)
}

function demoStatusAnswers(definition: QuestionnaireDefinition, profileId: string, asOf: string): GivenAnswer[] {
  const domains = domainsByQuestion(definition)
  const asked: readonly Asked[] = askedQuestions(definition, profileOf(definition, profileId), {}).map((question) => ({
    question,
    maturity: maturityOf(question, domains.get(question.id)?.id ?? ''),
  }))
  const values = new Map<string, StatusAnswer>()
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
    const evidence =
      provable && chance(question.id, 'proof') < 0.62 ? evidenceFor(question, asOf, proved++, hospital.places) : []
    return {
      questionId: question.id,
      value,
      reason: reasonFor(question, value),
      comment: chance(question.id, 'comment') < 0.45 ? pick(hospital.comments[value], question.id, 'words') : '',
      evidence,
      officialNumber: '',
    }
  })
}

/** How far a hospital tends to be: some domains are ahead, and what is asked of essential entities only lags behind. */
function maturityOf(question: Question, domainId: string): number {
  const demanding = question.applies?.length === 1 ? 0.12 : 0
  return 0.4 * chance(domainId, 'domain') + 0.6 * chance(question.id, 'maturity') - demanding
}

function reasonFor(question: Question, value: StatusAnswer): string {
  if (value === 'alternative') return pick(alternativeReasons, question.id, 'reason')
  if (value !== 'not-applicable') return ''
  const { rareCaseReasons, entrustedReasons } = hospital
  return pick(fits(RARE_CASE, question) === 1 ? rareCaseReasons : entrustedReasons, question.id, 'reason')
}

const fits = (pattern: RegExp, question: Question): number => (pattern.test(question.text) ? 1 : 0)
