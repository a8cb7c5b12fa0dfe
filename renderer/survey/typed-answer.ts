import type { AnswerValue } from '../../questionnaires/answers'
import { isSpecial, isTyped, isValidValue } from '../../questionnaires/scales'
import type { Question } from '../../questionnaires/schema'
import { formatDay, formatNumber } from '../format'
import { isWrittenAsDay, parseDay } from '../parse-day'
import { parseNumber } from '../parse-number'
import { typedAnswerTexts as texts } from '../texts/typed-answer'

const everyDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 20 })

/** A question whose answer is typed in a field. */
export type TypedQuestion = Extract<Question, { scale: 'percent' | 'count' | 'date' }>

export function isTypedQuestion(question: Question): question is TypedQuestion {
  return isTyped(question)
}

/** What a text says: an answer (null for an empty text), or what is wrong with it, in French. */
export type TypedReading = { readonly value: AnswerValue | null } | { readonly problem: string }

/** Reads what a person typed: « 47,5 », « 47,5 % », « 1 250 personnes », « 31/1/27 ». */
export function readTyped(question: TypedQuestion, text: string): TypedReading {
  const value = question.scale === 'date' ? parseDay(text) : parseNumber(withoutUnit(question, text))
  if (value === null) return { value }
  const wrong = problems(question)
  if (question.scale === 'date' && value === 'invalid' && isWrittenAsDay(text))
    return { problem: texts.date.impossible }
  const whole = question.scale !== 'count' || typeof value !== 'number' || Number.isInteger(value)
  if (value === 'invalid' || !whole) return { problem: wrong.notOne }
  return isValidValue(question, value) ? { value } : { problem: wrong.outOfBounds }
}

/** An answer as it stands in its field; empty for an answer that is not typed. */
export function writeTyped(question: TypedQuestion, value: AnswerValue | null): string {
  if (value === null || isSpecial(value)) return ''
  if (question.scale === 'date') return formatDay(String(value))
  // A percentage keeps all its decimals: what is on screen is what is stored.
  if (question.scale === 'percent') return everyDecimal.format(Number(value))
  return formatNumber(Number(value))
}

/** What follows the field, for those who see it; the hint says it in words. */
export function unitOf(question: TypedQuestion): string {
  switch (question.scale) {
    case 'percent':
      return '%'
    case 'count':
      return question.unit
    case 'date':
      return ''
  }
}

/** What can be typed, in words. `whole`: the name of the count this one is a part of. */
export function hintOf(question: TypedQuestion, whole: string | undefined): string {
  if (question.scale !== 'count') return texts[question.scale].hint
  const { min, max, unit } = question
  return whole === undefined ? texts.count.hint(min, max, unit) : texts.count.partHint(min, max, unit, whole)
}

function problems(question: TypedQuestion): { readonly notOne: string; readonly outOfBounds: string } {
  if (question.scale !== 'count') return texts[question.scale]
  const { min, max, unit } = question
  return { notOne: texts.count.notOne, outOfBounds: texts.count.outOfBounds(min, max, unit) }
}

/** People write the unit after the number; it says nothing more. */
function withoutUnit(question: TypedQuestion, text: string): string {
  const trimmed = text.trim()
  const unit = unitOf(question)
  return trimmed.toLowerCase().endsWith(unit.toLowerCase()) ? trimmed.slice(0, trimmed.length - unit.length) : trimmed
}
