import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import type { Backup } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { backupTexts } from '../../texts/backups'
import { FailureAlert } from '../failure-alert'
import { BackupList, formatInstant } from './backup-list'
import { ChooseFileButton } from './choose-file-button'
import { RestoreDialog, type Restoring } from './restore-dialog'

const texts = backupTexts.failureScreen

/** The copies to choose from when the data does not open: nothing of it is needed here. */
export function OfferBackups({ onRestored }: { readonly onRestored: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const [restoring, setRestoring] = useState<Restoring | null>(null)
  useEffect(() => {
    heading.current?.focus()
    callDesktop('getDataStatus', {}).then(
      (status) => setBackups(status.backups),
      (failure: unknown) => setError(asDesktopError(failure)),
    )
  }, [])
  return (
    <Box component="section" sx={{ mt: 3, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
        {texts.heading}
      </Typography>
      {error && <FailureAlert error={error} />}
      {backups && <Typography>{backups.length > 0 ? texts.explain : texts.none}</Typography>}
      {backups && backups.length > 0 && (
        <BackupList
          backups={backups}
          verifies={false}
          onRestore={({ id, at }) =>
            setRestoring({ source: { from: 'list', id }, what: backupTexts.dialog.copyOf(formatInstant(at)) })
          }
        />
      )}
      <ChooseFileButton onChosen={setRestoring} />
      {restoring && <RestoreDialog restoring={restoring} onClose={() => setRestoring(null)} onRestored={onRestored} />}
    </Box>
  )
}
