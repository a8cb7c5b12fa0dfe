import type { WorkbookContent } from '../workbooks/content'

/** What Electron and the worker do for the files that come in. */
export type ReadingTools = {
  /** Asks for a file to read; null when the person gives up. */
  readonly chooseToRead: (kind: 'workbook' | 'evidence') => Promise<string | null>
  /** Reads a workbook that nobody vouches for, apart, within limits. @throws {WorkbookRefusal} */
  readonly readWorkbook: (path: string) => Promise<WorkbookContent>
  /** Folder where files copied as evidence are kept. */
  readonly evidenceFolder: string
}
