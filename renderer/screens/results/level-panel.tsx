import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import type { Band } from '../../../questionnaires/schema'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { GlossaryText } from '../../components/glossary/glossary-text'
import { explanationTexts } from '../../texts/explanation'
import { maturityTexts } from '../../texts/maturity'

type LevelPanelProps = { readonly band: Band; readonly onExplain: () => void }

/** The overall level in words. The number stands in the figures below. */
export function LevelPanel({ band, onExplain }: LevelPanelProps) {
  return (
    <Headline
      caption={maturityTexts.overall}
      heading={band.label}
      text={band.text}
      action={
        <Button variant="outlined" aria-haspopup="dialog" onClick={onExplain}>
          {explanationTexts.open}
        </Button>
      }
    />
  )
}

type PartialPanelProps = {
  readonly core: MaturityResult['core']
  /** Opens the points one by one. */
  readonly onExplain: () => void
  /** Absent when the assessment is closed. */
  readonly onComplete: (() => void) | null
}

/** What can be said while only the core questions are answered: how many are held, and no overall level. */
export function PartialPanel({ core, onExplain, onComplete }: PartialPanelProps) {
  const words = maturityTexts.partial
  return (
    <Headline
      heading={core ? words.heading(core.prudent.num, core.applicable) : maturityTexts.overall}
      text={core ? words.text : words.textWithoutCore}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          {core && (
            <Button variant="outlined" aria-haspopup="dialog" onClick={onExplain}>
              {words.points}
            </Button>
          )}
          {onComplete && (
            <Button variant="contained" onClick={onComplete}>
              {words.complete}
            </Button>
          )}
        </Box>
      }
    />
  )
}

type HeadlineProps = {
  readonly caption?: string
  readonly heading: string
  readonly text: string
  readonly action: ReactNode
}

function Headline({ caption, heading, text, action }: HeadlineProps) {
  const id = useId()
  return (
    <Paper
      component="section"
      aria-labelledby={`${id}-caption ${id}`}
      sx={{ px: 2.5, py: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}
    >
      <Box sx={{ flex: '1 1 340px', minWidth: 0 }}>
        {caption !== undefined && (
          <Typography id={`${id}-caption`} variant="caption" component="p" color="textSecondary">
            {caption}
          </Typography>
        )}
        <Typography id={id} variant="h2" sx={{ fontSize: '1.5rem', color: 'primary.main' }}>
          {heading}
        </Typography>
        <Typography>
          <GlossaryText>{text}</GlossaryText>
        </Typography>
      </Box>
      {action}
    </Paper>
  )
}
