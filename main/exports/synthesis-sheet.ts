import type { Workbook } from 'exceljs'
import { writeCoverageHeadlines, writeCoverageTables } from './coverage-synthesis'
import { writeMaturityHeadlines, writeMaturityTables } from './maturity-synthesis'
import { addFramedSheet, FIRST_FREE_ROW, writeParagraph } from './sheet-frame'
import { addPicture, LAST_COLUMN, SYNTHESIS_WIDTHS, writeIdentity } from './synthesis-parts'
import { sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

/** « Synthèse »: one page to read first, then the figures line by line. */
export function addSynthesisSheet(workbook: Workbook, model: WorkbookModel): void {
  const { figures } = model
  const sheet = addFramedSheet(workbook, { name: sheetNames.synthesis, model, widths: SYNTHESIS_WIDTHS })
  let row = FIRST_FREE_ROW
  writeParagraph(sheet, row, model.statusNote, { lastColumn: LAST_COLUMN, style: 'note' })
  row += 2
  const top = row
  for (const line of model.identity) {
    writeIdentity(sheet, row, line)
    row += 1
  }
  row += 1
  row =
    figures.method === 'coverage'
      ? writeCoverageHeadlines(sheet, row, figures)
      : writeMaturityHeadlines(sheet, row, figures)
  if (model.radar !== null) addPicture(workbook, sheet, model.radar, { top, bottom: row })
  row += 1
  if (figures.method === 'coverage') writeCoverageTables(sheet, row, figures)
  else writeMaturityTables(sheet, row, figures)
}
