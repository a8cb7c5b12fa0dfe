import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useCallback, useId } from 'react'
import type { AssessmentEvent } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, formatTime, today } from '../../format'
import { common } from '../../texts/common'
import { lifecycleTexts } from '../../texts/lifecycle'
import { useLoaded } from '../../use-scored-assessment'
import { FailureAlert } from '../failure-alert'
import { TaskButton } from '../task-button'
import { useTask } from '../use-task'

const texts = lifecycleTexts.history

type HistoryDialogProps = {
  readonly assessmentId: string
  readonly label: string
  readonly onClose: () => void
  /** Takes the last upgrade back. */
  readonly onUndoUpgrade: () => Promise<unknown>
}

/** What happened to an assessment as a whole, newest first. An upgrade that came last can be taken back. */
export function HistoryDialog({ assessmentId, label, onClose, onUndoUpgrade }: HistoryDialogProps) {
  const titleId = useId()
  const load = useCallback(() => callDesktop('getAssessmentEvents', { assessmentId }), [assessmentId])
  const events = useLoaded(load)
  const { running, error, run } = useTask()
  const undo = async () => {
    if (await run(onUndoUpgrade)) onClose()
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {texts.title(label)}
      </DialogTitle>
      <DialogContent dividers>
        {events.state === 'loading' && <Typography role="status">{common.loading}</Typography>}
        {events.state === 'failed' && <FailureAlert error={events.error} onRetry={events.retry} />}
        {events.state === 'ready' && events.value.length === 0 && <Typography>{texts.none}</Typography>}
        {events.state === 'ready' && (
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {events.value.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </Box>
        )}
        {events.state === 'ready' && events.value[0]?.kind === 'upgraded' && (
          <Box sx={{ mt: 2 }}>
            <TaskButton variant="outlined" running={running} onClick={() => void undo()}>
              {texts.undo}
            </TaskButton>
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {texts.undoHint}
            </Typography>
          </Box>
        )}
        {error && <FailureAlert error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Event({ event: { at, kind, by, note } }: { readonly event: AssessmentEvent }) {
  const when = texts.at(formatLongDay(today(new Date(at))), formatTime(at))
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 650 }}>{texts.kinds[kind]}</Typography>
      <Typography variant="body2">{[when, ...(by === '' ? [] : [texts.by(by)])].join(', ')}</Typography>
      {note !== '' && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      )}
    </Box>
  )
}
