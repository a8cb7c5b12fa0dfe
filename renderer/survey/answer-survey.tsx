import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { Model, Question } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { AnswerValue } from '../../questionnaires/answers'
import { fromSurveyName, reasonName, specialName, surveyName } from '../../questionnaires/survey-json'
import { type CardNotes, CardNotesContext } from './card-notes'
import { DrawnCardsContext, useDrawnCards } from './drawn-cards'
import './question-card'
import './typed-field'

/** A question to bring in sight and to focus. A new object is a new move. */
export type SurveyMove = {
  readonly questionId: string
  /** What comes at the top of the window: the question, or the head of its domain. Null moves as little as can be. */
  readonly top: 'question' | 'domain' | null
}

type AnswerSurveyProps = {
  readonly model: Model
  /** The question whose help is shown: its card is marked. */
  readonly currentId: string
  /** What the cards hold besides, by question. */
  readonly notes: ReadonlyMap<string, CardNotes>
  /** Shows beside each choice of the question in hand the digit that chooses it. */
  readonly digits: boolean
  readonly move: SurveyMove | null
  /** A question took the focus, or was clicked. */
  readonly onEnter: (questionId: string) => void
  /** A key pressed in a question, outside any text field. */
  readonly onKey: (questionId: string, event: KeyboardEvent<HTMLElement>) => void
  /** Enter was pressed in a field: what it holds is complete. */
  readonly onTyped: (questionId: string) => void
  /** The focus left a field: what it holds should not wait. Null for a field of no question. */
  readonly onLeave: (questionId: string | null) => void
}

/** The questions of one domain, drawn by SurveyJS. */
export const AnswerSurvey = memo(function AnswerSurvey(props: AnswerSurveyProps) {
  const { model, currentId, notes, digits, move, onEnter, onKey, onTyped, onLeave } = props
  const root = useRef<HTMLDivElement>(null)
  const drawnCards = useDrawnCards(model, move?.questionId ?? null)
  // Rendered again, SurveyJS draws every card again; it follows its model by itself.
  const survey = useMemo(() => <Survey model={model} className="answer-survey" />, [model])

  useEffect(() => {
    const names = [surveyName(currentId), specialName(currentId), reasonName(currentId)]
    const mark = (element: Element | null) => element?.setAttribute('data-current', '')
    for (const name of names) mark(elementOf(root.current, name))
    // The field of a reason comes and goes with the answer.
    const drawn = (_: Model, { question, htmlElement }: { question: Question; htmlElement: HTMLElement }) => {
      if (names.includes(question.name)) mark(htmlElement)
    }
    model.onAfterRenderQuestion.add(drawn)
    const marked = root.current
    return () => {
      model.onAfterRenderQuestion.remove(drawn)
      for (const element of marked?.querySelectorAll('[data-current]') ?? []) element.removeAttribute('data-current')
    }
  }, [model, currentId])

  // The model is in the list because another one draws other questions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!move) return
    focusQuestion(root.current, move.questionId)
    const card = elementOf(root.current, surveyName(move.questionId))
    if (move.top === null) document.activeElement?.scrollIntoView({ block: 'nearest' })
    else (move.top === 'domain' ? root.current?.parentElement : card)?.scrollIntoView({ block: 'start' })
  }, [model, move])

  const enter = (event: FocusEvent | MouseEvent) => {
    const questionId = questionAround(event.target)
    if (questionId !== null) onEnter(questionId)
  }
  return (
    // Keys and clicks are those of the fields inside; this element only listens to what comes up from them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={root}
      data-digits={digits ? '' : undefined}
      onFocus={enter}
      onBlur={(event) => onLeave(questionAround(event.target))}
      onClick={(event) => {
        const questionId = questionAround(event.target)
        if (questionId === null || isControl(event.target)) return
        // The text of a card was clicked: its keys should act. Selecting text must stay possible.
        if (document.getSelection()?.isCollapsed !== false) focusQuestion(root.current, questionId)
      }}
      onKeyDown={(event) => {
        const questionId = questionAround(event.target)
        if (questionId === null) return
        if (!isTextField(event.target)) return onKey(questionId, event)
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onTyped(questionId)
      }}
    >
      <CardNotesContext value={notes}>
        <DrawnCardsContext value={drawnCards}>{survey}</DrawnCardsContext>
      </CardNotesContext>
    </div>
  )
})

/**
 * Gives the focus to a question without answering it: to the choice given, else the chosen one, else its field, else its
 * first choice. The page does not move.
 *
 * @returns what has the focus; null when the question is not on screen
 */
export function focusQuestion(root: ParentNode | null, questionId: string, value?: AnswerValue): HTMLElement | null {
  const cards = [surveyName(questionId), specialName(questionId)].map((name) => elementOf(root, name))
  const wanted = value === undefined ? 'input:checked' : `input[value="${value}"]`
  const found = [wanted, 'input'].flatMap((selector) =>
    cards.flatMap((card) => card?.querySelector<HTMLElement>(selector) ?? []),
  )
  const [target = null] = found
  target?.focus({ preventScroll: true })
  // As when the focus comes with the Tab key: what is typed replaces what was there.
  if (target instanceof HTMLInputElement && isTextField(target)) target.select()
  return target
}

const elementOf = (root: ParentNode | null, name: string): Element | null =>
  root?.querySelector(`[data-name="${name}"]`) ?? null

/** The question in which something happened: in its choices, or in a field. */
function questionAround(target: EventTarget): string | null {
  const name = target instanceof Element ? target.closest('[data-name]')?.getAttribute('data-name') : null
  return (name && fromSurveyName(name)?.questionId) || null
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('label, input, textarea, button') !== null

/** Keys typed in a text are text. */
function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
}
