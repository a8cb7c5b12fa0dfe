import { lacksReason } from '../../../questionnaires/answers'
import { applicableQuestions } from '../../../questionnaires/questions'
import type { Domain, Profile, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { CurrentAnswers } from './use-answers'

/** A domain with the questions asked to the profile of the assessment. */
export type AskedDomain = { readonly domain: Domain; readonly questions: readonly Question[] }

export type DomainProgress = { readonly answered: number; readonly total: number }

/** The domains in which something is asked to a profile. */
export function askedDomains(definition: QuestionnaireDefinition, profile: Profile): readonly AskedDomain[] {
  return definition.domains
    .map((domain) => ({ domain, questions: applicableQuestions(domain, profile) }))
    .filter(({ questions }) => questions.length > 0)
}

/** What an answer still lacks: everything, or the reason without which it does not count. */
export type Lack = 'answer' | 'reason'

export function lackOf(answers: CurrentAnswers, questionId: string): Lack | null {
  const answer = answers.get(questionId)
  if (!answer || answer.value === null) return 'answer'
  return lacksReason(answer) ? 'reason' : null
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
