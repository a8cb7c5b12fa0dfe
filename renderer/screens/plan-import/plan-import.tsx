import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { Plan } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import type { DesktopError } from '../../desktop-api'
import { common } from '../../texts/common'
import { planImport as texts } from '../../texts/plan-import'
import { Review } from './review'
import { type ImportStep, usePlanImport } from './use-plan-import'

type PlanImportProps = {
  readonly establishmentId: string
  /** The plan as it is once what was accepted is written. */
  readonly onDone: (plan: Plan) => void
  /** Closed without any change of the plan. */
  readonly onClose: () => void
}

/** Reads an edited workbook again: what it would change, what the person accepts of it, and what came of it. */
export function PlanImport({ establishmentId, onDone, onClose }: PlanImportProps) {
  const titleId = useId()
  const { state, running, error, choose, apply, undo } = usePlanImport(establishmentId, onClose)
  const close = () => {
    if (running) return
    if (state.step === 'done') onDone(state.plan)
    else onClose()
  }
  return (
    <Dialog open onClose={close} aria-labelledby={titleId} fullWidth maxWidth={state.step === 'review' ? 'lg' : 'sm'}>
      <DialogTitle id={titleId} component="h2">
        {texts.title}
      </DialogTitle>
      {state.step === 'review' ? (
        <Review
          key={state.file.token}
          file={state.file}
          running={running}
          failure={error && <Failure error={error} onChoose={choose} />}
          onApply={(choice) => apply(state.file, choice)}
          onClose={close}
        />
      ) : (
        <>
          <DialogContent sx={{ display: 'grid', gap: 2, overflowWrap: 'anywhere' }}>
            <Standing state={state} running={running} />
            {error && <FailureAlert error={error} />}
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Box sx={{ flex: 1 }}>
              {state.step === 'done' && (
                <TaskButton onClick={undo} running={running}>
                  {texts.undo}
                </TaskButton>
              )}
            </Box>
            <Button
              variant={state.step === 'done' || state.step === 'undone' ? 'contained' : 'text'}
              onClick={close}
              disabled={running}
            >
              {common.close}
            </Button>
            {(state.step === 'refused' || (state.step === 'choosing' && error !== null)) && (
              <TaskButton variant="contained" onClick={choose} running={running}>
                {texts.other}
              </TaskButton>
            )}
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}

type StandingProps = { readonly state: Exclude<ImportStep, { readonly step: 'review' }>; readonly running: boolean }

/** What there is to say before a workbook is read, and once it was. */
function Standing({ state, running }: StandingProps) {
  switch (state.step) {
    case 'choosing':
      return (
        <Box role="status" sx={{ display: 'grid', gap: 2 }}>
          <Typography>{texts.choosing}</Typography>
          {running && <LinearProgress aria-label={texts.reading} />}
        </Box>
      )
    case 'refused':
      return (
        <>
          <Typography color="textSecondary">{texts.file(state.file.fileName)}</Typography>
          <Alert severity="warning" variant="outlined" role="alert" sx={{ color: 'text.primary' }}>
            {state.file.reasons.map((reason) => (
              <Typography key={reason}>{reason}</Typography>
            ))}
            <Typography>{texts.refused}</Typography>
          </Alert>
        </>
      )
    case 'done': {
      const { changes, added, abandoned } = state.counts
      return (
        <Alert severity="success" variant="outlined" role="status" sx={{ color: 'text.primary' }}>
          {texts.done(changes, added, abandoned)}
        </Alert>
      )
    }
    case 'undone':
      return (
        <Alert severity="info" variant="outlined" role="status" sx={{ color: 'text.primary' }}>
          {texts.undone}
        </Alert>
      )
  }
}

/** A plan that changed meanwhile has its own way out: the workbook is read again. */
function Failure({ error, onChoose }: { readonly error: DesktopError; readonly onChoose: () => void }) {
  if (error.code !== 'conflict') return <FailureAlert error={error} />
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ color: 'text.primary' }}
      action={
        <Button color="inherit" onClick={onChoose}>
          {texts.readAgain}
        </Button>
      }
    >
      {texts.changedSince}
    </Alert>
  )
}
