import type { PlanAction } from '../ipc/contract'
import { addInstructionsSheet } from './instructions-sheet'
import { newWorkbook } from './new-workbook'
import { addPlanBaseSheet, baseSheetRows, type PlanExport } from './plan-base'
import { planRows } from './plan-rows'
import { addPlanSheet, PLAN_HEADER_ROW } from './plan-sheet'
import type { FrameModel } from './sheet-frame'
import { sheetNames } from './words'
import type { RenderedWorkbook } from './workbook'
import { workbookBytes } from './workbook-bytes'

/** What the workbook of a plan says. */
export type PlanWorkbookInput = {
  readonly frame: FrameModel
  readonly actions: readonly PlanAction[]
  readonly origin: PlanExport
}

/** Draws the plan alone, to be worked on and sent back. */
export async function renderPlanWorkbook(input: PlanWorkbookInput, createdAt: Date): Promise<RenderedWorkbook> {
  const { frame, actions, origin } = input
  const workbook = newWorkbook(`Plan d’action – ${frame.entity}`, createdAt)
  const rows = planRows(actions, origin)
  addInstructionsSheet(workbook, frame)
  addPlanSheet(workbook, frame, rows)
  addPlanBaseSheet(workbook, rows, origin)
  const known = new Map<string, number>([
    [sheetNames.plan, PLAN_HEADER_ROW + rows.length],
    [sheetNames.planBase, baseSheetRows(rows)],
  ])
  const sheets = workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: known.get(name) ?? rowCount }))
  return { bytes: await workbookBytes(workbook), sheets }
}
