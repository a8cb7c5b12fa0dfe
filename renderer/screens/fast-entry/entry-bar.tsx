import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { fastEntryTexts as texts } from '../../texts/fast-entry'

type EntryBarProps = {
  readonly answered: number
  readonly total: number
  /** What was just done. */
  readonly said: string
  readonly canUndo: boolean
  readonly readOnly: boolean
  readonly onUndo: () => void
  /** The field that goes to a number. */
  readonly children: ReactNode
}

/** How far one is, what was just saved, and the keys; it stays in sight over the list, at the very top of the screen. */
export function EntryBar({ answered, total, said, canUndo, readOnly, onUndo, children }: EntryBarProps) {
  return (
    <Paper
      sx={{
        position: 'sticky',
        top: (theme) => theme.spacing(-3),
        zIndex: 1,
        px: 2,
        py: 1.25,
        mb: 1.5,
        display: 'grid',
        gap: 0.75,
        // Zoomed in, a window is low: its height is for the question.
        '@media (max-height: 520px)': { position: 'static' },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 2 }}>
        <Box sx={{ flex: '0 0 9rem' }}>
          <Typography sx={{ fontWeight: 650 }} aria-hidden>
            {texts.progress(answered, total)}
          </Typography>
          <LinearProgress
            variant="determinate"
            value={total === 0 ? 0 : (answered / total) * 100}
            aria-label={texts.progressName(answered, total)}
            sx={{ height: 8, borderRadius: 1 }}
          />
        </Box>
        <Typography role="status" sx={{ flex: '1 1 12rem', minHeight: '1.5em', alignSelf: 'center' }}>
          {said}
        </Typography>
        {!readOnly && (
          <Button startIcon={<UndoOutlined />} disabled={!canUndo} onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
        {children}
      </Box>
      <Box
        component="dl"
        aria-label={texts.keysName}
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, m: 0 }}
      >
        {(readOnly ? texts.readOnlyKeys : texts.keys).map(([key, effect]) => (
          <Box key={key} sx={{ display: 'flex', gap: 0.75 }}>
            <Typography component="dt" variant="caption" sx={{ fontWeight: 650, '& kbd': { font: 'inherit' } }}>
              <kbd>{key}</kbd>
            </Typography>
            <Typography component="dd" variant="caption" sx={{ m: 0 }}>
              {effect}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  )
}
