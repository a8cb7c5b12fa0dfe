import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import type { Establishment } from '../../../main/ipc/contract'
import { retainedCategory } from '../../../questionnaires/nis2'
import { categoryWords } from '../../../questionnaires/nis2-words'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { entityTexts } from '../../texts/entities'
import { useOverview } from '../../use-overview'
import { ReceiveButton } from '../dossiers/receive-button'
import { RetentionReminder } from '../dossiers/retention-reminder'
import { ArchivedEntities } from './archived-entities'
import { EraseExample } from './erase-example'
import { type EstablishmentGroup, establishmentListOf } from './establishment-groups'

const texts = entityTexts.list

/** Entities drawn at once; the others follow when they are asked for, or as soon as nothing else is to be done. */
const FIRST = 12
const MORE = 48
/** Below this number of establishments a person finds theirs at a glance. */
const SEARCHED_FROM = 8

/** Every establishment followed on this computer, under its legal entity. */
export function EstablishmentsScreen() {
  const { overview } = useOverview()
  const { goTo } = useNavigation()
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState(FIRST + MORE)
  const shown = useDeferredValue(asked, FIRST)
  const { groups, searchIn, assessmentsOf } = establishmentListOf(overview)
  const found = useMemo(() => searchIn(search), [searchIn, search])
  const count = (list: typeof groups) => list.reduce((sum, { establishments }) => sum + establishments.length, 0)
  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle}
      actions={
        <>
          <ReceiveButton variant="outlined" />
          <Button variant="contained" onClick={() => goTo({ screen: 'new-establishment' })}>
            {texts.add}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
        {count(groups) >= SEARCHED_FROM && (
          <Box>
            <TextField
              type="search"
              label={texts.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              fullWidth
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
            <Typography role="status" color="textSecondary" sx={{ mt: 0.5 }}>
              {search.trim() === '' ? texts.count(count(groups)) : texts.found(count(found))}
            </Typography>
          </Box>
        )}
        {groups.length === 0 && <Typography>{texts.empty}</Typography>}
        {found.slice(0, shown).map((group) => (
          <OrganisationGroup key={group.organisation.id} group={group} assessmentsOf={assessmentsOf} />
        ))}
        {found.length > asked && (
          <Button variant="outlined" sx={{ justifySelf: 'start' }} onClick={() => setAsked(asked + MORE)}>
            {texts.more(found.length - asked)}
          </Button>
        )}
        <ArchivedEntities />
      </Box>
    </Screen>
  )
}

type OrganisationGroupProps = {
  readonly group: EstablishmentGroup
  readonly assessmentsOf: (establishment: Establishment) => number
}

/** Drawn again only when it changes: a letter typed in the search leaves most of them as they are. */
const OrganisationGroup = memo(function OrganisationGroup({ group, assessmentsOf }: OrganisationGroupProps) {
  const { organisation, establishments } = group
  const { goTo } = useNavigation()
  const { details } = organisation
  const [anySite] = establishments
  return (
    <Paper component="section" sx={{ p: 2.5 }}>
      <RetentionReminder organisation={organisation} />
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
                texts.assessments(assessmentsOf(establishment)),
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
})
