import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react'
import type { FileRequest } from '../../main/ipc/contract'
import { common } from '../texts/common'
import { exportFileTexts as texts } from '../texts/export-file'
import { OutcomeSnackbar } from './outcome-snackbar'
import { TaskButton } from './task-button'
import { type FileExport, useExportFile } from './use-export-file'

type ExportFileDialogProps = {
  readonly open: boolean
  readonly title: string
  /** What the file holds, and what it does not. */
  readonly about: ReactNode
  /** False for a file that names nobody. */
  readonly asksRecipient?: boolean
  /** False while the fields given as children lack something; they say what. */
  readonly ready?: boolean
  readonly confirm?: string
  /** The file to write; `recipient` is trimmed, empty when it is not asked. */
  readonly build: (recipient: string) => FileRequest
  /** Closed by the person, or because the file is written or given up. Not called while it is being written. */
  readonly onClose: () => void
  /** More to choose, above the recipient. */
  readonly children?: ReactNode
}

/**
 * Asks what a file needs, has it written, shows where it stands and lets the person stop. To keep in the page even closed:
 * it then says what came of it. It stays open, with what was typed, when the export fails.
 */
export function ExportFileDialog(props: ExportFileDialogProps) {
  const { open, title, about, asksRecipient = true, ready = true, confirm, build, onClose, children } = props
  const [recipient, setRecipient] = useState('')
  const [missing, setMissing] = useState(false)
  const exporting = useExportFile()
  const { running } = exporting
  const titleId = useId()
  const recipientField = useRef<HTMLInputElement>(null)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const named = recipient.trim()
    const lacking = asksRecipient && named === ''
    setMissing(lacking)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (lacking) return recipientField.current?.focus()
    if (!ready || running) return
    void exporting.start(build(asksRecipient ? named : '')).then((settled) => settled && onClose())
  }

  return (
    <>
      <Dialog open={open} onClose={() => !running && onClose()} aria-labelledby={titleId} maxWidth="sm" fullWidth>
        <form onSubmit={submit} noValidate>
          <DialogTitle id={titleId} component="h2">
            {title}
          </DialogTitle>
          <DialogContent>
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Typography component="div">{about}</Typography>
              {children}
              {asksRecipient && (
                <TextField
                  label={texts.recipient}
                  value={recipient}
                  onChange={(event) => {
                    setRecipient(event.target.value)
                    setMissing(false)
                  }}
                  error={missing}
                  helperText={missing ? texts.recipientMissing : texts.recipientHelp}
                  inputRef={recipientField}
                  slotProps={{ htmlInput: { maxLength: 500, readOnly: running } }}
                  required
                  autoFocus={children === undefined}
                  fullWidth
                />
              )}
              <ExportProgress exporting={exporting} />
            </Box>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <TaskButton onClick={running ? exporting.stop : onClose} running={exporting.stopping}>
              {running ? texts.stop : common.cancel}
            </TaskButton>
            <TaskButton type="submit" variant="contained" running={running} disabled={!ready}>
              {running ? texts.running : (confirm ?? texts.confirm)}
            </TaskButton>
          </DialogActions>
        </form>
      </Dialog>
      <OutcomeSnackbar outcome={exporting.outcome} onClose={exporting.closeOutcome} />
    </>
  )
}

/** Where a file being written stands: a bar, and the same in words. Nothing when none is. */
function ExportProgress({ exporting }: { readonly exporting: FileExport }) {
  const { running, stopping, progress } = exporting
  const known = progress !== null && progress.total > 0
  const step = progress === null ? texts.starting : progress.step
  return (
    <Box role="status">
      {running && (
        <>
          <Typography variant="body2" gutterBottom>
            {stopping ? texts.stopping : step}
          </Typography>
          <LinearProgress
            aria-label={texts.progress}
            {...(known
              ? { variant: 'determinate' as const, value: Math.min(100, (100 * progress.done) / progress.total) }
              : {})}
          />
        </>
      )}
    </Box>
  )
}
