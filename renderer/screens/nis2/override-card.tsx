import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { categoryLabels } from '../../../questionnaires/nis2-words'
import { Card } from '../../components/card'
import { nis2Texts } from '../../texts/nis2'
import type { OverrideDraft } from './use-nis2'

const texts = nis2Texts.override
const categories = ['EE', 'EI', 'not-regulated', 'to-confirm'] as const

type OverrideCardProps = {
  readonly override: OverrideDraft
  readonly reasonMissing: boolean
  readonly onChange: (override: OverrideDraft) => void
  readonly onBlur: () => void
}

/** A category kept against the computed one; it counts with its reason only. */
export function OverrideCard({ override, reasonMissing, onChange, onBlur }: OverrideCardProps) {
  return (
    <Card title={texts.heading}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {texts.explain}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          fullWidth
          label={texts.category}
          value={override.category ?? 'none'}
          onChange={({ target: { value } }) =>
            onChange({ ...override, category: categories.find((known) => known === value) ?? null })
          }
        >
          <MenuItem value="none">{texts.none}</MenuItem>
          {categories.map((category) => (
            <MenuItem key={category} value={category}>
              {categoryLabels[category]}
            </MenuItem>
          ))}
        </TextField>
        {override.category !== null && (
          <TextField
            label={texts.reason}
            value={override.reason}
            required
            fullWidth
            multiline
            minRows={2}
            error={reasonMissing}
            helperText={reasonMissing ? texts.reasonRequired : texts.reasonHint}
            onChange={(event) => onChange({ ...override, reason: event.target.value })}
            onBlur={onBlur}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        )}
      </Box>
    </Card>
  )
}
