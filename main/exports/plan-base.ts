import type { Workbook } from 'exceljs'
import { cellText } from './cell-text'
import type { PlanRow } from './plan-rows'
import type { PlanValues } from './plan-values'
import { sheetNames } from './words'

/** Where and when a plan left Sextant. */
export type PlanExport = {
  readonly id: string
  /** Instant, ISO UTC. */
  readonly at: string
  readonly organisationId: string
  /** Null for the plan of the legal entity. */
  readonly establishmentId: string | null
}

/** A change of what the sheet holds takes the next number: an older Sextant then says that it cannot read it. */
export const PLAN_FORMAT = 1
/** What the first cell of the hidden sheet says: the sheet is known by it, not by its name. */
export const PLAN_MARK = 'sextant-plan'

/** The first rows of the hidden sheet, in order: what each names. */
export const baseLines = ['format', 'export', 'instant', 'organisation', 'establishment'] as const
export const BASE_HEADER_ROW = baseLines.length + 2

/** The columns of the hidden sheet, after that of the row id; each cell holds its value in JSON. */
export const baseFields = [
  'title',
  'priority',
  'owner',
  'doneBy',
  'dueDate',
  'status',
  'statusReason',
  'progress',
  'effortHours',
  'helpers',
  'estimatedCost',
  'actualCost',
  'costYear',
  'recurring',
  'comment',
] as const satisfies readonly (keyof PlanValues)[]

/**
 * What names a row of a workbook: the action, and whose plan it was in. The same measure has the same key everywhere, so
 * that a row pasted from the workbook of another site would else pass for one of this site.
 */
export function rowId(key: string, { organisationId, establishmentId }: PlanExport): string {
  return `${key}@${planTag(establishmentId ?? organisationId)}`
}

/** What stands for an entity in the ids of rows: enough to tell a few thousand apart. */
export function planTag(entityId: string): string {
  return entityId.replaceAll('-', '').slice(0, 8)
}

/**
 * Adds the hidden sheet: what the plan held when it left, so that what a person changed can be told from what changed here
 * meanwhile. Texts only, in plain cells: spreadsheets keep them as they are when they save the file again.
 */
export function addPlanBaseSheet(workbook: Workbook, rows: readonly PlanRow[], origin: PlanExport): void {
  const sheet = workbook.addWorksheet(sheetNames.planBase, { state: 'veryHidden' })
  const header: Record<(typeof baseLines)[number], string> = {
    format: String(PLAN_FORMAT),
    export: origin.id,
    instant: origin.at,
    organisation: origin.organisationId,
    establishment: origin.establishmentId ?? '',
  }
  sheet.addRow([PLAN_MARK])
  for (const line of baseLines) sheet.addRow([line, header[line]])
  sheet.addRow(['row', ...baseFields])
  for (const { id, values } of rows) {
    sheet.addRow([cellText(id), ...baseFields.map((field) => cellText(JSON.stringify(values[field])))])
  }
}

/** How many rows the hidden sheet has. */
export function baseSheetRows(rows: readonly PlanRow[]): number {
  return BASE_HEADER_ROW + rows.length
}
