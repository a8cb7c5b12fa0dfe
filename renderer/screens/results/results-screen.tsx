import Box from '@mui/material/Box'
import { useCallback, useMemo, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { profileOf } from '../../../questionnaires/questions'
import { MIN_RADAR_AXES, type RadarView, radarModel } from '../../../questionnaires/radar'
import { withTarget } from '../../../questionnaires/target'
import { ExportWorkbook } from '../../components/export-workbook'
import { FailureAlert } from '../../components/failure-alert'
import { FailureScreen } from '../../components/failure-screen'
import { ClosedChip } from '../../components/lifecycle/closed-chip'
import { LifecycleMenu } from '../../components/lifecycle/lifecycle-menu'
import { NewerVersionNotice } from '../../components/lifecycle/newer-version-notice'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { results } from '../../texts/results'
import { useNewerVersions } from '../../use-newer-versions'
import { useOverview } from '../../use-overview'
import { loadScoredAssessment, type ScoredAssessment, useLoaded } from '../../use-scored-assessment'
import { compareAssessments, comparedOf, difference, isComparable, withPrevious } from './comparison-model'
import { ComparisonPanel } from './comparison-panel'
import { CoverageResults } from './coverage-results'
import { MaturityResults } from './maturity-results'
import { ReportButton } from './report-dialog'
import { fullerProfile } from './results-model'
import { SaveRadarButton } from './save-radar-button'
import { ToConfirmNotice } from './to-confirm-notice'
import { useOtherCampaign } from './use-comparison'

/** Where an assessment stands: figures, radar, domains, gaps and strengths, each opening what it is made of. */
export function ResultsScreen({ assessmentId }: { readonly assessmentId: string }) {
  /** Counts the changes of the assessment as a whole: closed, reopened, back to its version of before. */
  const [changes, setChanges] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says when the assessment must be read again.
  const load = useCallback(() => loadScoredAssessment(assessmentId), [assessmentId, changes])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <Results scored={loaded.value} onChanged={() => setChanges(changes + 1)} />
}

type ResultsProps = { readonly scored: ScoredAssessment; readonly onChanged: () => void }

function Results({ scored, onChanged }: ResultsProps) {
  const { definition, score } = scored
  const { overview } = useOverview()
  const newerVersion = useNewerVersions()
  const { id: assessmentId } = scored.content.assessment
  // The list is the first to know of a new target.
  const assessment = overview.assessments.find(({ id }) => id === assessmentId) ?? scored.content.assessment
  const [view, setView] = useState<RadarView>(definition.pillars.length > 0 ? 'pillars' : 'domains')
  const other = useOtherCampaign(assessment)
  const { establishmentId, toQuestion, toPlan } = useLinks(assessmentId)
  const completing = useCompletion(scored, assessment, toQuestion)
  const before = useMemo(() => other.scored && comparedOf(other.scored), [other.scored])
  const radar = useMemo(
    () => withTarget(withPrevious(radarModel(definition, score, view), before), assessment.details.target),
    [definition, score, view, before, assessment.details.target],
  )
  const since = useMemo(() => sinceLast(other.scored, scored), [other.scored, scored])
  const newer = newerVersion(assessment)
  const category = overview.establishments.find(({ id }) => id === establishmentId)?.details.category ?? ''
  const comparison = other.candidates.length > 0 && score.overall.evaluated && (
    <ComparisonPanel scored={scored} other={other} onQuestion={toQuestion} />
  )
  return (
    <Screen
      title={score.method === 'coverage' ? results.title(definition.title) : results.plainTitle}
      subtitle={<Subtitle scored={scored} assessment={assessment} />}
      actions={
        <>
          {radar.axes.length >= MIN_RADAR_AXES && <SaveRadarButton assessmentId={assessmentId} view={view} />}
          <ReportButton assessmentId={assessmentId} category={category} />
          <ExportWorkbook assessmentId={assessmentId} />
          <LifecycleMenu assessment={assessment} establishmentId={establishmentId} onChanged={onChanged} />
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {newer !== null && (
          <NewerVersionNotice assessment={assessment} version={newer} establishmentId={establishmentId} />
        )}
        {assessment.closedAt === null && <ToConfirmNotice scored={scored} onOpen={() => toQuestion()} />}
        {completing.error && <FailureAlert error={completing.error} />}
        {score.method === 'coverage' ? (
          <CoverageResults
            scored={scored}
            score={score}
            radar={radar}
            onView={setView}
            onQuestion={toQuestion}
            onPlan={toPlan}
          />
        ) : (
          <MaturityResults
            scored={scored}
            score={score}
            assessment={assessment}
            radar={radar}
            since={since}
            onQuestion={toQuestion}
            onPlan={toPlan}
            onComplete={assessment.closedAt === null ? completing.start : null}
          >
            {comparison}
          </MaturityResults>
        )}
        {score.method === 'coverage' && comparison}
      </Box>
    </Screen>
  )
}

/** The declared score compared with the one of the other campaign, when both are shown. */
function sinceLast(other: ScoredAssessment | null, scored: ScoredAssessment) {
  if (other === null || !isComparable(other, scored)) return null
  const gap = difference(compareAssessments(comparedOf(other), comparedOf(scored)).overall)
  return gap === null ? null : { label: other.content.assessment.details.label, difference: gap }
}

type SubtitleProps = { readonly scored: ScoredAssessment; readonly assessment: AssessmentSummary }

/** The profile in words and the day, then what the document is worth. */
function Subtitle({ scored: { definition, content, score, asOf }, assessment: { closedAt } }: SubtitleProps) {
  const { profile, label, perimeter } = content.assessment.details
  const parts = [
    ...(score.method === 'coverage' ? [] : [definition.title]),
    profileOf(definition, profile).label,
    ...(perimeter === '' ? [] : [results.perimeter(perimeter)]),
    label,
    results.asOf(asOf),
  ]
  return (
    <>
      <div>
        {parts.join(' · ')} {closedAt !== null && <ClosedChip closedAt={closedAt} />}
      </div>
      <div>{definition.statusNote}</div>
    </>
  )
}

/** Goes on with the questionnaire: with all its questions, when only the core ones were asked. */
function useCompletion({ definition }: ScoredAssessment, { id, details }: AssessmentSummary, toQuestion: () => void) {
  const { refresh } = useOverview()
  const { error, run } = useTask()
  const start = async () => {
    const fuller = fullerProfile(definition, details.profile)
    const done = await run(async () => {
      if (fuller === null) return
      await callDesktop('updateAssessment', { id, details: { ...details, profile: fuller.id } })
      await refresh()
    })
    if (done) toQuestion()
  }
  return { error, start: () => void start() }
}

/** The ways out of this screen. The site in hand is kept, so that the rail stays what it was. */
function useLinks(assessmentId: string) {
  const { route, goTo } = useNavigation()
  const establishmentId = 'establishmentId' in route ? (route.establishmentId ?? '') : ''
  return {
    establishmentId,
    toQuestion: (questionId?: string) =>
      goTo({ screen: 'questionnaire', establishmentId, assessmentId, ...(questionId !== undefined && { questionId }) }),
    toPlan: (actionKey?: string) =>
      goTo({ screen: 'plan', establishmentId, assessmentId, ...(actionKey !== undefined && { actionKey }) }),
  }
}
