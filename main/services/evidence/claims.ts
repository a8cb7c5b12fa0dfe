import { type AnswerSet, lacksReason, noAnswer } from '../../../questionnaires/answers'
import { isStatusQuestion } from '../../../questionnaires/scales'
import type { Question } from '../../../questionnaires/schema'
import { heldFrom, levelOf } from '../../../questionnaires/scoring/level'

/**
 * Whether the answer to a question says that the thing is in place: « en place » or a justified alternative, the level
 * from which the definition counts it as held, or « oui ». Someone may then ask to see it.
 */
export function claimsInPlace(question: Question, answers: AnswerSet): boolean {
  const answer = answers[question.id] ?? noAnswer
  if (lacksReason(answer)) return false
  if (isStatusQuestion(question)) return answer.value === 'in-place' || answer.value === 'alternative'
  if (question.scale === 'yes-no') return answer.value === 'yes'
  const level = levelOf(question, answers)
  return level !== null && level >= heldFrom(question)
}
