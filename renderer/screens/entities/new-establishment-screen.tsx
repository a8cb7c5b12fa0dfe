import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { entityTexts } from '../../texts/entities'
import { EstablishmentFields } from './establishment-fields'
import { OrganisationFields } from './organisation-fields'
import { type Door, useNewEstablishment } from './use-new-establishment'

const NEW = 'new'

type NewEstablishmentScreenProps = {
  /** The door of the first page that led here. */
  readonly door?: Door
  /** Where « Annuler » leads; the list of establishments by default. */
  readonly onCancel?: () => void
}

export function NewEstablishmentScreen({ door, onCancel }: NewEstablishmentScreenProps) {
  const { goTo } = useNavigation()
  const form = useNewEstablishment(door)
  const { create: texts, establishment: establishmentTexts, organisation: organisationTexts } = entityTexts
  return (
    <Screen title={texts.title} subtitle={texts.subtitle}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.create(event.currentTarget)
        }}
        sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}
      >
        <Card title={establishmentTexts.heading}>
          <EstablishmentFields
            value={form.establishment}
            onChange={form.setEstablishment}
            nameMissing={form.nameMissing}
          />
        </Card>
        <Card title={organisationTexts.heading}>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {organisationTexts.explain}
          </Typography>
          {form.organisations.length > 0 && (
            <TextField
              select
              fullWidth
              label={organisationTexts.choice}
              value={form.organisationId ?? NEW}
              onChange={(event) => form.setOrganisationId(event.target.value === NEW ? null : event.target.value)}
              sx={{ mb: form.organisationId === null ? 2 : 0 }}
            >
              {form.organisations.map(({ id, details }) => (
                <MenuItem key={id} value={id}>
                  {details.name}
                </MenuItem>
              ))}
              <MenuItem value={NEW}>{organisationTexts.new}</MenuItem>
            </TextField>
          )}
          {form.organisationId === null && (
            <OrganisationFields
              value={form.identity}
              onChange={form.setIdentity}
              defaultName={form.establishment.name}
            />
          )}
        </Card>
        {form.error && <FailureAlert error={form.error} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <TaskButton type="submit" variant="contained" size="large" running={form.running}>
            {form.running ? texts.submitting : texts.submit}
          </TaskButton>
          <Button size="large" onClick={onCancel ?? (() => goTo({ screen: 'establishments' }))}>
            {common.cancel}
          </Button>
        </Box>
      </Box>
    </Screen>
  )
}
