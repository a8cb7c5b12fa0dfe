import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useEffect, useRef } from 'react'
import { MAX_TEXT } from '../../../questionnaires/answers'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { AnswerPatch, CurrentAnswer } from './use-answers'

type NotesSectionProps = {
  readonly answer: CurrentAnswer
  /** Name of the official form in which the answers are typed too, if any. */
  readonly officialForm: string | undefined
  readonly readOnly: boolean
  readonly onChange: (patch: AnswerPatch) => void
  readonly commentAsked: boolean
  readonly onCommentReached: () => void
}

/**
 * A text that grows with what it holds, two lines at least. The browser does it: the library would measure each field,
 * which lays the whole page out several times whenever another question comes in hand.
 */
const writableText = {
  input: { inputComponent: 'textarea' },
  htmlInput: {
    type: undefined,
    maxLength: MAX_TEXT,
    style: { fieldSizing: 'content', minHeight: '2lh', maxHeight: '8lh', overflow: 'auto', resize: 'none' },
  },
} as const
const readOnlyText = { ...writableText, input: { ...writableText.input, readOnly: true } } as const
const MAX_OFFICIAL_NUMBER = 40

/** The comment that everyone reads, the note that only the adviser does, and the number in an official form. */
export function NotesSection(props: NotesSectionProps) {
  const { answer, officialForm, readOnly, onChange, commentAsked, onCommentReached } = props
  const texts = questionnaireTexts.notes
  const growingText = readOnly ? readOnlyText : writableText
  const comment = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!commentAsked) return
    comment.current?.focus()
    onCommentReached()
  }, [commentAsked, onCommentReached])
  return (
    <Stack spacing={2}>
      <TextField
        multiline
        size="small"
        fullWidth
        label={texts.comment}
        helperText={texts.commentHelp}
        value={answer.comment}
        onChange={(event) => onChange({ comment: event.target.value })}
        inputRef={comment}
        slotProps={growingText}
      />
      <TextField
        multiline
        size="small"
        fullWidth
        label={texts.private}
        helperText={texts.privateHelp}
        value={answer.privateNote}
        onChange={(event) => onChange({ privateNote: event.target.value })}
        slotProps={growingText}
      />
      {officialForm !== undefined && (
        <TextField
          size="small"
          fullWidth
          label={texts.official}
          helperText={texts.officialHelp(officialForm)}
          value={answer.officialNumber}
          onChange={(event) => onChange({ officialNumber: event.target.value })}
          slotProps={{ input: { readOnly }, htmlInput: { maxLength: MAX_OFFICIAL_NUMBER } }}
        />
      )}
    </Stack>
  )
}
