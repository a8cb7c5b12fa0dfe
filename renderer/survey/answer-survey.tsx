import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import type { Model, Question } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { AnswerValue } from '../../questionnaires/answers'
import { fromSurveyName, reasonName, surveyName } from '../../questionnaires/survey-json'

/**
 * A question to bring in sight and to focus. With `fromTop`, what stands above the survey is shown too, for the first
 * question of a domain. A new object is a new move.
 */
export type SurveyMove = { readonly questionId: string; readonly fromTop: boolean }

type AnswerSurveyProps = {
  readonly model: Model
  /** The question whose help is shown: its card is marked. */
  readonly currentId: string
  readonly move: SurveyMove | null
  /** A question took the focus, or was clicked. */
  readonly onEnter: (questionId: string) => void
  /** A key pressed in a question, outside any text field. */
  readonly onKey: (questionId: string, event: KeyboardEvent<HTMLElement>) => void
  /** The focus left a field: what it holds should not wait. */
  readonly onLeave: () => void
}

/** The questions of one domain, drawn by SurveyJS. */
export const AnswerSurvey = memo(function AnswerSurvey(props: AnswerSurveyProps) {
  const { model, currentId, move, onEnter, onKey, onLeave } = props
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const names = [surveyName(currentId), reasonName(currentId)]
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
    const target = move.fromTop ? root.current?.parentElement : elementOf(root.current, surveyName(move.questionId))
    target?.scrollIntoView({ block: 'start' })
    // Cards met on the way take their true height once in sight, which moves the target: once more.
    const frame = requestAnimationFrame(() => target?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(frame)
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
      onFocus={enter}
      onBlur={onLeave}
      onClick={(event) => {
        const questionId = questionAround(event.target)
        if (questionId === null || isControl(event.target)) return
        // The text of a card was clicked: its keys should act. Selecting text must stay possible.
        if (document.getSelection()?.isCollapsed !== false) focusQuestion(root.current, questionId)
      }}
      onKeyDown={(event) => {
        const questionId = questionAround(event.target)
        if (questionId !== null && !isTextField(event.target)) onKey(questionId, event)
      }}
    >
      <Survey model={model} className="answer-survey" />
    </div>
  )
})

/** Gives the focus to a choice of a question, without choosing it: the one given, else the chosen one, else the first. */
export function focusQuestion(root: ParentNode | null, questionId: string, value?: AnswerValue): void {
  const card = elementOf(root, surveyName(questionId))
  const choice =
    card?.querySelector<HTMLElement>(value === undefined ? 'input:checked' : `input[value="${value}"]`) ??
    card?.querySelector<HTMLElement>('input')
  choice?.focus({ preventScroll: true })
}

const elementOf = (root: ParentNode | null, name: string): Element | null =>
  root?.querySelector(`[data-name="${name}"]`) ?? null

/** The question in which something happened: in its choices, or in the field of its reason. */
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
