import Box from '@mui/material/Box'
import { barFill } from './bar-fill'

type ShareBarProps = {
  /** From 0 to 1. */
  readonly share: number
  /** A second, softer part after the first one. From 0 to 1. */
  readonly softShare?: number
}

/** A bar whose words stand beside it: it is nothing to a screen reader. */
export function ShareBar({ share, softShare = 0 }: ShareBarProps) {
  const percent = (part: number) => `${part * 100}%`
  return (
    <Box
      component="span"
      aria-hidden="true"
      sx={{
        display: 'flex',
        height: 14,
        borderRadius: 1,
        overflow: 'hidden',
        border: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <Box component="span" sx={barFill.main} style={{ width: percent(share) }} />
      <Box component="span" sx={barFill.light} style={{ width: percent(softShare) }} />
    </Box>
  )
}
