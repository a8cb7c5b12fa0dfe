import CheckOutlined from '@mui/icons-material/CheckOutlined'
import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { type EvidenceFilter, evidenceFilters, evidenceTexts as texts } from '../../texts/evidence'

type EvidenceFiltersProps = {
  readonly filter: EvidenceFilter
  readonly counts: Readonly<Record<EvidenceFilter, number>>
  readonly search: string
  readonly onFilter: (filter: EvidenceFilter) => void
  readonly onSearch: (search: string) => void
}

/** The ways to narrow the register: one chip at a time, and words. */
export function EvidenceFilters({ filter, counts, search, onFilter, onSearch }: EvidenceFiltersProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 2 }}>
      <Box
        component="fieldset"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, flex: 1, minWidth: 300, m: 0, p: 0, border: 0 }}
        aria-label={texts.filtersLabel}
      >
        {evidenceFilters.map((candidate) => {
          const chosen = candidate === filter
          return (
            <Chip
              key={candidate}
              label={texts.filter(candidate, counts[candidate])}
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
        label={texts.search}
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
