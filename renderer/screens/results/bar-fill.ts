import { FORCED_COLORS } from '../../forced-colors'

const forced = `@media ${FORCED_COLORS}`

/** The two tones of a bar, and what stands for them where the system imposes its colours. */
export const barFill = {
  main: { bgcolor: 'primary.main', [forced]: { bgcolor: 'Highlight' } },
  light: { bgcolor: 'primary.light', [forced]: { bgcolor: 'GrayText' } },
} as const
