import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { CoverageCounts } from '../../../questionnaires/scoring/coverage'
import { common } from '../../texts/common'
import { type Figure, figureNote, figures, figureTitles, figureValue, results } from '../../texts/results'

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
        <Box component="li" key={figure} sx={{ display: 'flex' }}>
          <ButtonBase
            aria-haspopup="dialog"
            onClick={() => onOpen(figure)}
            sx={{
              flex: 1,
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'start',
              justifyContent: 'start',
              textAlign: 'left',
              p: 1.75,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Typography variant="caption" component="span" color="textSecondary">
              {figureTitles[figure]}
            </Typography>
            <Typography component="span" sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 }}>
              {figure === 'held' && !counts.evaluated ? common.notEvaluated : figureValue(figure, counts)}
            </Typography>
            <Typography variant="caption" component="span">
              {figureNote(figure, counts)}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Box>
  )
}
