import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import { common } from '../../texts/common'
import { FailureAlert } from '../failure-alert'
import { FormDialog } from '../form-dialog'
import { TaskButton } from '../task-button'
import { useTask } from '../use-task'

type TextDialogProps = {
  readonly title: string
  readonly text: string
  readonly label: string
  /** Said when the field is empty. */
  readonly required: string
  readonly confirm: string
  readonly initial?: string
  readonly maxLength: number
  readonly multiline?: boolean
  /** Given the text, trimmed. It closes by itself what must be closed. */
  readonly onConfirm: (text: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for one text before an act. It stays open, with the text, when the act fails. */
export function TextDialog(props: TextDialogProps) {
  const { title, text, label, required, confirm, initial = '', maxLength, multiline = false } = props
  const titleId = useId()
  const [value, setValue] = useState(initial)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { running, error, run } = useTask()
  const missing = tried && value.trim() === ''
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (value.trim() === '') return field.current?.focus()
    if (await run(() => props.onConfirm(value.trim()))) props.onClose()
  }
  return (
    <FormDialog unsaved={value !== initial} onClose={props.onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText color="textPrimary" sx={{ mb: 2 }}>
            {text}
          </DialogContentText>
          <TextField
            label={label}
            value={value}
            onChange={(event) => setValue(event.target.value)}
            error={missing}
            helperText={missing && required}
            multiline={multiline}
            {...(multiline && { minRows: 3 })}
            inputRef={field}
            slotProps={{ htmlInput: { maxLength } }}
            sx={{ mt: 1, mb: error ? 2 : 0 }}
            required
            autoFocus
            fullWidth
          />
          {error && <FailureAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {confirm}
          </TaskButton>
        </DialogActions>
      </form>
    </FormDialog>
  )
}
