import type { PrintedFrame } from '../printed'

/** The recovery sheet: one page, to be locked away. */
export type PrintedRecoverySheet = {
  readonly document: 'recovery-sheet'
  readonly frame: PrintedFrame
  readonly title: string
  readonly lead: string
  /** What reads the code aloud, then its groups, in order. */
  readonly code: { readonly label: string; readonly groups: readonly string[] }
  /** How to use it, in an order to follow. */
  readonly use: { readonly title: string; readonly steps: readonly string[] }
  readonly keep: { readonly title: string; readonly lines: readonly string[] }
  /** Lines to fill by hand. */
  readonly byHand: readonly string[]
}
