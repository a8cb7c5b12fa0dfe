import { shortAnswer } from '../../../questionnaires/answer-words'
import {
  type Answer,
  type AnswerSet,
  type AnswerValue,
  evidenceState,
  lacksReason,
  noAnswer,
} from '../../../questionnaires/answers'
import { applicability } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { Domain, Question, QuestionnaireDefinition, Role } from '../../../questionnaires/schema'

/** What is missing from an answer, that asking someone may bring. `settled`: nothing is. */
export type Lack = 'unanswered' | 'unknown' | 'unproved' | 'settled'

/** A question that can be put to someone outside. */
export type Askable = {
  readonly question: Question
  readonly domain: Domain
  readonly lack: Lack
  /** The present answer in words; empty when there is none. */
  readonly words: string
}

/** Whom one may ask, those outside first; who answers in the place itself comes last. */
const rolesInOrder: readonly Role[] = [
  'prestataire',
  'editeur',
  'rh',
  'dpo',
  'biomedical',
  'technique',
  'dsi',
  'rssi',
  'achats',
  'soins',
  'qualite',
  'communication',
  'direction',
]

/** Every question asked by an assessment, with what its answer lacks. @param asOf today, YYYY-MM-DD */
export function askableQuestions(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): readonly Askable[] {
  return applicability(definition, profileOf(definition, profileId), answers).domains.flatMap(({ domain, questions }) =>
    questions.map((question) => {
      const answer = answers[question.id] ?? noAnswer
      const words = answer.value === null ? '' : shortAnswer(question, answer.value)
      return { question, domain, lack: lackOf(answer, domain, asOf), words }
    }),
  )
}

/** Nothing is to be proved of what is said not to be there. */
const nothingClaimed: ReadonlySet<AnswerValue> = new Set(['absent', 'no', 0, 'not-applicable'])

function lackOf(answer: Answer, domain: Domain, asOf: string): Lack {
  if (answer.value === null || lacksReason(answer)) return 'unanswered'
  if (answer.value === 'unknown') return 'unknown'
  if (domain.context === true || nothingClaimed.has(answer.value)) return 'settled'
  return evidenceState(answer, asOf) === 'declared' ? 'unproved' : 'settled'
}

/** Who can answer some of these questions, and how many. */
export function rolesAsked(questions: readonly Askable[]): readonly { readonly role: Role; readonly count: number }[] {
  return rolesInOrder
    .map((role) => ({ role, count: questionsFor(role, questions).length }))
    .filter(({ count }) => count > 0)
}

export function questionsFor(role: Role, questions: readonly Askable[]): readonly Askable[] {
  return questions.filter(({ question }) => question.answeredBy.includes(role))
}

/** Whether a role is the first one a question names: the one who knows. */
export function knowsBest(role: Role, { question }: Askable): boolean {
  return question.answeredBy[0] === role
}

/**
 * The questions chosen to begin with, by id: those whose answer lacks something and that the role knows best; all those
 * whose answer lacks something when it is never named first.
 */
export function firstChoice(role: Role, questions: readonly Askable[]): ReadonlySet<string> {
  const own = questionsFor(role, questions)
  const best = own.filter((asked) => knowsBest(role, asked))
  const lacking = (best.length > 0 ? best : own).filter(({ lack }) => lack !== 'settled')
  return new Set(lacking.map(({ question }) => question.id))
}

/** The questions under their domains, in order. */
export function byDomain(
  questions: readonly Askable[],
): readonly { readonly domain: Domain; readonly questions: readonly Askable[] }[] {
  return [...new Set(questions.map(({ domain }) => domain))].map((domain) => ({
    domain,
    questions: questions.filter((asked) => asked.domain === domain),
  }))
}
