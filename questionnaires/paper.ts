import { answerMeaning, shortAnswer } from './answer-words'
import type { AnswerValue } from './answers'
import { applicableQuestions } from './questions'
import { isTyped } from './scales'
import type { Domain, Profile, Question, QuestionnaireDefinition } from './schema'
import { offeredValues } from './survey-json'

/** The questionnaire on paper and its fast entry: both take their order, numbers and keys from here. */

/** A question with its number on the sheet. */
export type PaperQuestion = { readonly number: number; readonly domain: Domain; readonly question: Question }

/**
 * Every question of a profile, those of context first, numbered from 1. Answers change nothing to the numbers: those that
 * an answer makes pointless keep theirs.
 */
export function paperQuestions(definition: QuestionnaireDefinition, profile: Profile): readonly PaperQuestion[] {
  const { domains } = definition
  return [...domains.filter(({ context }) => context === true), ...domains.filter(({ context }) => context !== true)]
    .flatMap((domain) => applicableQuestions(domain, profile).map((question) => ({ domain, question })))
    .map((asked, index) => ({ number: index + 1, ...asked }))
}

/** The key that gives an answer, printed in its box. */
export type PaperKey = { readonly key: string; readonly value: AnswerValue }

/** A question offers nine choices at most, then « je ne sais pas »: the tenth is under 0, as on the keyboard. */
const DIGITS = '1234567890'
/** Beside a field digits are typed: what stands for no figure has letters. */
const LETTERS = new Map<AnswerValue, string>([
  ['not-applicable', 'N'],
  ['unknown', 'J'],
])

/** The keys of a question, in the order of its choices: digits, or letters beside a field to fill. */
export function paperKeys(question: Question, domain: Domain): readonly PaperKey[] {
  const typed = isTyped(question)
  return offeredValues(question, domain).flatMap((value, index): readonly PaperKey[] => {
    const key = typed ? LETTERS.get(value) : DIGITS[index]
    return key === undefined ? [] : [{ key, value }]
  })
}

/** A choice as it is written beside its box: a level bears no number there, the box has one already. */
export function paperChoice(question: Question, value: AnswerValue): string {
  const meaning = answerMeaning(question, value)
  if (meaning === null) return shortAnswer(question, value)
  return question.scale === 'maturity-0-4' ? meaning : `${shortAnswer(question, value)}\u00a0: ${meaning}`
}
