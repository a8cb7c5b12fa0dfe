import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { Establishment, Organisation } from '../../../main/ipc/contract'
import { isOpen } from '../../../questionnaires/action-edits'
import { FailureAlert } from '../../components/failure-alert'
import { FailureScreen } from '../../components/failure-screen'
import { Screen } from '../../components/screen'
import { DesktopError } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { homeTexts as texts } from '../../texts/home'
import { assessmentsFor, establishmentOf, organisationOf, useOverview } from '../../use-overview'
import { RetentionReminder } from '../dossiers/retention-reminder'
import { EraseExample } from '../establishments/erase-example'
import { AssessmentsCard } from './assessments-card'
import { DueCard, dueItems } from './due-card'
import { DataCard, FirstActionCard, Nis2Card } from './side-cards'
import { useHome } from './use-home'
import { wayIn } from './way-in'
import { WeakSpotsCard } from './weak-spots-card'

export function HomeScreen({ establishmentId }: { readonly establishmentId: string }) {
  const { overview } = useOverview()
  const establishment = establishmentOf(overview, establishmentId)
  const organisation = establishment && organisationOf(overview, establishment.organisationId)
  if (!organisation) return <FailureScreen error={new DesktopError('not-found', undefined)} />
  return <Home key={establishmentId} establishment={establishment} organisation={organisation} />
}

type HomeProps = { readonly establishment: Establishment; readonly organisation: Organisation }

function Home({ establishment, organisation }: HomeProps) {
  const { overview } = useOverview()
  const { goTo } = useNavigation()
  const establishmentId = establishment.id
  const assessments = assessmentsFor(overview, establishment)
  const { digests, plan, weakSpots, data, error, retry } = useHome(establishmentId, assessments)
  const [inHand] = assessments
  const open = plan.filter(({ called, edits }) => called && isOpen(edits))
  const [first] = open.filter(({ edits }) => edits.status !== 'blocked')
  const due = dueItems(open, weakSpots ?? [])
  return (
    <Screen
      title={establishment.details.name}
      subtitle={subtitleOf(establishment, organisation)}
      actions={
        <>
          <Button variant="outlined" onClick={() => goTo({ screen: 'edit-establishment', establishmentId })}>
            {texts.editEstablishment}
          </Button>
          {inHand && (
            <Button
              variant="contained"
              onClick={() => goTo({ screen: 'questionnaire', establishmentId, assessmentId: inHand.id })}
            >
              {texts.open[wayIn(inHand, digests.get(inHand.id))]}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1320 }}>
        {organisation.details.example && <ExampleBanner />}
        <RetentionReminder organisation={organisation} />
        {establishment.archivedAt !== null && (
          <Alert severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
            {texts.archived}
          </Alert>
        )}
        {error && <FailureAlert error={error} onRetry={retry} />}
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.25fr) minmax(0, 1fr)' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
            <AssessmentsCard
              establishment={establishment}
              organisation={organisation}
              assessments={assessments}
              digests={digests}
            />
            {due.length > 0 && <DueCard items={due} establishmentId={establishmentId} />}
          </Box>
          <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
            {first && <FirstActionCard action={first} establishmentId={establishmentId} />}
            {weakSpots !== null && weakSpots.length > 0 && (
              <WeakSpotsCard weakSpots={weakSpots} establishmentId={establishmentId} />
            )}
            <Nis2Card organisation={organisation} establishmentId={establishmentId} />
            {data && <DataCard data={data} establishmentId={establishmentId} />}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button onClick={() => goTo({ screen: 'establishments' })}>{texts.others.list}</Button>
          <Button onClick={() => goTo({ screen: 'new-establishment' })}>{texts.others.add}</Button>
        </Box>
      </Box>
    </Screen>
  )
}

function ExampleBanner() {
  const { goTo } = useNavigation()
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ color: 'text.primary', flexWrap: 'wrap', '& .MuiAlert-message': { flex: '1 1 300px' } }}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button onClick={() => goTo({ screen: 'new-establishment' })}>{texts.example.own}</Button>
          <EraseExample />
        </Box>
      }
    >
      {texts.example.text}
    </Alert>
  )
}

function subtitleOf({ details }: Establishment, organisation: Organisation): string {
  const { category, places, department, name } = details
  return [
    organisation.details.name === name ? '' : organisation.details.name,
    category,
    places === null ? '' : texts.places(places),
    department,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
