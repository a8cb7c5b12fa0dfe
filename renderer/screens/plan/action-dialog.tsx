import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Divider from '@mui/material/Divider'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ActionEdits, ActionOrigin, PlanAction } from '../../../main/ipc/contract'
import type { Autosaver, SaveStatus } from '../../components/autosaver'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { RefusedFieldsProvider } from '../../components/refused-fields'
import { SaveStatusLabel } from '../../components/save-status'
import { useAutosave } from '../../components/use-autosave'
import type { DesktopError } from '../../desktop-api'
import { common } from '../../texts/common'
import { plan } from '../../texts/plan'
import { ActionEvidence } from './action-evidence'
import { ActionHelp } from './action-help'
import { ActionMeans } from './action-means'
import { ActionRemarks } from './action-remarks'
import { ActionTracking } from './action-tracking'
import { useDraft } from './use-draft'

type ActionDialogProps = {
  readonly action: PlanAction
  readonly establishmentId: string
  /** Name of the site or of the legal entity that it belongs to. */
  readonly ownerName: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly onSave: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  readonly onClose: () => void
  /** Closes without what could not be written. */
  readonly onDiscard: () => void
  /** Removes an action typed by hand. */
  readonly onRemove: () => void
  readonly onQuestion: (origin: ActionOrigin) => void
}

const words = plan.detail

/** One action in full: who follows it, why, how, with whom, at what cost, and where it comes from. */
export function ActionDialog(props: ActionDialogProps) {
  const { action, establishmentId, ownerName, today, onSave, onClose, onDiscard, onRemove, onQuestion } = props
  const titleId = useId()
  // Closing writes what still waits; not when the person chose to let it go.
  const discarded = useRef(false)
  const saver = useAutosave<Partial<ActionEdits>>(async (change) => {
    if (!discarded.current) await onSave(action.key, change)
  })
  const draft = useDraft(action.edits, saver)
  const letGo = (then: () => void) => () => {
    discarded.current = true
    then()
  }
  const failure = useLastingFailure(saver.status)
  const close = useClosing(saver, onClose)
  const [refused, setRefused] = useState(0)
  const [held, setHeld] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  /** What a field refuses leaves the screen only when the person says so. */
  const closeOnceRead = () => {
    if (content.current !== null && focusWrongField(content.current)) setHeld(true)
    else close()
  }
  return (
    <Dialog open onClose={closeOnceRead} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {action.title}
      </DialogTitle>
      <DialogContent ref={content} dividers>
        <RefusedFieldsProvider value={setRefused}>
          <ActionRemarks action={action} ownerName={ownerName} draft={draft} onQuestion={onQuestion} />
          <Section title={words.tracking} aside={<SaveStatusLabel status={saver.status} incomplete={refused > 0} />}>
            {failure && (
              <Box sx={{ mb: 2 }}>
                <FailureAlert error={failure} onRetry={saver.flush} />
                <Button size="small" onClick={letGo(onDiscard)}>
                  {words.discard}
                </Button>
              </Box>
            )}
            <ActionTracking action={action} establishmentId={establishmentId} draft={draft} />
          </Section>
          <Section title={words.means}>
            <ActionMeans action={action} draft={draft} today={today} />
          </Section>
          <Section title={words.evidence}>
            <ActionEvidence establishmentId={establishmentId} draft={draft} />
          </Section>
          <Divider sx={{ my: 2.5 }} />
          <ActionHelp action={action} onQuestion={onQuestion} />
        </RefusedFieldsProvider>
      </DialogContent>
      <DialogActions>
        {action.kind === 'manual' && (
          <Button color="error" onClick={letGo(onRemove)} sx={{ mr: 'auto' }}>
            {plan.remove.button}
          </Button>
        )}
        {held && refused > 0 && <Button onClick={close}>{words.discard}</Button>}
        <Button onClick={closeOnceRead}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

type SectionProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

function Section({ title, aside, children }: SectionProps) {
  const headingId = useId()
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ mb: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 2 }}>
        <Typography id={headingId} variant="h3" component="h3">
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
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
    void flush()
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
