import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { finessDoubt, type IdentifierDoubt, sirenDoubt, siretDoubt } from '../../questionnaires/identifiers'
import { forms } from '../texts/forms'

type IdentifierKind = 'finess' | 'siren' | 'siret'

const checks: Record<IdentifierKind, (text: string) => IdentifierDoubt> = {
  finess: finessDoubt,
  siren: sirenDoubt,
  siret: siretDoubt,
}

type IdentifierFieldProps = {
  readonly kind: IdentifierKind
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}

/** A FINESS, SIREN or SIRET number: a doubtful one warns under the field, and is accepted. */
export function IdentifierField({ kind, label, value, onChange, onBlur }: IdentifierFieldProps) {
  const doubt = checks[kind](value)
  return (
    <TextField
      label={label}
      value={value}
      fullWidth
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      helperText={
        doubt && (
          <Box component="span" sx={{ display: 'flex', gap: 0.75, color: 'secondary.main' }}>
            <WarningAmberOutlined fontSize="small" />
            {forms.doubt[kind][doubt]}
          </Box>
        )
      }
      slotProps={{ htmlInput: { maxLength: 40, spellCheck: false } }}
    />
  )
}
