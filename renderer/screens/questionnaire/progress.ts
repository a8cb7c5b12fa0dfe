import { lacksReason } from '../../../questionnaires/answers'
import type { AskedDomain } from '../../../questionnaires/applicability'
import type { Question } from '../../../questionnaires/schema'
import type { CurrentAnswers } from './use-answers'

export type { AskedDomain }

export type DomainProgress = { readonly answered: number; readonly total: number }

/**
 * What an answer still lacks: everything, the reason without which it does not count, the end of what is typed, or
 * agreement with another answer.
 */
export type Lack = 'answer' | 'reason' | 'typing' | 'contradiction'

/** What an answer lacks by itself. */
export function lackOf(answers: CurrentAnswers, questionId: string): 'answer' | 'reason' | null {
  const answer = answers.get(questionId)
  if (!answer || answer.value === null) return 'answer'
  return lacksReason(answer) ? 'reason' : null
}

export type ToComplete = { readonly question: Question; readonly lack: Lack }

/** The questions to come back to, in order, each with the first thing it lacks. */
export function questionsToComplete(
  domains: readonly AskedDomain[],
  answers: CurrentAnswers,
  unread: { readonly has: (questionId: string) => boolean },
  contradictions: { readonly has: (questionId: string) => boolean },
): readonly ToComplete[] {
  const lackNow = ({ id }: Question): Lack | null => {
    if (unread.has(id)) return 'typing'
    return lackOf(answers, id) ?? (contradictions.has(id) ? 'contradiction' : null)
  }
  return domains.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const lack = lackNow(question)
      return lack ? [{ question, lack }] : []
    }),
  )
}

/** The questions whose answer was brought from elsewhere and is still to be confirmed, in order. */
export function questionsToConfirm(domains: readonly AskedDomain[], answers: CurrentAnswers): readonly Question[] {
  return domains.flatMap(({ questions }) => questions.filter(({ id }) => answers.get(id)?.toConfirm === true))
}

/** The question of a list that comes next after another in the questionnaire; the first one past the end. */
export function nextOf(
  domains: readonly AskedDomain[],
  list: readonly Question[],
  fromId: string,
): Question | undefined {
  const order = domains.flatMap(({ questions }) => questions)
  const from = order.findIndex(({ id }) => id === fromId)
  const wanted = new Set(list)
  return [...order.slice(from + 1), ...order.slice(0, Math.max(from, 0))].find((question) => wanted.has(question))
}

export function progressOf(questions: readonly Question[], answers: CurrentAnswers): DomainProgress {
  const answered = questions.filter((question) => lackOf(answers, question.id) === null).length
  return { answered, total: questions.length }
}

/** The first question of a domain that is not complete, or its first one. */
export function entryQuestion({ questions }: AskedDomain, answers: CurrentAnswers): Question | undefined {
  return questions.find((question) => lackOf(answers, question.id) !== null) ?? questions[0]
}

/** The question so many places after another in the whole questionnaire; undefined past either end. */
export function questionAt(domains: readonly AskedDomain[], fromId: string, step: 1 | -1): Question | undefined {
  const questions = domains.flatMap((domain) => domain.questions)
  const index = questions.findIndex((question) => question.id === fromId)
  return index === -1 ? undefined : questions[index + step]
}
