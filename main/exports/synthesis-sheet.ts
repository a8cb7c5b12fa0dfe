import type { Workbook } from 'exceljs'
import { writeCoverageHeadlines, writeCoverageTables } from './coverage-synthesis'
import { writeMaturityHeadlines, writeMaturityTables } from './maturity-synthesis'
import type { NativeRadar } from './native-radar-xml'
import { addFramedSheet, FIRST_FREE_ROW, writeParagraph } from './sheet-frame'
import { LAST_COLUMN, SYNTHESIS_WIDTHS, writeIdentity } from './synthesis-parts'
import { sideOfRadar, writeRadarData } from './synthesis-radar'
import { sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

/**
 * « Synthèse »: one page to read first, then the figures line by line.
 *
 * @returns the radar to add once exceljs has written the workbook; null when there is none to draw
 */
export function addSynthesisSheet(workbook: Workbook, model: WorkbookModel): NativeRadar | null {
  const { figures, radar } = model
  const { widths, ...side } = sideOfRadar(radar)
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.synthesis,
    model,
    widths: [...SYNTHESIS_WIDTHS, ...widths],
    ...side,
  })
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
  const place = { firstRow: top, lastRow: row - 1 }
  row += 1
  const tables =
    figures.method === 'coverage'
      ? writeCoverageTables(sheet, row, figures)
      : { pillars: null, domains: writeMaturityTables(sheet, row, figures) }
  const table = radar && tables[radar.view]
  return table && writeRadarData(sheet, radar, table, place)
}
