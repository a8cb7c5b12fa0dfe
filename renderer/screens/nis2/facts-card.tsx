import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import type { Nis2Facts } from '../../../questionnaires/entities'
import { activityLabels } from '../../../questionnaires/nis2-words'
import { Card } from '../../components/card'
import { NumberField } from '../../components/number-field'
import { activityExamples, activityOrder, nis2Texts } from '../../texts/nis2'

const texts = nis2Texts.facts
const NONE = ''

type FactsCardProps = {
  readonly facts: Nis2Facts
  readonly onChange: (facts: Nis2Facts) => void
  readonly onBlur: () => void
}

/** What NIS 2 looks at: activity, size, and what the authorities decided. */
export function FactsCard({ facts, onChange, onBlur }: FactsCardProps) {
  const oseHintId = useId()
  const set = (changes: Partial<Nis2Facts>) => onChange({ ...facts, ...changes })
  return (
    <Card title={texts.heading}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {texts.explain}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          fullWidth
          label={texts.activity}
          value={facts.activity ?? NONE}
          helperText={facts.activity === null ? undefined : activityExamples[facts.activity]}
          onChange={(event) => set({ activity: activityOrder.find((known) => known === event.target.value) ?? null })}
          slotProps={{
            select: {
              displayEmpty: true,
              renderValue: () => (facts.activity === null ? texts.noActivity : activityLabels[facts.activity]),
            },
            inputLabel: { shrink: true },
          }}
        >
          <MenuItem value={NONE}>{texts.noActivity}</MenuItem>
          {activityOrder.map((activity) => (
            <MenuItem key={activity} value={activity} sx={{ whiteSpace: 'normal' }}>
              <Box>
                <Typography>{activityLabels[activity]}</Typography>
                <Typography variant="caption" color="textSecondary">
                  {activityExamples[activity]}
                </Typography>
              </Box>
            </MenuItem>
          ))}
        </TextField>
        <Figures>
          <NumberField
            label={texts.staff}
            value={facts.staff}
            unit={texts.staffUnit}
            helperText={texts.staffHint}
            onChange={(staff) => set({ staff })}
            onBlur={onBlur}
          />
          <NumberField
            label={texts.revenue}
            value={facts.revenue}
            unit="€"
            helperText={texts.revenueHint}
            onChange={(revenue) => set({ revenue })}
            onBlur={onBlur}
          />
          <NumberField
            label={texts.balanceSheet}
            value={facts.balanceSheet}
            unit="€"
            onChange={(balanceSheet) => set({ balanceSheet })}
            onBlur={onBlur}
          />
        </Figures>
        <Box>
          <FormControlLabel
            label={texts.ose}
            control={
              <Checkbox
                checked={facts.ose}
                onChange={(event) => set({ ose: event.target.checked })}
                slotProps={{ input: { 'aria-describedby': oseHintId } }}
              />
            }
          />
          <FormHelperText id={oseHintId} sx={{ ml: 4 }}>
            {texts.oseHint}
          </FormHelperText>
        </Box>
        <TextField
          select
          fullWidth
          label={texts.designated}
          value={facts.designated ?? 'none'}
          helperText={texts.designatedHint}
          onChange={({ target: { value } }) => set({ designated: value === 'EI' || value === 'EE' ? value : null })}
        >
          {(['none', 'EI', 'EE'] as const).map((choice) => (
            <MenuItem key={choice} value={choice}>
              {texts.designations[choice]}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Card>
  )
}

/** Three figures: side by side where the card is wide enough, else the first above the two others, else in a column. */
function Figures({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          '@container (min-width: 24rem)': {
            gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
            '& > :first-of-type': { gridColumn: '1 / -1' },
          },
          '@container (min-width: 37rem)': {
            gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
            '& > :first-of-type': { gridColumn: 'auto' },
          },
        }}
      >
        {children}
      </Box>
    </Box>
  )
}
