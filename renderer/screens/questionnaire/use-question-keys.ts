import { type KeyboardEvent, useCallback, useRef } from 'react'
import type { AnswerValue } from '../../../questionnaires/answers'
import { type Shortcut, shortcutOf } from './shortcuts'

/** What keys do inside a question. `choices` are those it offers. */
export type KeyActions = {
  readonly choicesOf: (questionId: string) => readonly AnswerValue[]
  readonly choose: (questionId: string, value: AnswerValue, root: HTMLElement) => void
  readonly move: (questionId: string, step: 1 | -1) => void
  /** Confirms an answer that is to be and goes to the next one; false when there is nothing to confirm. */
  readonly confirm: (questionId: string) => boolean
  readonly comment: () => void
  readonly reuse: (questionId: string, root: HTMLElement) => void
  readonly help: () => void
}

/** Listens to the single keys of a question; the same function from one render to the next. */
export function useQuestionKeys(
  enabled: boolean,
  actions: KeyActions,
): (questionId: string, event: KeyboardEvent<HTMLElement>) => void {
  const latest = useRef({ enabled, actions })
  latest.current = { enabled, actions }
  return useCallback((questionId, event) => {
    const { enabled: on, actions: now } = latest.current
    const shortcut = on ? shortcutOf(event.nativeEvent, now.choicesOf(questionId)) : null
    if (!shortcut) return
    event.preventDefault()
    act(shortcut, questionId, event, now)
  }, [])
}

function act(shortcut: Shortcut, questionId: string, event: KeyboardEvent<HTMLElement>, actions: KeyActions): void {
  switch (shortcut.kind) {
    case 'choose':
      actions.choose(questionId, shortcut.value, event.currentTarget)
      break
    case 'next':
      actions.move(questionId, 1)
      break
    case 'previous':
      actions.move(questionId, -1)
      break
    case 'comment':
      // A key held down confirms one answer, not all of them.
      if (!event.repeat && !actions.confirm(questionId)) actions.comment()
      break
    case 'reuse':
      if (!event.repeat) actions.reuse(questionId, event.currentTarget)
      break
    case 'help':
      actions.help()
  }
}
