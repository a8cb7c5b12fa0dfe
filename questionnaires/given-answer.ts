import { answerMeaning, shortAnswer } from './answer-words'
import { type Answer, valuesNeedingReason } from './answers'
import type { Question } from './schema'

/** An answer in a few words, or « Sans réponse ». */
export function givenAnswer(question: Question, { value }: Pick<Answer, 'value'>): string {
  return value === null ? 'Sans réponse' : shortAnswer(question, value)
}

/** An answer with what it means for its question, or the reason it was given: it reads without the questionnaire at hand. */
export function fullAnswer(question: Question, answer: Pick<Answer, 'value' | 'reason'>): string {
  const { value } = answer
  const words = givenAnswer(question, answer)
  if (value === null) return words
  const reason = valuesNeedingReason.has(value) ? answer.reason.trim() : ''
  const meaning = answerMeaning(question, value) ?? reason
  return meaning === '' ? words : `${words} · ${meaning}`
}
