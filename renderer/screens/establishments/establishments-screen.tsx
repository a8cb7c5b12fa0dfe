import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { Establishment, Organisation, Overview } from '../../../main/ipc/contract'
import { retainedCategory } from '../../../questionnaires/nis2'
import { categoryWords } from '../../../questionnaires/nis2-words'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { entityTexts } from '../../texts/entities'
import { assessmentsFor, useOverview } from '../../use-overview'
import { ArchivedEntities } from './archived-entities'
import { EraseExample } from './erase-example'

const texts = entityTexts.list

/** Every establishment followed on this computer, under its legal entity. */
export function EstablishmentsScreen() {
  const { overview } = useOverview()
  const { goTo } = useNavigation()
  const groups = overview.organisations
    .map((organisation) => ({
      organisation,
      establishments: overview.establishments
        .filter(({ organisationId, archivedAt }) => organisationId === organisation.id && archivedAt === null)
        .toSorted((a, b) => a.details.name.localeCompare(b.details.name, 'fr')),
    }))
    .filter(
      ({ organisation, establishments }) => establishments.length > 0 || isBareOrganisation(overview, organisation),
    )
    .toSorted((a, b) => a.organisation.details.name.localeCompare(b.organisation.details.name, 'fr'))
  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle}
      actions={
        <Button variant="contained" onClick={() => goTo({ screen: 'new-establishment' })}>
          {texts.add}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
        {groups.length === 0 && <Typography>{texts.empty}</Typography>}
        {groups.map(({ organisation, establishments }) => (
          <OrganisationGroup key={organisation.id} organisation={organisation} establishments={establishments} />
        ))}
        <ArchivedEntities />
      </Box>
    </Screen>
  )
}

/** An organisation whose establishment was never created stays in sight; one whose establishments are archived does not. */
function isBareOrganisation({ establishments }: Overview, { id, archivedAt }: Organisation): boolean {
  return archivedAt === null && !establishments.some(({ organisationId }) => organisationId === id)
}

type OrganisationGroupProps = {
  readonly organisation: Organisation
  readonly establishments: readonly Establishment[]
}

function OrganisationGroup({ organisation, establishments }: OrganisationGroupProps) {
  const { overview } = useOverview()
  const { goTo } = useNavigation()
  const { details } = organisation
  const [anySite] = establishments
  return (
    <Paper component="section" sx={{ p: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
              {details.name}
            </Typography>
            {details.example && <Chip label={texts.example} size="small" color="secondary" variant="outlined" />}
          </Box>
          <Typography color="textSecondary">
            {texts.entityLink}
            {isQualified(details) && ` · ${texts.category(categoryWords[retainedCategory(details)])}`}
          </Typography>
        </Box>
        {details.example && <EraseExample />}
        {anySite && (
          <Button
            aria-label={texts.editOrganisation(details.name)}
            onClick={() => goTo({ screen: 'edit-organisation', establishmentId: anySite.id })}
          >
            {texts.edit}
          </Button>
        )}
      </Box>
      {establishments.length === 0 && <Typography color="textSecondary">{texts.noEstablishment}</Typography>}
      {establishments.map((establishment) => (
        <Box
          key={establishment.id}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1.5,
            py: 1.25,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
            <Typography variant="h3" component="h3" sx={{ overflowWrap: 'anywhere' }}>
              {establishment.details.name}
            </Typography>
            <Typography color="textSecondary">
              {[
                establishment.details.category,
                establishment.details.department,
                texts.assessments(assessmentsFor(overview, establishment).length),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Typography>
          </Box>
          <Button
            variant="outlined"
            aria-label={texts.openNamed(establishment.details.name)}
            onClick={() => goTo({ screen: 'home', establishmentId: establishment.id })}
          >
            {texts.open}
          </Button>
        </Box>
      ))}
    </Paper>
  )
}
