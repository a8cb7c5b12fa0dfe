import SaveOutlined from '@mui/icons-material/SaveOutlined'
import UsbOutlined from '@mui/icons-material/UsbOutlined'
import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Backup, DataStatus } from '../../../main/ipc/contract'
import { BackupList, formatInstant } from '../../components/backups/backup-list'
import { ChooseFileButton } from '../../components/backups/choose-file-button'
import { RestoreDialog, type Restoring } from '../../components/backups/restore-dialog'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { type Outcome, OutcomeSnackbar } from '../../components/outcome-snackbar'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { useExportFile } from '../../components/use-export-file'
import { asDesktopError, callDesktop } from '../../desktop-api'
import { formatLongDay, formatTime, today } from '../../format'
import { useNavigation } from '../../navigation'
import { backupTexts as texts } from '../../texts/backups'
import { common } from '../../texts/common'
import { useOverview } from '../../use-overview'
import { useDataStatus } from './use-data-status'

/** The copies of the data: on this computer, elsewhere, and how to put one back. */
export function BackupsScreen() {
  const { status, error, reload } = useDataStatus()
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const [restoring, setRestoring] = useState<Restoring | null>(null)
  const exporting = useExportFile()

  const restored = async () => {
    setRestoring(null)
    const { establishments } = await refresh()
    const active = establishments.filter(({ archivedAt }) => archivedAt === null)
    const [only] = active
    if (only && active.length === 1) goTo({ screen: 'home', establishmentId: only.id })
    else goTo(only ? { screen: 'establishments' } : { screen: 'first-start' })
  }
  return (
    <Screen title={texts.title} subtitle={texts.subtitle}>
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1100 }}>
        {error && <FailureAlert error={error} onRetry={reload} />}
        {!status && !error && <Typography color="textSecondary">{common.loading}</Typography>}
        {status && (
          <>
            <Notices status={status} />
            <Box
              sx={{
                display: 'grid',
                gap: 2.5,
                alignItems: 'start',
                gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
              }}
            >
              <HereCard
                backups={status.backups}
                onMade={reload}
                onRestore={(backup) =>
                  setRestoring({
                    source: { from: 'list', id: backup.id },
                    what: texts.dialog.copyOf(formatInstant(backup.at)),
                  })
                }
              />
              <Box sx={{ display: 'grid', gap: 2.5 }}>
                <Card title={texts.elsewhere.heading}>
                  <Typography gutterBottom>{texts.elsewhere.explain}</Typography>
                  <Typography gutterBottom>{texts.elsewhere.opens}</Typography>
                  <Typography sx={{ my: 1.5, fontWeight: 600 }}>
                    {status.lastExportAt === null
                      ? texts.elsewhere.never
                      : texts.elsewhere.last(formatLongDay(today(new Date(status.lastExportAt))))}
                  </Typography>
                  <TaskButton
                    variant="contained"
                    startIcon={<UsbOutlined />}
                    running={exporting.running}
                    onClick={() => void exporting.start({ what: 'backup' }).then(reload)}
                  >
                    {exporting.running ? texts.elsewhere.running : texts.elsewhere.action}
                  </TaskButton>
                </Card>
                <Card title={texts.fromFile.heading}>
                  <Typography sx={{ mb: 1.5 }}>{texts.fromFile.explain}</Typography>
                  <ChooseFileButton onChosen={setRestoring} />
                </Card>
              </Box>
            </Box>
          </>
        )}
      </Box>
      {restoring && (
        <RestoreDialog
          restoring={restoring}
          onClose={() => {
            setRestoring(null)
            reload()
          }}
          onRestored={() => void restored()}
        />
      )}
      <OutcomeSnackbar outcome={exporting.outcome} onClose={exporting.closeOutcome} />
    </Screen>
  )
}

/** What the person should know before anything else. */
function Notices({ status }: { readonly status: DataStatus }) {
  const { failure } = status
  return (
    <>
      {failure && (
        <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
          <AlertTitle>{texts.failure.title}</AlertTitle>
          {texts.failure.code[failure.code]}
        </Alert>
      )}
      {status.onNetwork && (
        <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
          {texts.network}
        </Alert>
      )}
      {status.copyElsewhereDue && (
        <Alert severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
          {texts.elsewhere.due}
        </Alert>
      )}
    </>
  )
}

type HereCardProps = {
  readonly backups: readonly Backup[]
  readonly onMade: () => void
  readonly onRestore: (backup: Backup) => void
}

function HereCard({ backups, onMade, onRestore }: HereCardProps) {
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [last] = backups
  const backUp = () => {
    setRunning(true)
    callDesktop('backUpNow', {})
      .then(
        () => setOutcome({ kind: 'done', text: texts.here.done }),
        (error: unknown) => setOutcome({ kind: 'failed', error: asDesktopError(error) }),
      )
      .finally(() => {
        setRunning(false)
        onMade()
      })
  }
  return (
    <Card title={texts.here.heading}>
      <Typography sx={{ fontWeight: 600 }}>
        {last ? texts.last(formatLongDay(today(new Date(last.at))), formatTime(last.at)) : texts.none}
      </Typography>
      <Typography color="textSecondary" sx={{ my: 1 }}>
        {texts.here.explain}
      </Typography>
      <TaskButton variant="contained" startIcon={<SaveOutlined />} running={running} onClick={backUp} sx={{ mb: 2 }}>
        {running ? texts.here.running : texts.here.now}
      </TaskButton>
      {backups.length > 0 && <BackupList backups={backups} onRestore={onRestore} />}
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </Card>
  )
}
