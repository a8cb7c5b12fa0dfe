import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { nothingEdited } from '../../../questionnaires/action-edits'
import { DayField } from '../../components/day-field'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { longPriorityWords } from '../../texts/actions'
import { common } from '../../texts/common'
import { plan } from '../../texts/plan'
import { useChanged } from '../../use-unsaved'

type AddActionDialogProps = {
  readonly onAdd: (edits: ActionEdits) => Promise<PlanAction>
  readonly onAdded: (action: PlanAction) => void
  readonly onClose: () => void
}

const { add: texts, columns: names } = plan

/** An action that no questionnaire asks for, typed by hand. The rest is written once it is in the plan. */
export function AddActionDialog({ onAdd, onAdded, onClose }: AddActionDialogProps) {
  const titleId = useId()
  const [edits, setEdits] = useState<ActionEdits>({ ...nothingEdited, priority: 2, evidenceIds: [] })
  const [refused, setRefused] = useState(false)
  const unsaved = useChanged(edits)
  const { running, error, run } = useTask()
  const unnamed = edits.title.trim() === ''
  const text = (field: 'title' | 'owner' | 'doneBy' | 'comment', maxLength: number) => ({
    value: edits[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setEdits({ ...edits, [field]: event.target.value }),
    slotProps: { htmlInput: { maxLength } },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (unnamed) {
      setRefused(true)
      requestAnimationFrame(() => focusWrongField(form))
      return
    }
    if (focusWrongField(form)) return
    void run(async () => onAdded(await onAdd({ ...edits, title: edits.title.trim() })))
  }
  return (
    <FormDialog
      unsaved={unsaved}
      onClose={() => !running && onClose()}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId} component="h2">
          {texts.title}
        </DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
            <Typography sx={{ gridColumn: '1 / -1' }}>{texts.about}</Typography>
            <TextField
              label={texts.name}
              required
              autoFocus
              error={refused && unnamed}
              helperText={refused && unnamed && texts.nameMissing}
              sx={{ gridColumn: '1 / -1' }}
              {...text('title', 200)}
            />
            <TextField
              select
              label={names.priority}
              value={edits.priority ?? 2}
              onChange={({ target }) => {
                const priority = ([1, 2, 3] as const).find((candidate) => candidate === Number(target.value))
                if (priority) setEdits({ ...edits, priority })
              }}
            >
              {([1, 2, 3] as const).map((priority) => (
                <MenuItem key={priority} value={priority}>
                  {longPriorityWords[priority]}
                </MenuItem>
              ))}
            </TextField>
            <DayField
              label={names.dueDate}
              value={edits.dueDate}
              onChange={(dueDate) => setEdits({ ...edits, dueDate })}
            />
            <TextField label={names.owner} {...text('owner', 500)} />
            <TextField label={names.doneBy} {...text('doneBy', 500)} />
            <TextField
              label={names.comment}
              multiline
              minRows={2}
              sx={{ gridColumn: '1 / -1' }}
              {...text('comment', 20_000)}
            />
            {error && (
              <Box sx={{ gridColumn: '1 / -1' }}>
                <FailureAlert error={error} />
              </Box>
            )}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={running}>
            {common.cancel}
          </Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {texts.confirm}
          </TaskButton>
        </DialogActions>
      </form>
    </FormDialog>
  )
}
