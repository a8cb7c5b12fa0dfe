import Box from '@mui/material/Box'
import type { CoverageCounts } from '../../../questionnaires/scoring/coverage'
import { common } from '../../texts/common'
import { type Figure, figureNote, figures, figureTitles, figureValue, results } from '../../texts/results'
import { FigureCard } from './figure-card'

type FigureCardsProps = { readonly counts: CoverageCounts; readonly onOpen: (figure: Figure) => void }

/** The headline figures. Each is a button that opens the means it counts. */
export function FigureCards({ counts, onOpen }: FigureCardsProps) {
  return (
    <Box
      component="ul"
      aria-label={results.figuresLabel}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(3, 1fr)', lg: '1.6fr repeat(5, 1fr)' },
        gap: 1.5,
        m: 0,
        p: 0,
        listStyle: 'none',
      }}
    >
      {figures.map((figure) => (
        <FigureCard
          key={figure}
          title={figureTitles[figure]}
          value={figure === 'held' && !counts.evaluated ? common.notEvaluated : figureValue(figure, counts)}
          note={figureNote(figure, counts)}
          onOpen={() => onOpen(figure)}
        />
      ))}
    </Box>
  )
}
