import Box from '@mui/material/Box'
import { type ReactNode, useMemo, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { proposeActions } from '../../../questionnaires/action-plan'
import { lacksReason } from '../../../questionnaires/answers'
import { applicability } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { RadarModel } from '../../../questionnaires/radar'
import { explainMaturity } from '../../../questionnaires/scoring/explain'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { milestoneStates } from '../../../questionnaires/scoring/milestones'
import { bandOf, indicationOf, levelWords, overallLevel } from '../../../questionnaires/scoring/reading'
import { strengths } from '../../../questionnaires/scoring/strengths'
import { type MaturityFigure, maturityTexts as words } from '../../texts/maturity'
import type { ScoredAssessment } from '../../use-scored-assessment'
import { DomainsPanel } from './domains-panel'
import { type ExplainedFigure, evidenceCounts, explainFigure } from './explained-figure'
import { ExplanationDialog } from './explanation-dialog'
import { GapsPanel } from './gaps-panel'
import { IndicationPanel } from './indication-panel'
import { LevelPanel, PartialPanel } from './level-panel'
import { MaturityCards } from './maturity-cards'
import { MilestonesPanel } from './milestones-panel'
import { NotEvaluated } from './not-evaluated'
import { RadarPanel } from './radar-panel'
import { actionMark } from './results-model'
import { SetAsidePanel } from './set-aside-panel'
import { StrengthsPanel } from './strengths-panel'
import { TargetLine } from './target-line'

type MaturityResultsProps = {
  readonly scored: ScoredAssessment
  readonly score: MaturityResult
  readonly assessment: AssessmentSummary
  /** By domain, with target and previous campaign. */
  readonly radar: RadarModel
  /** The declared score in the campaign before. */
  readonly since: { readonly label: string; readonly difference: number } | null
  readonly onQuestion: (questionId?: string) => void
  readonly onPlan: (actionKey?: string) => void
  /** Goes on with the rest of the questions; null when the assessment is closed. */
  readonly onComplete: (() => void) | null
  /** The comparison with another campaign, shown before what is only for reference. */
  readonly children: ReactNode
}

/** How many actions are shown here; the plan has them all. */
const ACTIONS_SHOWN = 6

const figureOf: Record<MaturityFigure, ExplainedFigure> = {
  core: 'core',
  declared: 'overall',
  evidenced: 'evidenced',
  optimistic: 'unknown',
}

/** The results of a questionnaire of levels: the level in words, its figures, and what explains them. */
export function MaturityResults(props: MaturityResultsProps) {
  const { scored, score, assessment, radar, since, onQuestion, onPlan, onComplete, children } = props
  const { definition, content, answers, asOf } = scored
  const { profile } = content.assessment.details
  const [figure, setFigure] = useState<ExplainedFigure | null>(null)
  const explanation = useMemo(
    () => explainMaturity(definition, profile, answers, asOf),
    [definition, profile, answers, asOf],
  )
  const actions = useMemo(() => proposeActions(definition, profile, answers), [definition, profile, answers])
  const { domains: asked, setAside } = useMemo(
    () => applicability(definition, profileOf(definition, profile), answers),
    [definition, profile, answers],
  )
  const milestones = useMemo(
    () => milestoneStates(definition, profile, answers, asOf),
    [definition, profile, answers, asOf],
  )
  const indication = useMemo(
    () => indicationOf(definition, profile, answers, score),
    [definition, profile, answers, score],
  )
  const shortLabels = useMemo(() => new Map(definition.domains.map(({ id, short }) => [id, short])), [definition])
  const questions = asked.flatMap((domain) => domain.questions)
  const level = overallLevel(score)
  const band = level === null ? null : bandOf(definition, level)
  const explained = figure && explainFigure(figure, scored, score, explanation)
  const openDomain = (domainId: string) => setFigure({ domainId })
  return (
    <>
      {!score.overall.evaluated && (
        <NotEvaluated
          unit="level"
          applicable={score.overall.applicable}
          awaited={questions.filter(({ id }) => answers[id] && lacksReason(answers[id])).length}
          onOpen={() => onQuestion()}
        />
      )}
      {band && <LevelPanel band={band} onExplain={() => setFigure('overall')} />}
      {score.overall.evaluated && !score.showsOverall && (
        <PartialPanel core={score.core} onExplain={() => setFigure('core')} onComplete={onComplete} />
      )}
      {score.overall.evaluated && (
        <>
          {score.showsOverall && (
            <MaturityCards
              score={score}
              evidence={evidenceCounts(explanation, scored)}
              since={since}
              onOpen={(chosen) => setFigure(figureOf[chosen])}
            />
          )}
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
            }}
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <RadarPanel model={radar} onView={null}>
                <TargetLine
                  assessment={assessment}
                  domains={definition.domains.filter(({ context }) => context !== true)}
                  scored={score.domains}
                />
              </RadarPanel>
              <DomainsPanel domains={score.domains} shortLabels={shortLabels} onOpen={openDomain} />
            </Box>
            <Box sx={{ display: 'grid', gap: 2 }}>
              <GapsPanel
                actions={actions}
                shown={ACTIONS_SHOWN}
                chipOf={(action) => {
                  const mark = actionMark(action)
                  return mark && { label: words.actions.marks[mark], filled: mark === 'core' }
                }}
                shortLabels={shortLabels}
                onPlan={onPlan}
              />
              <StrengthsPanel
                {...strengths(score)}
                words={words.strengths}
                nameOf={({ id, title }) => shortLabels.get(id) ?? title}
                sentenceOf={({ prudent }) => words.strengths.sentence(levelWords(prudent))}
                onOpen={openDomain}
              />
              {indication && <IndicationPanel reading={indication} />}
            </Box>
          </Box>
        </>
      )}
      {milestones.map((state) => (
        <MilestonesPanel key={state.line.id} state={state} answers={answers} asOf={asOf} onQuestion={onQuestion} />
      ))}
      {children}
      {setAside.length > 0 && <SetAsidePanel setAside={setAside} />}
      {explained && (
        <ExplanationDialog
          key={explained.title}
          explained={explained}
          answers={answers}
          onClose={() => setFigure(null)}
          onQuestion={onQuestion}
          onDomain={openDomain}
          onBack={typeof figure === 'object' && band ? () => setFigure('overall') : null}
        />
      )}
    </>
  )
}
