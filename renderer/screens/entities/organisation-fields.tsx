import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import type { OrganisationDetails } from '../../../questionnaires/entities'
import { IdentifierField } from '../../components/identifier-field'
import { entityTexts } from '../../texts/entities'
import { RetentionField } from '../dossiers/retention-field'
import { FieldGrid } from './field-grid'

const texts = entityTexts.organisation

/** The part of a legal entity that its form edits; NIS 2 has a screen of its own. */
export type OrganisationIdentity = Pick<OrganisationDetails, 'name' | 'finess' | 'siren' | 'ght' | 'retentionYears'>

export const noIdentity: OrganisationIdentity = { name: '', finess: '', siren: '', ght: '' }

type OrganisationFieldsProps = {
  readonly value: OrganisationIdentity
  readonly onChange: (value: OrganisationIdentity) => void
  readonly onBlur?: () => void
  /** The name given when the field is left empty; without one, the name is compulsory. */
  readonly defaultName?: string
  readonly nameMissing?: boolean
}

export function OrganisationFields({
  value,
  onChange,
  onBlur,
  defaultName,
  nameMissing = false,
}: OrganisationFieldsProps) {
  const set = (changes: Partial<OrganisationIdentity>) => onChange({ ...value, ...changes })
  const blur = onBlur ? { onBlur } : {}
  const hint = defaultName === undefined ? undefined : texts.nameDefault
  return (
    <FieldGrid>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <TextField
          label={texts.name}
          value={value.name}
          required={defaultName === undefined}
          fullWidth
          placeholder={defaultName ?? ''}
          error={nameMissing}
          helperText={nameMissing ? texts.nameRequired : hint}
          onChange={(event) => set({ name: event.target.value })}
          {...blur}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      </Box>
      <IdentifierField
        kind="finess"
        label={texts.finess}
        value={value.finess}
        onChange={(finess) => set({ finess })}
        {...blur}
      />
      <IdentifierField
        kind="siren"
        label={texts.siren}
        value={value.siren}
        onChange={(siren) => set({ siren })}
        {...blur}
      />
      <TextField
        label={texts.ght}
        value={value.ght}
        fullWidth
        onChange={(event) => set({ ght: event.target.value })}
        {...blur}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <RetentionField
        value={value.retentionYears ?? null}
        onChange={(retentionYears) => set({ retentionYears })}
        {...blur}
      />
    </FieldGrid>
  )
}
