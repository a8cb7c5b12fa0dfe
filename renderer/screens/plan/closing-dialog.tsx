import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { common } from '../../texts/common'
import { plan } from '../../texts/plan'
import { useChanged } from '../../use-unsaved'

type ClosingDialogProps = {
  /** Open actions that no answer asks for. */
  readonly actions: readonly PlanAction[]
  readonly onConfirm: (keys: readonly string[], change: Partial<ActionEdits>) => Promise<unknown>
  readonly onClose: () => void
}

const texts = plan.closing

/** Closes at once what the answers no longer ask for: all of it, or what is ticked. */
export function ClosingDialog({ actions, onConfirm, onClose }: ClosingDialogProps) {
  const titleId = useId()
  const asId = useId()
  // As they were when the window opened: it closes once they are.
  const [proposed] = useState(actions)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(proposed.map(({ key }) => key)))
  const [status, setStatus] = useState<'done' | 'abandoned'>('abandoned')
  const [reason, setReason] = useState<string>(texts.reason)
  const unsaved = useChanged([[...chosen].sort(), status, reason])
  const { running, error, run } = useTask()
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const change = status === 'done' ? { status } : { status, statusReason: reason.trim() }
    void run(() => onConfirm([...chosen], change))
  }
  return (
    <FormDialog
      unsaved={unsaved}
      onClose={() => !running && onClose()}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId} component="h2">
          {texts.title}
        </DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Typography>{texts.about}</Typography>
            <FormControl component="fieldset">
              <FormLabel component="legend">{texts.choose}</FormLabel>
              <FormGroup>
                {proposed.map(({ key, title }) => (
                  <FormControlLabel
                    key={key}
                    label={title}
                    control={<Checkbox checked={chosen.has(key)} onChange={() => toggle(key)} />}
                  />
                ))}
              </FormGroup>
            </FormControl>
            <FormControl>
              <FormLabel id={asId}>{texts.as}</FormLabel>
              <RadioGroup
                row
                aria-labelledby={asId}
                value={status}
                onChange={(_, value) => setStatus(value === 'done' ? 'done' : 'abandoned')}
              >
                <FormControlLabel value="abandoned" label={texts.abandoned} control={<Radio />} />
                <FormControlLabel value="done" label={texts.done} control={<Radio />} />
              </RadioGroup>
            </FormControl>
            {status === 'abandoned' && (
              <TextField
                label={texts.reasonLabel}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 2000 } }}
              />
            )}
            {error && <FailureAlert error={error} />}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={running}>
            {common.cancel}
          </Button>
          <TaskButton type="submit" variant="contained" running={running} disabled={chosen.size === 0}>
            {texts.confirm(chosen.size)}
          </TaskButton>
        </DialogActions>
      </form>
    </FormDialog>
  )
}
