import Box from '@mui/material/Box'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { type MaturityFigure, maturityFigures, maturityNote, maturityTexts, maturityValue } from '../../texts/maturity'
import { results } from '../../texts/results'
import { FigureCard } from './figure-card'

type MaturityCardsProps = {
  readonly score: MaturityResult
  /** Counted answers backed by a piece, and those of them that someone else verified. */
  readonly evidence: { readonly backed: number; readonly verified: number }
  /** The declared score in the campaign before. */
  readonly since: { readonly label: string; readonly difference: number } | null
  readonly onOpen: (figure: MaturityFigure) => void
}

/** The headline figures of levels, side by side, once the overall one says something. */
export function MaturityCards({ score, evidence, since, onOpen }: MaturityCardsProps) {
  const shown = maturityFigures.filter((figure) => figure !== 'core' || score.core !== null)
  return (
    <Box
      component="ul"
      aria-label={results.figuresLabel}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
        gap: 1.5,
        m: 0,
        p: 0,
        listStyle: 'none',
      }}
    >
      {shown.map((figure) => (
        <FigureCard
          key={figure}
          title={maturityTexts.titles[figure]}
          value={maturityValue(figure, score)}
          note={maturityNote(figure, score, evidence, since)}
          onOpen={() => onOpen(figure)}
        />
      ))}
    </Box>
  )
}
