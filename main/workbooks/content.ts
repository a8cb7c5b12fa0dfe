import type { WorkbookNote } from './refusals'

/** What a cell holds, with what it is. */
export type TypedValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A plain day, YYYY-MM-DD: the hour is left aside. */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** As the spreadsheet writes it: « #REF! ». */
  | { readonly kind: 'error'; readonly value: string }
  /** Only for a formula whose result is not in the file: other empty cells are not listed. */
  | { readonly kind: 'empty'; readonly value: null }

/** `column` counts from 1. `formula`: the value is the result saved by the spreadsheet, nothing is ever computed here. */
export type Cell = { readonly column: number; readonly formula: boolean } & TypedValue

export type SheetRow = { readonly number: number; readonly hidden: boolean; readonly cells: readonly Cell[] }

export type Sheet = {
  readonly name: string
  /** `very`: hidden so that only a macro shows it again. */
  readonly hidden: boolean | 'very'
  /** In order; rows without any value are not listed. */
  readonly rows: readonly SheetRow[]
  /** As « A1:B2 ». Only the first cell of each has a value. */
  readonly mergedRanges: readonly string[]
}

/** A workbook as plain data: nothing of exceljs, nothing that can run. */
export type WorkbookContent = { readonly sheets: readonly Sheet[]; readonly notes: readonly WorkbookNote[] }
