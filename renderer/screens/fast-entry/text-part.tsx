import TextField from '@mui/material/TextField'
import { MAX_TEXT } from '../../../questionnaires/answers'
import type { EntryPart } from './use-entry-position'

type TextPartProps = {
  readonly part: Exclude<EntryPart, 'answer'>
  readonly label: string
  readonly value: string
  readonly help: string
  readonly readOnly: boolean
  readonly onWrite: (text: string) => void
  /** Enter: what is written is complete. */
  readonly onDone: () => void
  /** Escape: back to the boxes. What is written stays. */
  readonly onBack: () => void
}

/** A reason or a note, written down from the sheet; Enter goes on. */
export function TextPart({ part, label, value, help, readOnly, onWrite, onDone, onBack }: TextPartProps) {
  return (
    <TextField
      label={label}
      value={value}
      helperText={help}
      size="small"
      fullWidth
      multiline
      maxRows={6}
      sx={{ mt: 1 }}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
        else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault()
          onDone()
        }
      }}
      slotProps={{ htmlInput: { 'data-part': part, maxLength: MAX_TEXT, readOnly } }}
    />
  )
}
