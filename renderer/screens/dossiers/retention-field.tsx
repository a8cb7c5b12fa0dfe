import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { type RetentionYears, retentionChoices } from '../../../questionnaires/entities'
import { dossierTexts } from '../../texts/dossiers'

const texts = dossierTexts.retention
const UNLIMITED = 'unlimited'

type RetentionFieldProps = {
  readonly value: RetentionYears | null
  readonly onChange: (value: RetentionYears | null) => void
  readonly onBlur?: () => void
}

/** How long the data of an organisation is kept before someone is asked about it. */
export function RetentionField({ value, onChange, onBlur }: RetentionFieldProps) {
  return (
    <TextField
      select
      fullWidth
      label={texts.label}
      helperText={texts.hint}
      value={value ?? UNLIMITED}
      onChange={(event) => onChange(retentionChoices.find((years) => years === Number(event.target.value)) ?? null)}
      {...(onBlur && { onBlur })}
    >
      <MenuItem value={UNLIMITED}>{texts.unlimited}</MenuItem>
      {retentionChoices.map((years) => (
        <MenuItem key={years} value={years}>
          {texts.years(years)}
        </MenuItem>
      ))}
    </TextField>
  )
}
