import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, useState } from 'react'
import type { DossierFile } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { PassphraseField } from '../../components/passphrase-field'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop, DesktopError } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { dossierTexts } from '../../texts/dossiers'
import { useOverview } from '../../use-overview'
import { ReceivedPreview } from './received-preview'

const texts = dossierTexts.receive

type Opened = Exclude<DossierFile, { outcome: 'cancelled' }>

const titles: Record<Opened['outcome'], string> = {
  locked: texts.lockedTitle,
  refused: texts.refusedTitle,
  ready: texts.readyTitle,
}

/** From the choice of a file to the dossier added beside the others. The choice of the file opens at once. */
export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const titleId = useId()
  const [file, setFile] = useState<Opened | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState(false)
  const { running, error, run } = useTask()
  const started = useRef(false)

  const choose = () =>
    run(async () => {
      const chosen = await callDesktop('chooseDossier', {})
      if (chosen.outcome === 'cancelled') return onClose()
      setPassphrase('')
      setWrong(false)
      setFile(chosen)
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => {
    if (started.current) return
    started.current = true
    void choose()
  }, [])

  const open = (token: string) =>
    run(async () => {
      try {
        const opened = await callDesktop('openDossier', { token, passphrase })
        if (opened.outcome !== 'cancelled') setFile(opened)
      } catch (failure) {
        if (!(failure instanceof DesktopError && failure.code === 'wrong-secret')) throw failure
        setWrong(true)
      }
    })
  const receive = (token: string) =>
    run(async () => {
      const received = await callDesktop('receiveDossier', { token })
      if (received.outcome === 'refused') {
        setFile({ outcome: 'refused', fileName: '', reason: received.reason })
        return
      }
      await refresh()
      onClose()
      const { establishmentId } = received
      goTo(establishmentId === null ? { screen: 'establishments' } : { screen: 'home', establishmentId })
    })

  if (file === null && !error) return null
  return (
    <Dialog open onClose={() => !running && onClose()} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box
        component="form"
        noValidate
        sx={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          if (running) return
          if (file?.outcome === 'locked' && passphrase !== '') void open(file.token)
          if (file?.outcome === 'ready') void receive(file.preview.token)
        }}
      >
        <DialogTitle id={titleId}>{titles[file?.outcome ?? 'refused']}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, overflowWrap: 'anywhere' }}>
          {file?.outcome === 'locked' && (
            <>
              <Typography>{texts.locked(file.fileName)}</Typography>
              <PassphraseField
                label={texts.passphrase}
                value={passphrase}
                onChange={(typed) => {
                  setPassphrase(typed)
                  setWrong(false)
                }}
                shown={shown}
                onShownChange={setShown}
                wrong={wrong ? texts.wrong : null}
                autoComplete="current-password"
                autoFocus
              />
            </>
          )}
          {file?.outcome === 'refused' && (
            <Alert severity="error" variant="outlined" sx={{ color: 'text.primary' }}>
              {file.reason}
            </Alert>
          )}
          {file?.outcome === 'ready' && <ReceivedPreview preview={file.preview} />}
          {error && <FailureAlert error={error} />}
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Button onClick={onClose} disabled={running}>
            {file?.outcome === 'refused' ? common.close : common.cancel}
          </Button>
          {file?.outcome === 'locked' && (
            <TaskButton type="submit" variant="contained" running={running} disabled={passphrase === ''}>
              {running ? texts.opening : texts.open}
            </TaskButton>
          )}
          {file?.outcome === 'ready' && (
            <TaskButton type="submit" variant="contained" running={running}>
              {running ? texts.running : texts.confirm}
            </TaskButton>
          )}
          {(file === null || file.outcome === 'refused') && (
            <TaskButton variant="contained" running={running} onClick={() => void choose()}>
              {texts.other}
            </TaskButton>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  )
}
