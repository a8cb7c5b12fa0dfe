import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect, useId, useState } from 'react'
import { callDesktop } from '../desktop-api'
import { common } from '../texts/common'
import { helpTexts } from '../texts/help'
import { FailureAlert } from './failure-alert'
import { OutcomeSnackbar } from './outcome-snackbar'
import { TaskButton } from './task-button'
import { useExportFile } from './use-export-file'
import { useTask } from './use-task'

const texts = helpTexts.diagnostics

/** Shows the whole diagnostic before anything is written: what is saved is what was read. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const titleId = useId()
  const [text, setText] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const { run, error } = useTask()
  const exporting = useExportFile()
  useEffect(() => {
    void run(async () => setText((await callDesktop('getDiagnostics', {})).text))
  }, [run])
  const copy = async (shown: string) => {
    await navigator.clipboard.writeText(shown).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {texts.title}
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary" sx={{ mb: 2 }}>
          {texts.about}
        </DialogContentText>
        {error && <FailureAlert error={error} />}
        {text === null && !error && common.loading}
        {text !== null && (
          <Box
            component="pre"
            role="region"
            tabIndex={0}
            aria-label={texts.label}
            sx={{
              m: 0,
              p: 1.5,
              maxHeight: '50vh',
              overflow: 'auto',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              fontFamily: 'monospace',
              fontSize: '0.875rem',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
            }}
          >
            {text}
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
        <Button onClick={onClose}>{common.close}</Button>
        {text !== null && (
          <>
            <Button onClick={() => void copy(text)}>{copied ? texts.copied : texts.copy}</Button>
            <TaskButton
              variant="contained"
              running={exporting.running}
              onClick={() => void exporting.start({ what: 'diagnostics', text })}
            >
              {texts.save}
            </TaskButton>
          </>
        )}
      </DialogActions>
      <OutcomeSnackbar outcome={exporting.outcome} onClose={exporting.closeOutcome} />
    </Dialog>
  )
}
