import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { AnswerValue } from '../../../questionnaires/answers'
import type { PaperKey } from '../../../questionnaires/paper'
import { hintOf, type TypedQuestion, unitOf, writeTyped } from '../../survey/typed-answer'
import { fastEntryTexts } from '../../texts/fast-entry'
import type { UnreadField } from '../questionnaire/use-unread'
import { typeDigit } from './entry-keys'
import type { EntryFocus } from './use-entry-position'

const texts = fastEntryTexts.question

type TypedPartProps = {
  readonly question: TypedQuestion
  readonly number: number
  readonly value: AnswerValue | null
  readonly unread: UnreadField | undefined
  readonly focus: EntryFocus | null
  readonly whole: string | undefined
  readonly readOnly: boolean
  readonly keys: readonly PaperKey[]
  readonly onType: (text: string) => void
  readonly onAnswer: (value: AnswerValue) => void
  readonly onClear: () => void
  /** The keys that do the same on every question. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** A figure or a day, typed as it is on the sheet. Letters answer « non applicable » and « je ne sais pas ». */
export function TypedPart(props: TypedPartProps) {
  const { question, number, value, unread, focus, whole, readOnly, keys, onType, onAnswer, onClear, onKeyDown } = props
  const stored = unread?.text ?? writeTyped(question, value)
  const [text, setText] = useState(stored)
  // Come back to, or answered in another way, the field says what stands. While it is typed in, it says what is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the question is gone to
  useEffect(() => setText(stored), [focus])

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement)) return
    const untouched = field.selectionStart === 0 && field.selectionEnd === field.value.length
    const box = keys.find(({ key }) => key === event.key.toUpperCase())
    const command = event.ctrlKey || event.metaKey || event.altKey
    if (!readOnly && !command && box && untouched) {
      event.preventDefault()
      if (!event.repeat) onAnswer(box.value)
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      if (field.value === '') onClear()
    } else if (command ? unread === undefined : /^(?:Enter|ArrowUp|ArrowDown|[cg])$/i.test(event.key)) {
      onKeyDown(event)
    } else if (!readOnly && typeDigit(event.nativeEvent, field)) {
      event.preventDefault()
    }
  }

  const hint = hintOf(question, whole)
  const help = question.scale === 'date' ? texts.dateHelp(hint) : texts.figureHelp(hint)
  return (
    <TextField
      label={texts.figure(number)}
      value={text}
      error={unread?.told === true}
      helperText={unread?.told ? unread.problem : help}
      size="small"
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value)
        onType(event.target.value)
      }}
      onKeyDown={handleKey}
      sx={{ mt: 1, maxWidth: '28rem' }}
      slotProps={{
        htmlInput: { 'data-part': 'answer', maxLength: 40, readOnly },
        input: { endAdornment: <InputAdornment position="end">{unitOf(question)}</InputAdornment> },
      }}
    />
  )
}
