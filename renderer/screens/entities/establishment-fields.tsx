import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import type { EstablishmentDetails } from '../../../questionnaires/entities'
import { IdentifierField } from '../../components/identifier-field'
import { NumberField } from '../../components/number-field'
import { entityTexts, hospitalCategories, itRunByLabels, medicoSocialCategories } from '../../texts/entities'
import { FieldGrid } from './field-grid'

const texts = entityTexts.establishment
const MAX_PLACES = 100_000

/** The ways to run IT, « Je ne sais pas » last. */
const itRunByChoices = ['nobody', 'provider', 'organisation', 'staff', 'unknown'] as const

type EstablishmentFieldsProps = {
  readonly value: EstablishmentDetails
  readonly onChange: (value: EstablishmentDetails) => void
  readonly onBlur?: () => void
  readonly nameMissing: boolean
}

/** What is said of an establishment; only its name is compulsory. */
export function EstablishmentFields({ value, onChange, onBlur, nameMissing }: EstablishmentFieldsProps) {
  const categoriesId = useId()
  const set = (changes: Partial<EstablishmentDetails>) => onChange({ ...value, ...changes })
  const blur = onBlur ? { onBlur } : {}
  return (
    <FieldGrid>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <TextField
          label={texts.name}
          value={value.name}
          required
          fullWidth
          error={nameMissing}
          helperText={nameMissing ? texts.nameRequired : undefined}
          onChange={(event) => set({ name: event.target.value })}
          {...blur}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      </Box>
      <TextField
        label={texts.category}
        value={value.category}
        fullWidth
        helperText={texts.categoryHint}
        onChange={(event) => set({ category: event.target.value })}
        {...blur}
        slotProps={{ htmlInput: { maxLength: 200, list: categoriesId } }}
      />
      <datalist id={categoriesId}>
        {[...medicoSocialCategories, ...hospitalCategories].map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <TextField
        label={texts.department}
        value={value.department}
        fullWidth
        onChange={(event) => set({ department: event.target.value })}
        {...blur}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <NumberField
        label={texts.places}
        value={value.places}
        whole
        max={MAX_PLACES}
        onChange={(places) => set({ places })}
        {...blur}
      />
      <TextField
        select
        label={texts.itRunBy}
        value={value.itRunBy}
        fullWidth
        onChange={(event) => {
          const itRunBy = itRunByChoices.find((choice) => choice === event.target.value)
          if (itRunBy) set({ itRunBy })
        }}
        {...blur}
      >
        {itRunByChoices.map((choice) => (
          <MenuItem key={choice} value={choice}>
            {itRunByLabels[choice]}
          </MenuItem>
        ))}
      </TextField>
      <IdentifierField
        kind="finess"
        label={texts.finess}
        value={value.finess}
        onChange={(finess) => set({ finess })}
        {...blur}
      />
      <IdentifierField
        kind="siret"
        label={texts.siret}
        value={value.siret}
        onChange={(siret) => set({ siret })}
        {...blur}
      />
    </FieldGrid>
  )
}
