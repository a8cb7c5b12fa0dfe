import { type AnswerSet, noAnswer } from './answers'
import { knownValue } from './applicability'
import { isStatusQuestion } from './scales'
import type { Question, Trigger } from './schema'
import { coverageStatus } from './scoring/coverage'
import { figureOf } from './scoring/level'

/** A measure that an answer calls for. Level 1: to do; level 2: to go further. */
export type CalledMeasure = { readonly measure: string; readonly level: 1 | 2 }

/** Every measure a question can lead to, the one to do first in front. */
export function measuresOf(question: Question): readonly CalledMeasure[] {
  if (isStatusQuestion(question)) return [{ measure: question.measure, level: 1 }]
  return triggersOf(question)
    .map(({ measure, level }) => ({ measure, level }))
    .toSorted((a, b) => a.level - b.level)
}

/** The measures that the answer to a question calls for; none while it is not known. */
export function calledMeasures(question: Question, answers: AnswerSet): readonly CalledMeasure[] {
  if (isStatusQuestion(question)) {
    const status = coverageStatus(answers[question.id] ?? noAnswer)
    return status === 'partial' || status === 'absent' ? [{ measure: question.measure, level: 1 }] : []
  }
  return triggersOf(question).flatMap((trigger) =>
    isTriggered(trigger, question, answers) ? [{ measure: trigger.measure, level: trigger.level }] : [],
  )
}

function triggersOf(question: Question): readonly Trigger[] {
  return 'measures' in question ? question.measures : []
}

function isTriggered({ on, from, upTo }: Trigger, question: Question, answers: AnswerSet): boolean {
  if (on !== undefined) return on.some((value) => value === knownValue(answers, question.id))
  const figure = figureOf(question, answers)
  if (figure === null) return false
  // Bounds are whole: « up to 74 » and « from 75 » leave no hole where a share falls between the two.
  const whole = Math.floor(figure)
  return whole >= (from ?? -Infinity) && whole <= (upTo ?? Infinity)
}
