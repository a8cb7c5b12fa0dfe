import type { PrintedFrame } from '../printed'

/** The page « En cas d’attaque », to be displayed: one page whatever it holds. */
export type PrintedAttackSheet = {
  readonly document: 'attack-sheet'
  readonly frame: PrintedFrame
  readonly title: string
  readonly establishment: string
  readonly lead: string
  /** When it was printed, what to do with it, and when to read it again. */
  readonly dates: string
  /** What to do, what not to do, side by side; then the sections across the page. */
  readonly columns: readonly PrintedSheetSection[]
  readonly sections: readonly PrintedSheetSection[]
  readonly contacts: {
    readonly title: string
    readonly headers: readonly [string, string, string, string]
    readonly rows: readonly PrintedSheetContact[]
    /** How many more stand in the register, which is not within reach on that day; empty when none is left out. */
    readonly leftOut: string
    /** What stands in a line that nobody has filled. */
    readonly toFill: string
  }
  /** A table to fill by hand; it takes the room that is left, `minRows` lines at least. */
  readonly log: {
    readonly title: string
    readonly hint: string
    readonly columns: readonly string[]
    readonly minRows: number
    readonly maxRows: number
  }
  readonly sources: { readonly items: readonly PrintedSource[]; readonly note: string }
  readonly footer: string
}

export type PrintedSheetSection = {
  readonly title: string
  /** In an order to follow. */
  readonly ordered: boolean
  readonly tone: 'do' | 'avoid' | 'plain'
  readonly lines: readonly { readonly text: string; readonly marks: readonly string[] }[]
}

/** Every part may be empty: it is then left blank, to be filled by hand. */
export type PrintedSheetContact = {
  readonly role: string
  readonly name: string
  readonly phone: string
  readonly availability: string
  /** « 12/11/2026 ». */
  readonly checked: string
  /** Of the sources, where the number was read. */
  readonly mark: string
}

export type PrintedSource = { readonly mark: string; readonly label: string }
