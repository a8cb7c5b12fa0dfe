import CheckOutlined from '@mui/icons-material/CheckOutlined'
import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { type PlanFilter, plan, planFilters } from '../../texts/plan'

type PlanFiltersProps = {
  readonly filter: PlanFilter
  readonly counts: Readonly<Record<PlanFilter, number>>
  readonly search: string
  readonly onFilter: (filter: PlanFilter) => void
  readonly onSearch: (search: string) => void
}

/** The ways to narrow the plan: one chip at a time, and words. */
export function PlanFilters({ filter, counts, search, onFilter, onSearch }: PlanFiltersProps) {
  // Some questionnaires have no action « pour aller plus loin ».
  const shown = planFilters.filter((candidate) => candidate !== 'further' || counts.further > 0)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 2 }}>
      <Box
        component="fieldset"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, flex: 1, minWidth: 300, m: 0, p: 0, border: 0 }}
        aria-label={plan.filtersLabel}
      >
        {shown.map((candidate) => {
          const chosen = candidate === filter
          return (
            <Chip
              key={candidate}
              label={plan.filter(candidate, counts[candidate])}
              {...(chosen && { icon: <CheckOutlined /> })}
              color={chosen ? 'primary' : 'default'}
              variant={chosen ? 'filled' : 'outlined'}
              aria-pressed={chosen}
              onClick={() => onFilter(candidate)}
            />
          )
        })}
      </Box>
      <TextField
        size="small"
        label={plan.search}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        type="search"
        sx={{ width: 260 }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  )
}
