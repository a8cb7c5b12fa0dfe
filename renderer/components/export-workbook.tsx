import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { type SubmitEvent, useId, useState } from 'react'
import { asDesktopError, callDesktop } from '../desktop-api'
import { common } from '../texts/common'
import { exportTexts } from '../texts/export-workbook'
import { type Outcome, OutcomeSnackbar } from './outcome-snackbar'

/** The button that hands over the Excel plan: asks for whom it is, then main asks where. */
export function ExportWorkbook({ assessmentId }: { readonly assessmentId: string }) {
  const [asking, setAsking] = useState(false)
  const [recipient, setRecipient] = useState('')
  const [missing, setMissing] = useState(false)
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const titleId = useId()

  const exportNow = async () => {
    setRunning(true)
    try {
      const saved = await callDesktop('exportWorkbook', { assessmentId, recipient: recipient.trim() })
      setOutcome(
        saved.outcome === 'saved'
          ? { kind: 'done', text: exportTexts.saved(saved.fileName) }
          : { kind: 'neutral', text: exportTexts.cancelled },
      )
      setAsking(false)
    } catch (error) {
      // The dialog stays open with what was typed: one click tries again.
      setOutcome({ kind: 'failed', error: asDesktopError(error) })
    } finally {
      setRunning(false)
    }
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (recipient.trim() === '') setMissing(true)
    else void exportNow()
  }

  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {exportTexts.button}
      </Button>
      <Dialog
        open={asking}
        onClose={() => !running && setAsking(false)}
        aria-labelledby={titleId}
        maxWidth="sm"
        fullWidth
      >
        <form onSubmit={submit} noValidate>
          <DialogTitle id={titleId} component="h2">
            {exportTexts.title}
          </DialogTitle>
          <DialogContent>
            <DialogContentText color="text.primary" sx={{ mb: 2 }}>
              {exportTexts.about}
            </DialogContentText>
            <TextField
              label={exportTexts.recipient}
              value={recipient}
              onChange={(event) => {
                setRecipient(event.target.value)
                setMissing(false)
              }}
              error={missing}
              helperText={missing ? exportTexts.recipientMissing : exportTexts.recipientHelp}
              slotProps={{ htmlInput: { maxLength: 500 } }}
              autoFocus
              fullWidth
            />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={() => setAsking(false)} disabled={running}>
              {common.cancel}
            </Button>
            <Button type="submit" variant="contained" disabled={running}>
              {running ? exportTexts.running : exportTexts.confirm}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  )
}
