import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { ErasureCertificate } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { OutcomeSnackbar } from '../../components/outcome-snackbar'
import { TaskButton } from '../../components/task-button'
import { useExportFile } from '../../components/use-export-file'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { useNavigation } from '../../navigation'
import { dossierTexts } from '../../texts/dossiers'
import { useOverview } from '../../use-overview'
import { CopiesOutList } from './copies-out-list'
import { CountsList } from './counts-list'

const texts = dossierTexts.erase

type CertificateDialogProps = { readonly certificate: ErasureCertificate; readonly onLeave?: () => void }

/** What was erased and what was not, until it is put away. Leaving it leads where there is still something. */
export function CertificateDialog({ certificate, onLeave }: CertificateDialogProps) {
  const { organisation, finishedAt, counts, rewritten, unreachable, copiesOut } = certificate
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const exporting = useExportFile()
  const closing = useTask()
  const [saved, setSaved] = useState(false)
  // The outcome goes with its message; the certificate stays.
  if (exporting.outcome?.kind === 'done' && !saved) setSaved(true)
  const titleId = useId()
  const leave = async () => {
    const { establishments } = await refresh()
    const isLeft = establishments.some(({ archivedAt }) => archivedAt === null)
    onLeave?.()
    goTo({ screen: isLeft ? 'establishments' : 'first-start' })
  }
  const busy = exporting.running || closing.running
  return (
    <>
      <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
        <DialogTitle id={titleId}>{texts.doneTitle}</DialogTitle>
        <DialogContent tabIndex={0} sx={{ display: 'grid', gap: 2, overflowWrap: 'anywhere' }}>
          <Box>
            <Typography>{texts.done(organisation, formatLongDay(today(new Date(finishedAt))))}</Typography>
            <CountsList counts={counts} />
          </Box>
          <Typography>{rewritten.length === 0 ? texts.noBackup : texts.rewritten(rewritten.length)}</Typography>
          {unreachable.length > 0 && (
            <Box>
              <Typography sx={{ fontWeight: 600 }}>{texts.unreachable}</Typography>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {unreachable.map(({ name, reason }) => (
                  <Typography component="li" key={name}>{`${name}\u00a0: ${reason}`}</Typography>
                ))}
              </Box>
            </Box>
          )}
          {copiesOut.length > 0 && (
            <Box>
              <Typography sx={{ fontWeight: 600 }}>{texts.outTitle}</Typography>
              <CopiesOutList copies={copiesOut} />
            </Box>
          )}
          <Typography>{texts.beyond}</Typography>
          <Typography sx={{ fontWeight: 600 }}>{saved ? texts.kept : texts.keepFirst}</Typography>
          {closing.error && <FailureAlert error={closing.error} />}
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
          <TaskButton running={busy} onClick={() => void closing.run(leave)}>
            {texts.later}
          </TaskButton>
          <TaskButton
            running={busy}
            onClick={() =>
              void closing.run(async () => {
                await callDesktop('closeErasure', {})
                await leave()
              })
            }
          >
            {texts.close}
          </TaskButton>
          <TaskButton
            variant="contained"
            running={busy}
            onClick={() => void exporting.start({ what: 'erasure-certificate' })}
          >
            {texts.save}
          </TaskButton>
        </DialogActions>
      </Dialog>
      <OutcomeSnackbar outcome={exporting.outcome} onClose={exporting.closeOutcome} />
    </>
  )
}
