import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import type { Autosaver, SaveStatus } from '../../components/autosaver'
import { FailureAlert } from '../../components/failure-alert'
import { SaveStatusLabel } from '../../components/save-status'
import type { DesktopError } from '../../desktop-api'
import { formatDay } from '../../format'
import { parseDay } from '../../parse-day'
import { actionStatuses, actionStatusWords, priorityWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { chosenPriority } from './plan-model'

type ActionTrackingProps = {
  readonly action: PlanAction
  readonly saver: Autosaver<Partial<ActionEdits>> & { readonly status: SaveStatus }
  /** Why something on screen is not written yet. */
  readonly failure: DesktopError | null
  /** Closes the action without what could not be written. */
  readonly onDiscard: () => void
}

const { columns: names, detail: words } = plan

/** What people add to an action: saved as it is typed. What cannot be written stays in its field. */
export function ActionTracking({ action, saver, failure, onDiscard }: ActionTrackingProps) {
  // Only what is touched here is written: a cell of the grid may still be on its way to the disk.
  const [touched, setTouched] = useState<Partial<ActionEdits>>({})
  const draft = { ...action.edits, ...touched }
  const change = (part: Partial<ActionEdits>) => {
    const next = { ...touched, ...part }
    setTouched(next)
    saver.change(next)
  }
  const text = (field: 'owner' | 'doneBy' | 'statusReason' | 'comment', maxLength: number) => ({
    value: draft[field],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value }),
    onBlur: saver.flush,
    slotProps: { htmlInput: { maxLength } },
    fullWidth: true,
  })
  return (
    <Box component="section" aria-label={words.tracking}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 2 }}>
        <Typography variant="h3" component="h3">
          {words.tracking}
        </Typography>
        <SaveStatusLabel status={saver.status} />
      </Box>
      {failure && (
        <Box sx={{ mb: 2 }}>
          <FailureAlert error={failure} onRetry={saver.flush} />
          <Button size="small" onClick={onDiscard}>
            {words.discard}
          </Button>
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
        <TextField
          select
          label={names.priority}
          value={draft.priority ?? action.computedPriority}
          onChange={(event) => {
            const chosen = ([1, 2, 3] as const).find((priority) => String(priority) === String(event.target.value))
            if (chosen) change({ priority: chosenPriority(action, chosen) })
          }}
        >
          {([1, 2, 3] as const).map((priority) => (
            <MenuItem key={priority} value={priority}>
              {priorityWords[priority]}
              {priority === action.computedPriority && ` (${words.computedPriority})`}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={names.status}
          value={draft.status}
          onChange={(event) => {
            const chosen = actionStatuses.find((status) => status === event.target.value)
            if (chosen) change({ status: chosen })
          }}
        >
          {actionStatuses.map((status) => (
            <MenuItem key={status} value={status}>
              {actionStatusWords[status]}
            </MenuItem>
          ))}
        </TextField>
        {draft.status === 'abandoned' && (
          <TextField
            label={words.statusReason}
            multiline
            helperText={draft.statusReason.trim() === '' && plan.reasonMissing}
            sx={{ gridColumn: '1 / -1' }}
            {...text('statusReason', 2000)}
          />
        )}
        <TextField label={names.owner} {...text('owner', 500)} />
        <DayField value={draft.dueDate} onChange={(dueDate) => change({ dueDate })} onBlur={saver.flush} />
        <TextField label={names.doneBy} sx={{ gridColumn: '1 / -1' }} {...text('doneBy', 500)} />
        <TextField
          label={names.comment}
          multiline
          minRows={2}
          sx={{ gridColumn: '1 / -1' }}
          {...text('comment', 20_000)}
        />
      </Box>
    </Box>
  )
}

type DayFieldProps = {
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly onBlur: () => void
}

/** A day typed in French; what is not a day stays on screen and is not given. */
function DayField({ value, onChange, onBlur }: DayFieldProps) {
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const day = parseDay(text)
  return (
    <TextField
      label={names.dueDate}
      value={text}
      error={day === 'invalid'}
      helperText={day === 'invalid' ? plan.dayInvalid : plan.dayFormat}
      onChange={(event) => {
        setText(event.target.value)
        const typed = parseDay(event.target.value)
        if (typed !== 'invalid') onChange(typed)
      }}
      onBlur={() => {
        if (day !== 'invalid' && day !== null) setText(formatDay(day))
        onBlur()
      }}
    />
  )
}
