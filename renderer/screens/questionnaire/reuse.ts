import type { ReusableAnswer } from '../../../main/ipc/contract'
import type { AnswerValue } from '../../../questionnaires/answers'
import { isSpecial, isValidValue } from '../../../questionnaires/scales'
import type { Domain, Question } from '../../../questionnaires/schema'
import { offeredValues } from '../../../questionnaires/survey-json'
import { today } from '../../format'
import { isTypedQuestion } from '../../survey/typed-answer'
import type { AnswerPatch, CurrentAnswer } from './use-answers'

/** Answers given elsewhere, by the question they could answer here. */
export type Offers = ReadonlyMap<string, readonly ReusableAnswer[]>

export function offersByQuestion(answers: readonly ReusableAnswer[]): Offers {
  const offers = new Map<string, ReusableAnswer[]>()
  for (const answer of answers) offers.set(answer.questionId, [...(offers.get(answer.questionId) ?? []), answer])
  return offers
}

/** The value that an offer gives here; null when the question does not take it: its comment and evidence only. */
export function proposedValue(offer: ReusableAnswer, question: Question, domain: Domain): AnswerValue | null {
  const { proposed } = offer
  if (proposed === null || !isValidValue(question, proposed)) return null
  const typed = isTypedQuestion(question) && !isSpecial(proposed)
  return typed || offeredValues(question, domain).includes(proposed) ? proposed : null
}

/** What taking an offer over changes. A comment written here is kept, and so is every piece already cited. */
export function reusePatch(offer: ReusableAnswer, value: AnswerValue | null, answer: CurrentAnswer): AnswerPatch {
  const pieces = [...new Set([...answer.evidenceIds, ...offer.evidenceIds])]
  return {
    ...(value !== null && { value }),
    ...(answer.comment.trim() === '' && offer.comment !== '' && { comment: offer.comment }),
    ...(pieces.length > answer.evidenceIds.length && { evidenceIds: pieces }),
    toConfirm: false,
    provenance: {
      kind: 'reused',
      questionnaireId: offer.questionnaireId,
      questionnaireVersion: offer.questionnaireVersion,
      questionId: offer.sourceQuestionId,
      on: today(new Date(offer.updatedAt)),
    },
  }
}

/** Whether an answer is the one that an offer gave. */
export function isTaken(offer: ReusableAnswer, { provenance }: CurrentAnswer): boolean {
  return (
    provenance?.kind === 'reused' &&
    provenance.questionnaireId === offer.questionnaireId &&
    provenance.questionId === offer.sourceQuestionId
  )
}
