import type { PlanExport } from '../../../exports/plan-base'
import { planFieldRules } from '../../../exports/plan-fields'
import { renderPlanWorkbook } from '../../../exports/plan-workbook'
import { aPlanExport } from '../../../exports/testing/a-plan'
import type { PlanAction, PlanField } from '../../../ipc/contract'
import type { Cell, Sheet, SheetRow, TypedValue, WorkbookContent } from '../../../workbooks/content'
import { workbookLimits } from '../../../workbooks/limits'
import { parseWorkbook } from '../../../workbooks/parse-workbook'
import { comparePlanFile, type PlanComparison } from '../plan-file-diff'
import { type ReadPlan, readPlanFile } from '../plan-file-reading'

export const PLAN_SHEET = 'Plan d’action'
/** Number of the first line of actions. */
export const FIRST_ROW = 5

/** The bytes of a workbook that leaves. */
export async function anExportedPlan(
  actions: readonly PlanAction[],
  origin: PlanExport = aPlanExport,
): Promise<Buffer> {
  const frame = {
    entity: 'EHPAD des Tilleuls',
    recipient: '',
    example: false,
    asOf: '2026-11-22',
    questionnaire: 'Essai',
  }
  return Buffer.from((await renderPlanWorkbook({ frame, actions, origin }, new Date(origin.at))).bytes)
}

/** What is read of a plan that comes back as it left. */
export async function aReturnedPlan(actions: readonly PlanAction[]): Promise<WorkbookContent> {
  return parseWorkbook(await anExportedPlan(actions), workbookLimits)
}

/** Reads and compares, as the application does. */
export function compared(content: WorkbookContent, actions: readonly PlanAction[]): PlanComparison & ReadPlan {
  const read = readPlanFile(content)
  if ('refused' in read) throw new Error(read.refused.join(' '))
  const { organisationId, establishmentId } = aPlanExport
  return { ...read, ...comparePlanFile(read, actions, { organisationId, establishmentId: establishmentId ?? '' }) }
}

/** The same workbook with its plan sheet changed. */
export function withPlan(content: WorkbookContent, change: (sheet: Sheet) => Sheet): WorkbookContent {
  return { ...content, sheets: content.sheets.map((sheet) => (sheet.name === PLAN_SHEET ? change(sheet) : sheet)) }
}

/** Where a field stands in a plan sheet. */
export function columnOf(sheet: Sheet | undefined, field: PlanField): number {
  const header = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === 'Action'))
  return header?.cells.find(({ value }) => value === planFieldRules[field].header)?.column ?? 0
}

/** The same workbook with a cell typed over; null empties it. */
export function typed(
  content: WorkbookContent,
  row: number,
  field: PlanField,
  value: TypedValue | null,
  formula = false,
): WorkbookContent {
  return withPlan(content, (sheet) => {
    const column = columnOf(sheet, field)
    const known = sheet.rows.find(({ number }) => number === row) ?? { number: row, hidden: false, cells: [] }
    const others = known.cells.filter((cell) => cell.column !== column)
    const cells: Cell[] = value === null ? others : [...others, { column, formula, ...value }]
    const next: SheetRow = { ...known, cells: cells.sort((a, b) => a.column - b.column) }
    const rows = [...sheet.rows.filter(({ number }) => number !== row), next].filter((each) => each.cells.length > 0)
    return { ...sheet, rows: rows.sort((a, b) => a.number - b.number) }
  })
}

export const text = (value: string): TypedValue => ({ kind: 'text', value })
export const number = (value: number): TypedValue => ({ kind: 'number', value })
export const date = (value: string): TypedValue => ({ kind: 'date', value })
