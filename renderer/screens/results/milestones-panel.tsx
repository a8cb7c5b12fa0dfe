import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AnswerSet } from '../../../questionnaires/answers'
import type { MilestoneLineState } from '../../../questionnaires/scoring/milestones'
import { Card } from '../../components/card'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { formatLongDay } from '../../format'
import { milestoneTexts as texts } from '../../texts/milestones'
import { type MilestoneYear, milestoneYears, nextYear, windowPhase } from './milestones-model'
import { ObjectiveRow } from './objective-row'

type MilestonesPanelProps = {
  readonly state: MilestoneLineState
  readonly answers: AnswerSet
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly onQuestion: (questionId: string) => void
}

/** The objectives of a funding line: a timeline by year, then the objectives of the year chosen. */
export function MilestonesPanel({ state, answers, asOf, onQuestion }: MilestonesPanelProps) {
  const { line } = state
  const years = milestoneYears(state)
  const [chosen, setChosen] = useState(() => nextYear(years, asOf))
  const year = years.find((candidate) => candidate.year === chosen)
  return (
    <Card title={texts.title(line.title)}>
      <Typography variant="body2" sx={{ mb: 2 }}>
        <GlossaryText>{line.note}</GlossaryText>
      </Typography>
      <Box
        component="ol"
        aria-label={texts.years}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
          gap: 1.5,
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {years.map((entry) => (
          <Box component="li" key={entry.year} sx={{ display: 'flex' }}>
            <YearCard
              year={entry}
              asOf={asOf}
              chosen={entry.year === chosen}
              // A line whose objectives are not published has nothing to open.
              onChoose={line.objectives.length === 0 ? null : () => setChosen(entry.year)}
            />
          </Box>
        ))}
      </Box>
      {line.objectives.length === 0 ? (
        <Typography sx={{ mt: 2 }}>{texts.unpublished}</Typography>
      ) : (
        year && <Year year={year} answers={answers} onQuestion={onQuestion} />
      )}
    </Card>
  )
}

type YearCardProps = {
  readonly year: MilestoneYear
  readonly asOf: string
  readonly chosen: boolean
  readonly onChoose: (() => void) | null
}

function YearCard({ year: { year, window, counts, objectives }, asOf, chosen, onChoose }: YearCardProps) {
  const words = (
    <>
      <Typography component="span" sx={{ fontSize: '1.25rem', fontWeight: 650 }}>
        {year}
      </Typography>
      {window && (
        <>
          <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
            {`${window.label}\u00a0: ${texts.when[windowPhase(window, asOf)]}`}
          </Typography>
          <Typography component="span" variant="caption">
            {texts.period(formatLongDay(window.from), formatLongDay(window.to))}
          </Typography>
        </>
      )}
      {objectives.length > 0 && (
        <Typography component="span" variant="body2">
          {texts.counts(counts)}
        </Typography>
      )}
    </>
  )
  const frame = {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    justifyContent: 'start',
    textAlign: 'left',
    p: 1.5,
    border: 1,
    borderColor: 'divider',
    borderTopWidth: 4,
    borderRadius: 1,
  } as const
  if (!onChoose) return <Box sx={frame}>{words}</Box>
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onChoose}
      sx={{
        ...frame,
        borderTopColor: chosen ? 'primary.main' : 'divider',
        bgcolor: chosen ? 'action.selected' : 'background.paper',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      {words}
    </ButtonBase>
  )
}

type YearProps = {
  readonly year: MilestoneYear
  readonly answers: AnswerSet
  readonly onQuestion: (questionId: string) => void
}

function Year({ year: { year, window, objectives }, answers, onQuestion }: YearProps) {
  return (
    <Box component="section" aria-label={String(year)} sx={{ mt: 2 }}>
      {objectives.length === 0 && <Typography>{texts.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {objectives.map((state) => (
          <ObjectiveRow key={state.objective.id} state={state} answers={answers} onQuestion={onQuestion} />
        ))}
      </Box>
      {window && (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          {texts.source(window.source)}
        </Typography>
      )}
    </Box>
  )
}
