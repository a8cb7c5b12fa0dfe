import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import type { Output } from '../../../main/ipc/contract'
import { common } from '../../texts/common'
import { protectionTexts } from '../../texts/protection'
import { RecoverySheet } from './recovery-sheet'

export type Sheet = Output<'prepareRecoverySheet'>

type SheetDialogProps = {
  readonly sheet: Sheet
  readonly replaces: boolean
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** The making of a recovery sheet, over the settings. Closed before it is confirmed, it is worth nothing. */
export function SheetDialog({ sheet, replaces, onConfirmed, onClose }: SheetDialogProps) {
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {protectionTexts.dialog.sheet}
      </DialogTitle>
      <DialogContent>
        <RecoverySheet
          sheet={sheet}
          replaces={replaces}
          onConfirmed={() => {
            onConfirmed()
            onClose()
          }}
          actions={<Button onClick={onClose}>{common.cancel}</Button>}
        />
      </DialogContent>
    </Dialog>
  )
}
