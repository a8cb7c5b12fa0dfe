/** What a workbook may be at most. A plan of 20,000 lines and 25 columns fits; issue 4 gives rows and unzipped size. */
export type WorkbookLimits = {
  readonly fileBytes: number
  readonly unzippedBytes: number
  readonly zipEntries: number
  /** In one sheet. */
  readonly rows: number
  /** In the whole workbook. */
  readonly cells: number
  /** Of the worker's heap; what is unzipped comes besides, and has its own limit. */
  readonly memoryMegabytes: number
  readonly milliseconds: number
}

const MEGABYTE = 1_000_000

export const workbookLimits: WorkbookLimits = {
  fileBytes: 20 * MEGABYTE,
  unzippedBytes: 50 * MEGABYTE,
  zipEntries: 2000,
  rows: 20_000,
  cells: 600_000,
  memoryMegabytes: 1024,
  milliseconds: 60_000,
}
