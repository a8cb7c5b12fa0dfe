import { type Answer, type AnswerSet, lacksReason } from '../answers'
import { knownValue } from '../applicability'
import { MAX_LEVEL } from '../scales'
import type { Question } from '../schema'

/** Whether a question has a level from 0 to 4: anchors, or thresholds on a figure. The others are followed only. */
export function hasLevel(question: Question): boolean {
  return question.scale === 'maturity-0-4' || ('levels' in question && question.levels !== undefined)
}

/**
 * The figure that thresholds and triggers are compared with: the level, the percentage, the count, or the percentage of
 * the whole for a count that is part of another. Null when it is not known, or when the part exceeds the whole.
 */
export function figureOf(question: Question, answers: AnswerSet): number | null {
  const value = knownValue(answers, question.id)
  if (typeof value !== 'number') return null
  if (question.scale !== 'count' || question.of === undefined) return value
  const whole = knownValue(answers, question.of)
  if (typeof whole !== 'number' || value > whole) return null
  return whole === 0 ? null : (100 * value) / whole
}

/** The level of an answer, from 0 to 4; null when it has none. */
export function levelOf(question: Question, answers: AnswerSet): number | null {
  const figure = figureOf(question, answers)
  if (figure === null || question.scale === 'maturity-0-4') return figure
  if (!('levels' in question) || question.levels === undefined) return null
  const [first, , , last] = question.levels
  const reached = (threshold: number) => (first <= last ? figure >= threshold : figure <= threshold)
  return question.levels.filter(reached).length
}

/** How an answer to a question with a level is counted. */
export type LevelStatus = 'level' | 'notApplicable' | 'unknown' | 'unanswered'

/** A figure that cannot be compared (its whole is missing, or smaller) counts as unknown. */
export function levelStatus(question: Question, answer: Answer, answers: AnswerSet): LevelStatus {
  if (answer.value === null || lacksReason(answer)) return 'unanswered'
  if (answer.value === 'not-applicable') return 'notApplicable'
  if (answer.value === 'unknown' || levelOf(question, answers) === null) return 'unknown'
  return 'level'
}

/** From which level a core question counts as held, when its definition does not say. */
export const DEFAULT_HELD_FROM = 3

/** The level from which a core question counts as held. */
export function heldFrom(question: Question): number {
  return question.scale === 'maturity-0-4' ? (question.heldFrom ?? DEFAULT_HELD_FROM) : MAX_LEVEL
}

export function isCoreHeld(question: Question, level: number): boolean {
  return level >= heldFrom(question)
}
