import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { FailureAlert } from '../../components/failure-alert'
import { SaveStatusLabel } from '../../components/save-status'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { entityTexts } from '../../texts/entities'
import { forms } from '../../texts/forms'
import { establishmentOf, organisationOf, useOverview } from '../../use-overview'
import { useUnsaved } from '../../use-unsaved'
import { DossierCard } from '../dossiers/dossier-card'
import { archiveOrganisation, siblingsOf } from './archive-organisation'
import { MissingEntity } from './missing-entity'
import { OrganisationFields, type OrganisationIdentity } from './organisation-fields'
import { useEditedOrganisation } from './use-edited-organisation'

export function EditOrganisationScreen({ establishmentId }: { readonly establishmentId: string }) {
  const { overview } = useOverview()
  const establishment = establishmentOf(overview, establishmentId)
  const organisation = establishment && organisationOf(overview, establishment.organisationId)
  if (!organisation) return <MissingEntity />
  return <EditOrganisation key={organisation.id} organisation={organisation} establishmentId={establishmentId} />
}

type EditOrganisationProps = { readonly organisation: Organisation; readonly establishmentId: string }

function EditOrganisation({ organisation, establishmentId }: EditOrganisationProps) {
  const { overview, refresh } = useOverview()
  const { goTo, leaveTo } = useNavigation()
  const { name, finess, siren, ght, retentionYears } = organisation.details
  const [identity, setIdentity] = useState<OrganisationIdentity>({ name, finess, siren, ght, retentionYears })
  const [asking, setAsking] = useState(false)
  const { status, change, flush } = useEditedOrganisation(organisation)
  const nameMissing = identity.name.trim() === ''
  useUnsaved(nameMissing)
  const siblings = siblingsOf(overview, organisation.id)
  const texts = entityTexts.organisation
  const archive = entityTexts.archiveOrganisation
  return (
    <Screen
      title={texts.editTitle}
      subtitle={name}
      actions={
        <>
          <SaveStatusLabel status={status} incomplete={nameMissing} />
          <Button variant="outlined" onClick={() => leaveTo({ screen: 'home', establishmentId })}>
            {common.back}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
        {status.state === 'failed' && <FailureAlert error={status.error} onRetry={flush} />}
        <Card title={texts.identity}>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {texts.explain}
          </Typography>
          <OrganisationFields
            value={identity}
            nameMissing={nameMissing}
            onChange={(edited) => {
              setIdentity(edited)
              if (edited.name.trim() !== '') change(edited)
            }}
            onBlur={flush}
          />
          <Typography color="textSecondary" sx={{ mt: 2 }}>
            {forms.autosave} {texts.sites(siblings.map(({ details }) => details.name))}
          </Typography>
        </Card>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button variant="outlined" onClick={() => leaveTo({ screen: 'nis2', establishmentId })}>
            {texts.nis2}
          </Button>
          <Button onClick={() => setAsking(true)}>{archive.action}</Button>
        </Box>
        <DossierCard organisation={organisation} />
      </Box>
      {asking && (
        <ConfirmDialog
          title={archive.title}
          text={archive.text(name)}
          confirm={archive.confirm}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await archiveOrganisation(overview, organisation.id)
            await refresh()
            goTo({ screen: 'establishments' })
          }}
        />
      )}
    </Screen>
  )
}
