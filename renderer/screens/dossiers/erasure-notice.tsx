import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { Erasure, ErasureCertificate } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { dossierTexts } from '../../texts/dossiers'
import { CertificateDialog } from './certificate-dialog'

const texts = dossierTexts.unfinished

type ErasureNoticeProps = {
  readonly erasure: NonNullable<Erasure>
  readonly onDone: (certificate: ErasureCertificate) => void
  readonly onClose: () => void
}

/** At a start: an erasure was interrupted and can be ended, or its certificate was not put away. */
export function ErasureNotice({ erasure, onDone, onClose }: ErasureNoticeProps) {
  const titleId = useId()
  const { running, error, run } = useTask()
  if (erasure.state === 'done') return <CertificateDialog certificate={erasure.certificate} onLeave={onClose} />
  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{texts.title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {texts.text(erasure.organisation, formatLongDay(today(new Date(erasure.startedAt))))}
        </Typography>
        <Box sx={{ mt: 2 }}>{error && <FailureAlert error={error} />}</Box>
      </DialogContent>
      <DialogActions>
        <Button disabled={running} onClick={onClose}>
          {texts.later}
        </Button>
        <TaskButton
          variant="contained"
          running={running}
          onClick={() => void run(async () => onDone(await callDesktop('resumeErasure', {})))}
        >
          {running ? texts.running : texts.resume}
        </TaskButton>
      </DialogActions>
    </Dialog>
  )
}
