import ExcelJS from 'exceljs'
import { ANSWERS_HEADER_ROW, addAnswersSheet } from './answers-sheet'
import { cellText } from './cell-text'
import { addMaturityScoreSheet } from './maturity-score-sheet'
import { addPlanSheet, PLAN_HEADER_ROW } from './plan-sheet'
import { addRekeyingSheet, REKEYING_HEADER_ROW } from './rekeying-sheet'
import { addScoreSheet } from './score-sheet'
import { addSourcesSheet } from './sources-sheet'
import { addSynthesisSheet } from './synthesis-sheet'
import { sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

/** How many rows a sheet must have once written: what the file read back is compared with. */
export type SheetSize = { readonly name: string; readonly rows: number }

/** A workbook ready to be written. */
export type RenderedWorkbook = { readonly bytes: Uint8Array; readonly sheets: readonly SheetSize[] }

/** The picture is compressed already, and texts shrink nearly as well at a third of the time. */
const FAST = 1

/**
 * Draws the workbook of an assessment.
 *
 * @param createdAt instant written in the properties of the file; no name of a person is
 * @throws {TypeError} when the radar is not a PNG picture
 */
export async function renderWorkbook(model: WorkbookModel, createdAt: Date): Promise<RenderedWorkbook> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Sextant'
  workbook.lastModifiedBy = 'Sextant'
  workbook.title = cellText(model.title)
  workbook.created = createdAt
  workbook.modified = createdAt
  addSynthesisSheet(workbook, model)
  addPlanSheet(workbook, model)
  addAnswersSheet(workbook, model)
  if (model.officialForm !== null) addRekeyingSheet(workbook, model, model.officialForm)
  if (model.figures.method === 'coverage') addScoreSheet(workbook, model, model.figures)
  else addMaturityScoreSheet(workbook, model, model.figures)
  addSourcesSheet(workbook, model)
  const fromModel = new Map<string, number>([
    [sheetNames.plan, PLAN_HEADER_ROW + model.plan.length],
    [sheetNames.answers, ANSWERS_HEADER_ROW + model.answers.length],
    [sheetNames.rekeying, REKEYING_HEADER_ROW + model.answers.length],
  ])
  const sheets = workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: fromModel.get(name) ?? rowCount }))
  const bytes = await workbook.xlsx.writeBuffer({
    zip: { compression: 'DEFLATE', compressionOptions: { level: FAST } },
  })
  return { bytes: new Uint8Array(bytes), sheets }
}
