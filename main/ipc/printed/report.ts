import type { RadarModel } from '../../../questionnaires/radar'
import type { PrintedFrame } from '../printed'

/** The report for a board: a cover, then sections made of blocks. Every word is here. */
export type PrintedReport = {
  readonly document: 'report'
  readonly frame: PrintedFrame
  /** On one page the cover is a heading and everything is shrunk until it holds. */
  readonly length: 'full' | 'one-page'
  readonly cover: PrintedCover
  readonly sections: readonly PrintedSection[]
}

export type PrintedCover = {
  readonly title: string
  readonly entity: string
  readonly questionnaire: string
  /** All of it on one line, for a report of one page. */
  readonly headline: string
  /** Title of the list of the parts. */
  readonly contents: string
  /** What no reader may miss: « Exemple fictif », « Évaluation close le … ». */
  readonly marks: readonly string[]
  readonly facts: readonly PrintedFact[]
  readonly visa: PrintedVisa
  /** Who may read the document, then what it is worth. */
  readonly notices: readonly string[]
}

export type PrintedFact = { readonly label: string; readonly value: string }

/** The dated line that someone signs. */
export type PrintedVisa = { readonly label: string; readonly who: string; readonly date: string; readonly sign: string }

export type PrintedSection = {
  readonly title: string
  /** Begins a page of its own. */
  readonly newPage: boolean
  readonly blocks: readonly PrintedBlock[]
}

export type PrintedBlock =
  /** `lead`: meant to be read aloud. */
  | { readonly block: 'text'; readonly text: string; readonly tone: 'plain' | 'lead' | 'small' }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'list'; readonly items: readonly string[] }
  /** Short lists side by side; the last one takes the width when it is alone in its row. */
  | { readonly block: 'lists'; readonly lists: readonly PrintedList[] }
  | { readonly block: 'figures'; readonly items: readonly PrintedFigure[] }
  | { readonly block: 'actions'; readonly items: readonly PrintedAction[] }
  | { readonly block: 'table'; readonly table: PrintedTable }
  /** The drawing, then the table of its numbers. */
  | { readonly block: 'radar'; readonly title: string; readonly model: RadarModel; readonly table: PrintedTable }

export type PrintedList = { readonly title: string; readonly items: readonly string[] }

export type PrintedFigure = { readonly label: string; readonly value: string; readonly note: string }

/** An action with what a board asks of it. */
export type PrintedAction = {
  readonly title: string
  readonly why: string
  readonly facts: readonly PrintedFact[]
}

export type PrintedTable = {
  readonly caption: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}

export type PrintedColumn = {
  readonly header: string
  readonly align: 'start' | 'end'
  /** Part of the width of the table, in percent; null: what is left is shared. */
  readonly width: number | null
}

export type PrintedRow = {
  readonly cells: readonly string[]
  /** The cell that names the row, for screen readers. */
  readonly header: number
  /** A line of sums. */
  readonly total: boolean
}
