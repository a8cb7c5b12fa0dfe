import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { proposeActions } from '../../../questionnaires/action-plan'
import { lacksReason } from '../../../questionnaires/answers'
import { type RadarModel, type RadarView, radarModel } from '../../../questionnaires/radar'
import type { CoverageResult } from '../../../questionnaires/scoring/coverage'
import { strengths } from '../../../questionnaires/scoring/strengths'
import { longPriorityWords } from '../../texts/actions'
import { domainName } from '../../texts/names'
import { type Figure, results } from '../../texts/results'
import type { ScoredAssessment } from '../../use-scored-assessment'
import { FigureCards } from './figure-cards'
import { GapsPanel } from './gaps-panel'
import { MeansDialog } from './means-dialog'
import { NotEvaluated } from './not-evaluated'
import { ObjectivesPanel } from './objectives-panel'
import { RadarPanel } from './radar-panel'
import { countedMeans, meansOfFigure } from './results-model'
import { ScorePanel } from './score-panel'
import { StrengthsPanel } from './strengths-panel'

type CoverageResultsProps = {
  readonly scored: ScoredAssessment
  readonly score: CoverageResult
  /** The radar on screen, with what it is compared with. */
  readonly radar: RadarModel
  readonly onView: (view: RadarView) => void
  readonly onQuestion: (questionId?: string) => void
  readonly onPlan: (actionKey?: string) => void
}

type Opened = { readonly figure: Figure } | { readonly domainId: string }

/** How many actions are shown here; the plan has them all. */
const ACTIONS_SHOWN = 10

/** The results of a questionnaire of means: how many are in place, by pillar and by objective. */
export function CoverageResults({ scored, score, radar, onView, onQuestion, onPlan }: CoverageResultsProps) {
  const { definition, content, answers, asOf } = scored
  const { profile } = content.assessment.details
  const [opened, setOpened] = useState<Opened | null>(null)
  const domainRadar = useMemo(() => radarModel(definition, score, 'domains'), [definition, score])
  const means = useMemo(() => countedMeans(definition, profile, answers, asOf), [definition, profile, answers, asOf])
  const actions = useMemo(() => proposeActions(definition, profile, answers), [definition, profile, answers])
  const shortLabels = useMemo(() => new Map(definition.domains.map(({ id, short }) => [id, short])), [definition])
  const openDomain = (domainId: string) => setOpened({ domainId })
  return (
    <>
      {!score.overall.evaluated && (
        <NotEvaluated
          unit="share"
          applicable={score.overall.applicable}
          awaited={means.filter(({ answer }) => lacksReason(answer)).length}
          onOpen={() => onQuestion()}
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
            <RadarPanel model={radar} onView={definition.pillars.length > 0 ? onView : null} />
            <GapsPanel
              actions={actions}
              shown={ACTIONS_SHOWN}
              chipOf={({ priority }) => ({ label: longPriorityWords[priority], filled: priority === 1 })}
              shortLabels={shortLabels}
              onPlan={onPlan}
            />
          </Box>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <ObjectivesPanel
              domains={score.domains}
              radar={domainRadar}
              shortLabels={shortLabels}
              onOpen={openDomain}
            />
            <ScorePanel scored={scored} counts={score.overall} means={means} />
            <StrengthsPanel
              {...strengths(score)}
              words={results.strengths}
              nameOf={({ id, title }) => domainName({ id, title: shortLabels.get(id) ?? title })}
              sentenceOf={(domain) =>
                domain.prudent.num === domain.prudent.den
                  ? results.strengths.full(domain)
                  : results.strengths.best(domain)
              }
              onOpen={openDomain}
            />
          </Box>
        </Box>
      )}
      {opened !== null && 'figure' in opened && (
        <MeansDialog
          title={results.means.figureTitle(opened.figure, meansOfFigure(means, opened.figure).length)}
          means={meansOfFigure(means, opened.figure)}
          onClose={() => setOpened(null)}
          onQuestion={onQuestion}
        />
      )}
      {opened !== null && 'domainId' in opened && (
        <DomainDialog
          score={score}
          domainId={opened.domainId}
          means={means}
          onClose={() => setOpened(null)}
          onQuestion={onQuestion}
        />
      )}
    </>
  )
}

type DomainDialogProps = {
  readonly score: CoverageResult
  readonly domainId: string
  readonly means: ReturnType<typeof countedMeans>
  readonly onClose: () => void
  readonly onQuestion: (questionId: string) => void
}

function DomainDialog({ score, domainId, means, onClose, onQuestion }: DomainDialogProps) {
  const counts = score.domains.find(({ id }) => id === domainId)
  if (!counts) return null
  return (
    <MeansDialog
      title={domainName(counts)}
      intro={counts.evaluated ? `${results.objectives.words(counts)}.` : results.notEvaluated.title}
      means={means.filter(({ domain }) => domain.id === domainId)}
      ofOneDomain
      onClose={onClose}
      onQuestion={onQuestion}
    />
  )
}
