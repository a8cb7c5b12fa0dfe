import Dialog, { type DialogProps } from '@mui/material/Dialog'
import { useState } from 'react'
import { common } from '../texts/common'
import { useUnsaved } from '../use-unsaved'
import { ConfirmDialog } from './confirm-dialog'

type FormDialogProps = Omit<DialogProps, 'open' | 'onClose'> & {
  /** Its fields differ from what they held when it was opened. */
  readonly unsaved: boolean
  readonly onClose: () => void
}

/**
 * A dialog whose fields are written only by its button. The lock does not lose what was typed; Escape and a click beside it
 * ask before they do.
 */
export function FormDialog({ unsaved, onClose, ...props }: FormDialogProps) {
  useUnsaved(unsaved)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Dialog {...props} open onClose={() => (unsaved ? setAsking(true) : onClose())} />
      {asking && (
        <ConfirmDialog {...common.closingForm} onConfirm={async () => onClose()} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
