import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useCallback, useMemo, useState } from 'react'
import { proposeActions } from '../../../questionnaires/action-plan'
import { lacksReason } from '../../../questionnaires/answers'
import { profileOf } from '../../../questionnaires/questions'
import { MIN_RADAR_AXES, type RadarView, radarModel } from '../../../questionnaires/radar'
import { ExportWorkbook } from '../../components/export-workbook'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { type Figure, results } from '../../texts/results'
import { loadScoredAssessment, type ScoredAssessment, useLoaded } from '../../use-scored-assessment'
import { FigureCards } from './figure-cards'
import { GapsPanel } from './gaps-panel'
import { MeansDialog } from './means-dialog'
import { ObjectivesPanel } from './objectives-panel'
import { RadarPanel } from './radar-panel'
import { countedMeans, meansOfFigure } from './results-model'
import { SaveRadarButton } from './save-radar-button'
import { ScorePanel } from './score-panel'
import { StrengthsPanel } from './strengths-panel'

/** Where an assessment stands: figures, radar, objectives, gaps and strengths, each opening what it is made of. */
export function ResultsScreen({ assessmentId }: { readonly assessmentId: string }) {
  const load = useCallback(() => loadScoredAssessment(assessmentId), [assessmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <Results scored={loaded.value} />
}

type Opened = { readonly figure: Figure } | { readonly domainId: string }

function Results({ scored }: { readonly scored: ScoredAssessment }) {
  const { definition, content, answers, score, asOf } = scored
  const { id: assessmentId, details } = content.assessment
  const [view, setView] = useState<RadarView>('pillars')
  const [opened, setOpened] = useState<Opened | null>(null)
  const { toQuestion, toPlan } = useLinks(assessmentId)
  const radar = useMemo(() => radarModel(definition, score, view), [definition, score, view])
  const domainRadar = useMemo(() => radarModel(definition, score, 'domains'), [definition, score])
  const means = useMemo(
    () => countedMeans(definition, details.profile, answers, asOf),
    [definition, details.profile, answers, asOf],
  )
  const actions = useMemo(
    () => proposeActions(definition, details.profile, answers),
    [definition, details.profile, answers],
  )
  const shortLabels = useMemo(() => new Map(definition.domains.map(({ id, short }) => [id, short])), [definition])
  const openDomain = (domainId: string) => setOpened({ domainId })
  return (
    <Screen
      title={results.title(definition.title)}
      subtitle={<Subtitle scored={scored} />}
      actions={
        <>
          {radar.axes.length >= MIN_RADAR_AXES && <SaveRadarButton assessmentId={assessmentId} view={view} />}
          <ExportWorkbook assessmentId={assessmentId} />
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {!score.overall.evaluated && (
          <NotEvaluated
            applicable={score.overall.applicable}
            awaited={means.filter(({ answer }) => lacksReason(answer)).length}
            onOpen={() => toQuestion()}
          />
        )}
        <FigureCards counts={score.overall} onOpen={(figure) => setOpened({ figure })} />
        {score.overall.evaluated && (
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <RadarPanel model={radar} onView={setView} />
              <GapsPanel actions={actions} shortLabels={shortLabels} onPlan={toPlan} />
            </Box>
            <Box sx={{ display: 'grid', gap: 2 }}>
              <ObjectivesPanel
                domains={score.domains}
                radar={domainRadar}
                shortLabels={shortLabels}
                onOpen={openDomain}
              />
              <ScorePanel scored={scored} means={means} />
              <StrengthsPanel score={score} shortLabels={shortLabels} onOpen={openDomain} />
            </Box>
          </Box>
        )}
      </Box>
      {opened !== null && 'figure' in opened && (
        <MeansDialog
          title={results.means.figureTitle(opened.figure, meansOfFigure(means, opened.figure).length)}
          means={meansOfFigure(means, opened.figure)}
          onClose={() => setOpened(null)}
          onQuestion={toQuestion}
        />
      )}
      {opened !== null && 'domainId' in opened && (
        <DomainDialog
          scored={scored}
          domainId={opened.domainId}
          means={means}
          onClose={() => setOpened(null)}
          onQuestion={toQuestion}
        />
      )}
    </Screen>
  )
}

/** The profile in words and the day, then what the document is worth. */
function Subtitle({ scored: { definition, content, asOf } }: { readonly scored: ScoredAssessment }) {
  const { profile, label, perimeter } = content.assessment.details
  const parts = [
    profileOf(definition, profile).label,
    ...(perimeter === '' ? [] : [results.perimeter(perimeter)]),
    label,
    results.asOf(asOf),
  ]
  return (
    <>
      <div>{parts.join(' · ')}</div>
      <div>{definition.statusNote}</div>
    </>
  )
}

type NotEvaluatedProps = {
  readonly applicable: number
  /** Answers that count as soon as their reason is written. */
  readonly awaited: number
  readonly onOpen: () => void
}

function NotEvaluated({ applicable, awaited, onOpen }: NotEvaluatedProps) {
  const words = results.notEvaluated
  return (
    <Alert
      severity="info"
      sx={{ alignItems: 'center' }}
      action={
        <Button color="inherit" onClick={onOpen}>
          {words.open}
        </Button>
      }
    >
      <AlertTitle>{words.title}</AlertTitle>
      {applicable === 0 ? words.notApplicable : awaited > 0 ? words.awaited(awaited) : words.unanswered}
    </Alert>
  )
}

type DomainDialogProps = {
  readonly scored: ScoredAssessment
  readonly domainId: string
  readonly means: ReturnType<typeof countedMeans>
  readonly onClose: () => void
  readonly onQuestion: (questionId: string) => void
}

function DomainDialog({ scored, domainId, means, onClose, onQuestion }: DomainDialogProps) {
  const counts = scored.score.domains.find(({ id }) => id === domainId)
  if (!counts) return null
  return (
    <MeansDialog
      title={`${counts.id}. ${counts.title}`}
      intro={counts.evaluated ? `${results.objectives.words(counts)}.` : results.notEvaluated.title}
      means={means.filter(({ domain }) => domain.id === domainId)}
      ofOneDomain
      onClose={onClose}
      onQuestion={onQuestion}
    />
  )
}

/** The ways out of this screen. The site in hand is kept, so that the rail stays what it was. */
function useLinks(assessmentId: string) {
  const { route, goTo } = useNavigation()
  const establishmentId = 'establishmentId' in route ? (route.establishmentId ?? '') : ''
  return {
    toQuestion: (questionId?: string) =>
      goTo({ screen: 'questionnaire', establishmentId, assessmentId, ...(questionId !== undefined && { questionId }) }),
    toPlan: (actionKey?: string) =>
      goTo({ screen: 'plan', establishmentId, assessmentId, ...(actionKey !== undefined && { actionKey }) }),
  }
}
