import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Backup, BackupCheck } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, formatTime, today } from '../../format'
import { formatBytes } from '../../format-bytes'
import { backupTexts as texts } from '../../texts/backups'
import { FailureAlert } from '../failure-alert'
import { TaskButton } from '../task-button'
import { useTask } from '../use-task'

/** « 21 novembre 2026, 10:00 », where this computer is. */
export const formatInstant = (instant: string): string =>
  texts.line(formatLongDay(today(new Date(instant))), formatTime(instant))

type BackupListProps = {
  readonly backups: readonly Backup[]
  readonly onRestore: (backup: Backup) => void
  /** False where the data is not open: a preview tells as much. */
  readonly verifies?: boolean
}

/** The copies kept on this computer: when, why, how large. */
export function BackupList({ backups, onRestore, verifies = true }: BackupListProps) {
  return (
    <Box component="ul" aria-label={texts.here.list} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {backups.map((backup) => (
        <BackupLine key={backup.id} backup={backup} onRestore={() => onRestore(backup)} verifies={verifies} />
      ))}
    </Box>
  )
}

type BackupLineProps = { readonly backup: Backup; readonly onRestore: () => void; readonly verifies: boolean }

function BackupLine({ backup, onRestore, verifies }: BackupLineProps) {
  const [check, setCheck] = useState<BackupCheck | null>(null)
  const checking = useTask()
  const when = formatInstant(backup.at)
  const verify = async () => {
    setCheck(null)
    setCheck(await callDesktop('verifyBackup', { id: backup.id }))
  }
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{when}</Typography>
          <Typography variant="body2" color="textSecondary">
            {`${texts.kinds[backup.kind]}, ${formatBytes(backup.bytes)}`}
          </Typography>
        </Box>
        {verifies && (
          <TaskButton
            size="small"
            aria-label={checking.running ? undefined : texts.verifyLabel(when)}
            running={checking.running}
            onClick={() => void checking.run(verify)}
          >
            {checking.running ? texts.verifying : texts.verify}
          </TaskButton>
        )}
        <Button size="small" variant="outlined" aria-label={texts.restoreLabel(when)} onClick={onRestore}>
          {texts.restore}
        </Button>
      </Box>
      <Typography role="status" variant="body2" color={check?.state === 'damaged' ? 'error' : 'textPrimary'}>
        {check && texts.checks[check.state]}
      </Typography>
      {checking.error && <FailureAlert error={checking.error} />}
    </Box>
  )
}
