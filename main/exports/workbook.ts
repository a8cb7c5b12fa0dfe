import { ANSWERS_HEADER_ROW, addAnswersSheet } from './answers-sheet'
import { addEvidenceSheet, EVIDENCE_HEADER_ROW, EVIDENCE_SHEET } from './evidence-sheet'
import { addInstructionsSheet } from './instructions-sheet'
import { addMaturityScoreSheet } from './maturity-score-sheet'
import { newWorkbook } from './new-workbook'
import { addPlanBaseSheet, baseSheetRows } from './plan-base'
import { addPlanSheet, PLAN_HEADER_ROW } from './plan-sheet'
import { addRekeyingSheet, REKEYING_HEADER_ROW } from './rekeying-sheet'
import { addScoreSheet } from './score-sheet'
import { addSourcesSheet } from './sources-sheet'
import { addSynthesisSheet } from './synthesis-sheet'
import { sheetNames } from './words'
import { workbookBytes } from './workbook-bytes'
import type { WorkbookModel } from './workbook-model'

/** How many rows a sheet must have once written: what the file read back is compared with. */
export type SheetSize = { readonly name: string; readonly rows: number }

/** A workbook ready to be written. */
export type RenderedWorkbook = { readonly bytes: Uint8Array; readonly sheets: readonly SheetSize[] }

/**
 * Draws the workbook of an assessment.
 *
 * @param createdAt instant written in the properties of the file; no name of a person is
 */
export async function renderWorkbook(model: WorkbookModel, createdAt: Date): Promise<RenderedWorkbook> {
  const workbook = newWorkbook(model.title, createdAt)
  addInstructionsSheet(workbook, model)
  const radar = addSynthesisSheet(workbook, model)
  addPlanSheet(workbook, model, model.plan)
  addAnswersSheet(workbook, model)
  if (model.officialForm !== null) addRekeyingSheet(workbook, model, model.officialForm)
  if (model.figures.method === 'coverage') addScoreSheet(workbook, model, model.figures)
  else addMaturityScoreSheet(workbook, model, model.figures)
  if (model.evidence.length > 0) addEvidenceSheet(workbook, model, model.evidence)
  addSourcesSheet(workbook, model)
  addPlanBaseSheet(workbook, model.plan, model.planExport)
  const fromModel = new Map<string, number>([
    [sheetNames.plan, PLAN_HEADER_ROW + model.plan.length],
    [sheetNames.answers, ANSWERS_HEADER_ROW + model.answers.length],
    [sheetNames.rekeying, REKEYING_HEADER_ROW + model.answers.length],
    [EVIDENCE_SHEET, EVIDENCE_HEADER_ROW + model.evidence.length],
    [sheetNames.planBase, baseSheetRows(model.plan)],
  ])
  const sheets = workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: fromModel.get(name) ?? rowCount }))
  return { bytes: await workbookBytes(workbook, radar), sheets }
}
