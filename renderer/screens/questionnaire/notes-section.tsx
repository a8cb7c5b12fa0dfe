import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useEffect, useRef } from 'react'
import { MAX_TEXT } from '../../../questionnaires/answers'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { AnswerPatch, CurrentAnswer } from './use-answers'

type NotesSectionProps = {
  readonly answer: CurrentAnswer
  readonly onChange: (patch: AnswerPatch) => void
  readonly commentAsked: boolean
  readonly onCommentReached: () => void
}

/** The comment that everyone reads and the note that only the adviser does. */
export function NotesSection({ answer, onChange, commentAsked, onCommentReached }: NotesSectionProps) {
  const texts = questionnaireTexts.notes
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
        minRows={2}
        maxRows={8}
        size="small"
        fullWidth
        label={texts.comment}
        helperText={texts.commentHelp}
        value={answer.comment}
        onChange={(event) => onChange({ comment: event.target.value })}
        inputRef={comment}
        slotProps={{ htmlInput: { maxLength: MAX_TEXT } }}
      />
      <TextField
        multiline
        minRows={2}
        maxRows={8}
        size="small"
        fullWidth
        label={texts.private}
        helperText={texts.privateHelp}
        value={answer.privateNote}
        onChange={(event) => onChange({ privateNote: event.target.value })}
        slotProps={{ htmlInput: { maxLength: MAX_TEXT } }}
      />
    </Stack>
  )
}
