import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { common } from '../texts/common'
import { FailureAlert } from './failure-alert'
import { TaskButton } from './task-button'
import { useTask } from './use-task'

type ConfirmDialogProps = {
  readonly title: string
  /** What happens, and what does not; line ends are kept. */
  readonly text: string
  readonly confirm: string
  /** The way out that does nothing, when « Annuler » could be misread. */
  readonly cancel?: string
  readonly onConfirm: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks before an act that hides or erases. It stays open, and says why, when the act fails. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  cancel = common.cancel,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const titleId = useId()
  const { running, error, run } = useTask()
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary" sx={{ mb: error ? 2 : 0, whiteSpace: 'pre-line' }}>
          {text}
        </DialogContentText>
        {error && <FailureAlert error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{cancel}</Button>
        <TaskButton variant="contained" running={running} onClick={() => void run(onConfirm)}>
          {confirm}
        </TaskButton>
      </DialogActions>
    </Dialog>
  )
}
