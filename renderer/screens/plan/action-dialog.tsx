import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Divider from '@mui/material/Divider'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { Autosaver, SaveStatus } from '../../components/autosaver'
import { useAutosave } from '../../components/use-autosave'
import type { DesktopError } from '../../desktop-api'
import { common } from '../../texts/common'
import { plan } from '../../texts/plan'
import { ActionHelp } from './action-help'
import { ActionTracking } from './action-tracking'

type ActionDialogProps = {
  readonly action: PlanAction
  readonly definition: QuestionnaireDefinition
  readonly onSave: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  readonly onClose: () => void
  /** Closes without what could not be written. */
  readonly onDiscard: () => void
  readonly onQuestion: (questionId: string) => void
}

/** One action in full: who follows it, why, how, with whom, and where it comes from. */
export function ActionDialog({ action, definition, onSave, onClose, onDiscard, onQuestion }: ActionDialogProps) {
  const titleId = useId()
  // Closing writes what still waits; not when the person chose to let it go.
  const discarded = useRef(false)
  const saver = useAutosave<Partial<ActionEdits>>(async (change) => {
    if (!discarded.current) await onSave(action.key, change)
  })
  const discard = () => {
    discarded.current = true
    onDiscard()
  }
  const failure = useLastingFailure(saver.status)
  const close = useClosing(saver, onClose)
  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {action.title}
        {action.level === 2 && (
          <Typography component="span" sx={{ display: 'block' }}>
            {plan.further}
          </Typography>
        )}
        {!action.called && (
          <Typography component="span" sx={{ display: 'block' }}>
            {plan.notCalled}
          </Typography>
        )}
      </DialogTitle>
      <DialogContent dividers>
        <ActionTracking action={action} saver={saver} failure={failure} onDiscard={discard} />
        <Divider sx={{ my: 2.5 }} />
        <ActionHelp action={action} definition={definition} onQuestion={onQuestion} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Closes once everything on screen is written: what cannot be leaves the screen only when the person says so. */
function useClosing(
  { status, flush }: Autosaver<Partial<ActionEdits>> & { readonly status: SaveStatus },
  onClose: () => void,
) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (!wanted || status.state === 'saving') return
    if (status.state === 'saved') onClose()
    else setWanted(false)
  }, [wanted, status, onClose])
  return () => {
    flush()
    setWanted(true)
  }
}

/**
 * The failure to show until something is saved. Leaving a field tries again: were the message to go meanwhile, its buttons
 * would slip away from under the pointer.
 */
function useLastingFailure(status: SaveStatus): DesktopError | null {
  const [failure, setFailure] = useState<DesktopError | null>(null)
  if (status.state === 'failed' && status.error !== failure) setFailure(status.error)
  if (status.state === 'saved' && failure !== null) setFailure(null)
  return failure
}
