import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import type { PlanAction } from '../../../main/ipc/contract'
import { DayField } from '../../components/day-field'
import { NumberField } from '../../components/number-field'
import { useRefused } from '../../components/refused-fields'
import { actionStatuses, actionStatusWords, priorityWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { useContactNames } from '../../use-contact-names'
import { HelpersField } from './helpers-field'
import { MonthField } from './month-field'
import { chosenPriority } from './plan-model'
import type { Draft } from './use-draft'

type ActionTrackingProps = {
  readonly action: PlanAction
  /** Its contacts give names to choose from. */
  readonly establishmentId: string
  readonly draft: Draft
}

const { columns: names, detail: words } = plan

/** Who follows an action, by when, where it stands: saved as it is typed. */
export function ActionTracking({ action, establishmentId, draft }: ActionTrackingProps) {
  const { edits, change, flush, keyOf } = draft
  const { owners, doers } = useContactNames(establishmentId)
  const [ownersId, doersId] = [useId(), useId()]
  const text = (field: 'owner' | 'doneBy' | 'statusReason' | 'comment', maxLength: number, list?: string) => ({
    value: edits[field],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value }),
    onBlur: flush,
    slotProps: { htmlInput: { maxLength, ...(list !== undefined && { list }) } },
    fullWidth: true,
  })
  const whole = { gridColumn: '1 / -1' }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
      {action.kind === 'manual' && <TitleField draft={draft} />}
      <TextField
        select
        label={names.priority}
        value={edits.priority ?? action.computedPriority}
        onChange={(event) => {
          const chosen = ([1, 2, 3] as const).find((priority) => String(priority) === String(event.target.value))
          if (chosen) change({ priority: chosenPriority(action, chosen) })
        }}
      >
        {([1, 2, 3] as const).map((priority) => (
          <MenuItem key={priority} value={priority}>
            {priorityWords[priority]}
            {priority === action.computedPriority && action.kind !== 'manual' && ` (${words.computedPriority})`}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={names.status}
        value={edits.status}
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
      {edits.status === 'abandoned' && (
        <TextField
          label={words.statusReason}
          multiline
          helperText={edits.statusReason.trim() === '' && plan.reasonMissing}
          sx={whole}
          {...text('statusReason', 2000)}
        />
      )}
      <TextField label={names.owner} {...text('owner', 500, owners.length > 0 ? ownersId : undefined)} />
      <Names id={ownersId} names={owners} />
      <DayField
        label={names.dueDate}
        value={edits.dueDate}
        onChange={(dueDate) => change({ dueDate })}
        onBlur={flush}
      />
      <TextField label={names.doneBy} sx={whole} {...text('doneBy', 500, doers.length > 0 ? doersId : undefined)} />
      <Names id={doersId} names={doers} />
      <DayField
        key={keyOf('startedOn')}
        label={words.startedOn}
        value={edits.startedOn}
        onChange={(startedOn) => change({ startedOn })}
        onBlur={flush}
      />
      <DayField
        key={keyOf('doneOn')}
        label={words.doneOn}
        value={edits.doneOn}
        onChange={(doneOn) => change({ doneOn })}
        onBlur={flush}
      />
      <NumberField
        label={words.progress}
        value={edits.progress === 0 ? null : edits.progress}
        onChange={(progress) => change({ progress: progress ?? 0 })}
        onBlur={flush}
        whole
        max={100}
        unit="%"
        helperText={edits.status === 'done' && words.progressDone}
      />
      <MonthField action={{ ...action, edits }} label={words.month} onMove={(month) => change({ month })} />
      <HelpersField action={action} draft={draft} />
      <TextField label={names.comment} multiline minRows={2} sx={whole} {...text('comment', 20_000)} />
    </Box>
  )
}

/** The title of an action typed by hand; while it is empty, the one before stays. */
function TitleField({ draft: { edits, change, flush } }: { readonly draft: Draft }) {
  const [title, setTitle] = useState(edits.title)
  const missing = title.trim() === ''
  useRefused(missing)
  return (
    <TextField
      label={words.name}
      value={title}
      required
      error={missing}
      helperText={missing && plan.add.nameMissing}
      onChange={(event) => {
        setTitle(event.target.value)
        if (event.target.value.trim() !== '') change({ title: event.target.value })
      }}
      onBlur={flush}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      sx={{ gridColumn: '1 / -1' }}
    />
  )
}

/** Names offered under a field; any other can be typed. */
function Names({ id, names: offered }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {offered.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
