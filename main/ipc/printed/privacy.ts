import type { PrintedFrame } from '../printed'

/** « Ce que Sextant fait de vos données », for a register, a board or a wall. Every word is here. */
export type PrintedPrivacy = {
  readonly document: 'privacy'
  readonly frame: PrintedFrame
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
}
