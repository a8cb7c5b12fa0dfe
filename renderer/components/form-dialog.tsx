import Dialog, { type DialogProps } from '@mui/material/Dialog'
import { useUnsaved } from '../use-unsaved'

type FormDialogProps = Omit<DialogProps, 'open' | 'onClose'> & {
  /** Its fields differ from what they held when it was opened. */
  readonly unsaved: boolean
  readonly onClose: () => void
}

/** A dialog whose fields are written only by its button. Neither the lock nor a click beside it loses what was typed. */
export function FormDialog({ unsaved, onClose, ...props }: FormDialogProps) {
  useUnsaved(unsaved)
  return <Dialog {...props} open onClose={(_, reason) => !(unsaved && reason === 'backdropClick') && onClose()} />
}
