import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useId, useState } from 'react'
import type { BackupSource, Input, PreviewOutcome } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { backupTexts } from '../../texts/backups'
import { common } from '../../texts/common'
import { FailureAlert } from '../failure-alert'
import { TaskButton } from '../task-button'
import { useTask } from '../use-task'
import { CopySecretForm } from './copy-secret-form'
import { RestorePreview } from './restore-preview'
import { RestoredDialog } from './restored-dialog'

const texts = backupTexts.dialog

/** What is restored, and what to call it. */
export type Restoring = { readonly source: BackupSource; readonly what: string }

type RestoreDialogProps = {
  readonly restoring: Restoring
  readonly onClose: () => void
  /** The data is that of the copy from now on: whatever is on screen is of before. */
  readonly onRestored: () => void
}

type Secret = Input<'previewRestore'>['secret']

/** Reads a copy, asks for what opens it when it must, tells what would change, and restores it once that is accepted. */
export function RestoreDialog({ restoring, onClose, onRestored }: RestoreDialogProps) {
  const { source, what } = restoring
  const titleId = useId()
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null)
  const [reading, setReading] = useState(true)
  const [given, setGiven] = useState<Secret>(null)
  const [failure, setFailure] = useState<DesktopError | null>(null)
  const [done, setDone] = useState(false)
  const restoration = useTask()

  const read = useCallback(
    (secret: Secret = null) => {
      // What is on screen stays: a secret that is wrong is mended where it was typed.
      setReading(true)
      setGiven(secret)
      setFailure(null)
      callDesktop('previewRestore', { source, secret })
        .then(setOutcome, (error: unknown) => setFailure(asDesktopError(error)))
        .finally(() => setReading(false))
    },
    [source],
  )
  useEffect(() => read(), [read])

  const restore = async (token: string) => {
    if (await restoration.run(() => callDesktop('restoreBackup', { token }))) setDone(true)
    // What was made ready is gone: it is read again.
    else setOutcome(null)
  }
  const error = restoration.error ?? failure
  const preview = outcome?.outcome === 'ready' ? outcome.preview : null
  const code = given?.kind === 'recovery' && preview?.opening && preview.opening.by !== 'account' ? given.text : null
  if (done && preview) {
    return (
      <RestoredDialog keptBefore={preview.changes !== null} opening={preview.opening} code={code} onOpen={onRestored} />
    )
  }
  return (
    <Dialog
      open
      onClose={() => !restoration.running && onClose()}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { sx: { overflowWrap: 'anywhere' } } }}
    >
      <DialogTitle id={titleId} component="h2">
        {texts.title(what)}
      </DialogTitle>
      <DialogContent>
        <Box role="status">
          {reading && (
            <>
              <Typography gutterBottom>{texts.reading}</Typography>
              <LinearProgress aria-hidden />
            </>
          )}
        </Box>
        {error && <FailureAlert error={error} onRetry={() => read(given)} />}
        {outcome?.outcome === 'refused' && (
          <Alert severity="error" variant="outlined" sx={{ color: 'text.primary' }}>
            {texts.refused[outcome.reason]}
          </Alert>
        )}
        {outcome?.outcome === 'locked' && <CopySecretForm locked={outcome} reading={reading} onSecret={read} />}
        {preview && <RestorePreview preview={preview} renews={code !== null} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={restoration.running}>
          {outcome?.outcome === 'refused' ? common.close : common.cancel}
        </Button>
        {outcome?.outcome === 'ready' && (
          <TaskButton variant="contained" running={restoration.running} onClick={() => void restore(outcome.token)}>
            {restoration.running ? texts.running : texts.confirm}
          </TaskButton>
        )}
      </DialogActions>
    </Dialog>
  )
}
