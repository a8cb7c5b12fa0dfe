import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { actionStatuses, actionStatusWords } from '../../texts/actions'
import { common } from '../../texts/common'
import { plan, planNatures } from '../../texts/plan'
import type { Narrowing } from './narrowing'

type MoreFiltersProps = {
  /** What opened them; null when they are closed. */
  readonly anchor: HTMLElement | null
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
  /** False when nobody said who answers: « Les miennes » is then not offered. */
  readonly knowsRespondent: boolean
  readonly onClose: () => void
}

const texts = plan.filters
const ALL = 'all'

/** Status, whose the action is, and its nature. */
export function MoreFilters({ anchor, narrowing, onNarrow, knowsRespondent, onClose }: MoreFiltersProps) {
  const statuses = ['open', ...actionStatuses] as const
  const belongings = ['site', 'organisation'] as const
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': texts.more } }}
    >
      <Box sx={{ display: 'grid', gap: 2, p: 2, width: 320 }}>
        <Choice
          label={texts.status}
          all={texts.allStatuses}
          value={narrowing.status}
          choices={statuses}
          words={(status) => (status === 'open' ? texts.open : actionStatusWords[status])}
          onChoose={(status) => onNarrow({ ...narrowing, status })}
        />
        <Choice
          label={texts.belongs}
          all={texts.allEntities}
          value={narrowing.belongs}
          choices={belongings}
          words={(belongs) => plan.belongs[belongs]}
          onChoose={(belongs) => onNarrow({ ...narrowing, belongs })}
        />
        <Choice
          label={texts.nature}
          all={texts.allNatures}
          value={narrowing.nature}
          choices={planNatures}
          words={(nature) => texts.natures[nature]}
          onChoose={(nature) => onNarrow({ ...narrowing, nature })}
        />
        {!knowsRespondent && <Typography variant="body2">{texts.nobody}</Typography>}
        <Button onClick={onClose} sx={{ justifySelf: 'end' }}>
          {common.close}
        </Button>
      </Box>
    </Popover>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly all: string
  readonly value: T | null
  readonly choices: readonly T[]
  readonly words: (choice: T) => string
  readonly onChoose: (choice: T | null) => void
}

function Choice<T extends string>({ label, all, value, choices, words, onChoose }: ChoiceProps<T>) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value ?? ALL}
      onChange={({ target }) => onChoose(choices.find((choice) => choice === target.value) ?? null)}
    >
      <MenuItem value={ALL}>{all}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {words(choice)}
        </MenuItem>
      ))}
    </TextField>
  )
}
