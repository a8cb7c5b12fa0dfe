import useMediaQuery from '@mui/material/useMediaQuery'
import type { Settings } from '../../../main/ipc/contract'
import { useOverview } from '../../use-overview'

/**
 * - `wide`: progress, questions and help side by side;
 * - `medium`: the list of domains folds into a menu above the questions;
 * - `narrow`: one column, the help opens over it.
 */
export type Layout = 'wide' | 'medium' | 'narrow'

/** Widths of the window, in CSS pixels at the normal text size; larger texts need as much more. */
const WIDE = 1200
const MEDIUM = 960
const textScale: Record<Settings['textSize'], number> = { normal: 1, large: 1.125, larger: 1.25 }

export function useLayout(): Layout {
  const scale = textScale[useOverview().overview.settings.textSize]
  const wide = useMediaQuery(`(min-width: ${WIDE * scale}px)`, { noSsr: true })
  const medium = useMediaQuery(`(min-width: ${MEDIUM * scale}px)`, { noSsr: true })
  return wide ? 'wide' : medium ? 'medium' : 'narrow'
}
