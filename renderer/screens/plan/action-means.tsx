import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { PlanAction } from '../../../main/ipc/contract'
import { INQUIRY_HOURS } from '../../../questionnaires/action-plan'
import { costLabels } from '../../../questionnaires/roles'
import { NumberField } from '../../components/number-field'
import { effortText } from '../../texts/actions'
import { plan } from '../../texts/plan'
import type { Draft } from './use-draft'

type ActionMeansProps = { readonly action: PlanAction; readonly draft: Draft; readonly today: string }

const words = plan.detail
const MAX_EUROS = 1_000_000_000
const MAX_HOURS = 2000

/** Not a year: that of the due date. */
const OF_DATE = 'of-date'
/** Budget years offered before and after this one. */
const YEARS_BEFORE = 1
const YEARS_AFTER = 5

/** The time and the money of an action: foreseen, spent, in which year, once or each year. */
export function ActionMeans({ action, draft, today }: ActionMeansProps) {
  const { edits, change, flush } = draft
  const { measure, kind } = action
  const proposedHours = kind === 'inquiry' ? INQUIRY_HOURS : measure?.effortHours
  const thisYear = Number(today.slice(0, 4))
  const offered = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) => thisYear - YEARS_BEFORE + index)
  const years = [...new Set([...offered, ...(edits.costYear === null ? [] : [edits.costYear])])].sort((a, b) => a - b)
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
      <NumberField
        label={words.effortHours}
        value={edits.effortHours}
        // No time at all is not an effort: the proposed one stands.
        onChange={(effortHours) => change({ effortHours: effortHours === 0 ? null : effortHours })}
        onBlur={flush}
        max={MAX_HOURS}
        unit="h"
        helperText={proposedHours !== undefined && words.effortProposed(effortText(proposedHours))}
      />
      <TextField
        select
        label={words.costYear}
        value={edits.costYear === null ? OF_DATE : String(edits.costYear)}
        onChange={({ target }) => change({ costYear: target.value === OF_DATE ? null : Number(target.value) })}
      >
        <MenuItem value={OF_DATE}>{words.costYearOfDate}</MenuItem>
        {years.map((year) => (
          <MenuItem key={year} value={String(year)}>
            {year}
          </MenuItem>
        ))}
      </TextField>
      <NumberField
        label={words.estimatedCost}
        value={edits.estimatedCost}
        onChange={(estimatedCost) => change({ estimatedCost })}
        onBlur={flush}
        max={MAX_EUROS}
        unit="€"
        helperText={kind === 'measure' && measure !== null && words.costProposed(costLabels[measure.cost])}
      />
      <NumberField
        label={words.actualCost}
        value={edits.actualCost}
        onChange={(actualCost) => change({ actualCost })}
        onBlur={flush}
        max={MAX_EUROS}
        unit="€"
      />
      <FormControlLabel
        sx={{ gridColumn: '1 / -1' }}
        label={words.recurring}
        control={
          <Checkbox
            checked={edits.recurring}
            onChange={(_, recurring) => {
              change({ recurring })
              flush()
            }}
          />
        }
      />
    </Box>
  )
}
