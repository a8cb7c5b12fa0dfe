import { type KeyboardEvent, useCallback, useRef } from 'react'
import type { ReusableAnswer } from '../../../main/ipc/contract'
import type { Question } from '../../../questionnaires/schema'
import { offeredValues } from '../../../questionnaires/survey-json'
import { intoSight } from '../../components/into-sight'
import { focusQuestion } from '../../survey/answer-survey'
import type { SurveyForm } from '../../survey/survey-form'
import { nextOf, questionAt } from './progress'
import { isTaken, type Offers, proposedValue, reusePatch } from './reuse'
import { type Answers, emptyAnswer } from './use-answers'
import type { Asked } from './use-asked'
import type { Position } from './use-position'
import type { QuestionIndex } from './use-question-index'
import { useQuestionKeys } from './use-question-keys'
import type { UnreadState } from './use-unread'

type ActionsInput = {
  readonly saving: Answers
  readonly typing: UnreadState
  readonly asked: Asked
  readonly index: QuestionIndex
  readonly position: Position
  readonly form: SurveyForm
  readonly offers: Offers
  /** The questions whose answer is to be confirmed. */
  readonly toConfirm: readonly Question[]
  readonly readOnly: boolean
  /** Whether single keys act. */
  readonly shortcuts: boolean
  readonly onComment: () => void
  readonly onKeysAsked: () => void
}

type AnswerActions = {
  readonly onKey: (questionId: string, event: KeyboardEvent<HTMLElement>) => void
  /** The focus left a question, or a field beside the questions. */
  readonly onLeave: (questionId: string | null) => void
  /** A field is complete: goes to the next question, unless what it holds cannot be read. */
  readonly onTyped: (questionId: string) => void
  readonly goToNextToConfirm: (fromId: string) => void
  /** Confirms an answer and stays on its question. */
  readonly confirmHere: (questionId: string) => void
  /** Takes over an answer given elsewhere, in the form of the question. */
  readonly reuse: (on: SurveyForm, question: Question, offer: ReusableAnswer) => void
}

/** What a person does in a question, by the keyboard or not, besides choosing and typing. */
export function useAnswerActions(input: ActionsInput): AnswerActions {
  const { asked, index, position, form, readOnly } = input
  const { domains } = asked
  const { change, settle, flush } = input.saving
  const { tell } = input.typing
  const { goToQuestion, stayOn } = position
  const latest = useRef(input)
  latest.current = input

  const goToNextToConfirm = useCallback(
    (fromId: string) => {
      const others = latest.current.toConfirm.filter(({ id }) => id !== fromId)
      const next = nextOf(domains, others, fromId)
      if (next) goToQuestion(next.id)
    },
    [domains, goToQuestion],
  )
  const confirmHere = useCallback(
    (questionId: string) => {
      change(questionId, { toConfirm: false })
      // The button that had the focus is gone.
      stayOn(questionId)
    },
    [change, stayOn],
  )
  const reuse = useCallback(
    (on: SurveyForm, question: Question, offer: ReusableAnswer) => {
      const domain = index.domainOf(question.id)
      if (!domain) return
      const value = proposedValue(offer, question, domain)
      const answer = latest.current.saving.answers.get(question.id) ?? emptyAnswer
      change(question.id, reusePatch(offer, value, answer))
      if (value !== null) on.choose(question, value)
    },
    [change, index],
  )
  const move = (questionId: string, step: 1 | -1) => {
    const question = questionAt(domains, questionId, step)
    if (question) goToQuestion(question.id)
  }
  const onKey = useQuestionKeys(input.shortcuts, {
    choicesOf: (questionId) => {
      const question = index.question(questionId)
      return question && !readOnly ? offeredValues(question, position.domain.domain) : []
    },
    choose: (questionId, value, root) => {
      const question = index.question(questionId)
      if (question) form.choose(question, value)
      intoSight(focusQuestion(root, questionId, value))
    },
    move,
    confirm: (questionId) => {
      if (readOnly || input.saving.answers.get(questionId)?.toConfirm !== true) return false
      change(questionId, { toConfirm: false })
      goToNextToConfirm(questionId)
      return true
    },
    comment: input.onComment,
    reuse: (questionId, root) => {
      const question = index.question(questionId)
      const offer = input.offers.get(questionId)?.[0]
      if (!question || !offer || isTaken(offer, input.saving.answers.get(questionId) ?? emptyAnswer)) return
      reuse(form, question, offer)
      intoSight(focusQuestion(root, questionId, proposedValue(offer, question, position.domain.domain) ?? undefined))
    },
    help: input.onKeysAsked,
  })
  const onLeave = useCallback(
    (questionId: string | null) => {
      const question = questionId === null ? undefined : index.question(questionId)
      if (question) {
        form.leave(question)
        settle(question.id)
        tell(question.id)
      }
      flush()
    },
    [index, flush, form, settle, tell],
  )
  const onTyped = useCallback(
    (questionId: string) => {
      onLeave(questionId)
      const { typing, asked: now } = latest.current
      const next = typing.unread.has(questionId) ? undefined : questionAt(now.domains, questionId, 1)
      if (next) goToQuestion(next.id)
    },
    [onLeave, goToQuestion],
  )
  return { onKey, onLeave, onTyped, goToNextToConfirm, confirmHere, reuse }
}
