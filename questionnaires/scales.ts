import {
  type AnswerValue,
  type SpecialValue,
  type StatusValue,
  specialValues,
  statusAnswers,
  statusValues,
} from './answers'
import type { MaturityQuestion, Question, StatusQuestion } from './schema'

/** The scale of a question: ReCyF's statuses when it does not say otherwise. */
export type ScaleName = 'status' | 'maturity-0-4' | 'percent' | 'count' | 'date' | 'yes-no' | 'choice'

export function scaleOf(question: Question): ScaleName {
  return question.scale ?? 'status'
}

export function isStatusQuestion(question: Question): question is StatusQuestion {
  return scaleOf(question) === 'status'
}

export function isMaturityQuestion(question: Question): question is MaturityQuestion {
  return question.scale === 'maturity-0-4'
}

/** Levels of maturity go from 0 to this one. */
export const MAX_LEVEL = 4

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Whether a value can answer a question: a level from 0 to 4, a whole figure within its bounds, a day that exists, one of
 * the choices. « Je ne sais pas » and « non applicable » answer every question.
 */
export function isValidValue(question: Question, value: AnswerValue): boolean {
  if (isSpecial(value)) return true
  switch (question.scale) {
    case undefined:
    case 'status':
      return isStatus(value)
    case 'maturity-0-4':
      return isWhole(value, 0, MAX_LEVEL)
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100
    case 'count':
      return isWhole(value, question.min, question.max)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'yes-no':
      return value === 'yes' || value === 'no'
    case 'choice':
      return question.choices.some(({ id }) => id === value)
  }
}

function isWhole(value: AnswerValue, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year >= 1990 && year <= 2100 && day >= 1 && day <= (lengths[month - 1] ?? 0)
}

export function isSpecial(value: AnswerValue | null): value is SpecialValue {
  return specialValues.some((special) => special === value)
}

export function isStatus(value: AnswerValue | null): value is StatusValue {
  return statusValues.some((status) => status === value)
}

/** The values offered as choices, in the order of the screen and of the digit keys; empty when a field is filled. */
export function choiceValues(question: Question): readonly AnswerValue[] {
  switch (question.scale) {
    case undefined:
    case 'status':
      return statusAnswers
    case 'maturity-0-4':
      return [0, 1, 2, 3, 4, ...specialValues]
    case 'yes-no':
      return ['yes', 'no', 'unknown']
    case 'choice':
      return [...question.choices.map(({ id }) => id), 'unknown']
    default:
      return specialValues
  }
}

/** Whether the answer is typed in a field rather than chosen. */
export function isTyped(question: Question): boolean {
  return question.scale === 'percent' || question.scale === 'count' || question.scale === 'date'
}
