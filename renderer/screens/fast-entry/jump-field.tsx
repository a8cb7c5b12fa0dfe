import TextField from '@mui/material/TextField'
import { type RefObject, useState } from 'react'
import type { PaperQuestion } from '../../../questionnaires/paper'
import { fastEntryTexts } from '../../texts/fast-entry'
import type { Asked } from '../questionnaire/use-asked'
import { typeDigit } from './entry-keys'

const texts = fastEntryTexts.jump

type JumpFieldProps = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly sheet: readonly PaperQuestion[]
  readonly asked: Asked
  readonly onOpen: (questionId: string) => void
  readonly onBack: () => void
}

/** Goes to a question by its number on the sheet. */
export function JumpField({ input, sheet, asked, onOpen, onBack }: JumpFieldProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const leave = (then: () => void) => {
    setText('')
    setProblem('')
    then()
  }
  const jump = () => {
    const wanted = text.trim()
    if (wanted === '') return leave(onBack)
    const found = sheet.find(({ number, question }) => String(number) === wanted || question.id === wanted)
    if (!found) return setProblem(texts.none(wanted))
    const aside = asked.setAside.find(({ question }) => question.id === found.question.id)
    if (aside) return setProblem(texts.aside(found.number, aside.because))
    leave(() => onOpen(found.question.id))
  }
  return (
    <TextField
      inputRef={input}
      label={texts.label}
      value={text}
      error={problem !== ''}
      helperText={problem}
      size="small"
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value)
        setProblem('')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') jump()
        else if (event.key === 'Escape') leave(onBack)
        else if (event.target instanceof HTMLInputElement && typeDigit(event.nativeEvent, event.target)) {
          event.preventDefault()
        }
      }}
      sx={{ width: problem === '' ? '7.5rem' : '16rem' }}
      slotProps={{ htmlInput: { maxLength: 12 }, formHelperText: { role: 'alert', sx: { mx: 0 } } }}
    />
  )
}
