import type { Workbook, Worksheet } from 'exceljs'
import { dayCell } from './cell-text'
import type { PlanRow } from './plan-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, writeTable } from './table'
import { colourWords } from './word-colours'
import { actionStatusWords, priorityWords, sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

export const PLAN_HEADER_ROW = FIRST_FREE_ROW

/** No width is exactly 9: exceljs takes it for the default one, and does not write it. */
export const planColumns: readonly Column<PlanRow>[] = [
  { header: 'Priorité', width: 9.5, style: styles.centre, value: (row) => row.priority },
  { header: 'Action', width: 24, style: styles.strong, value: (row) => row.action },
  { header: 'Thématique', width: 13, style: styles.small, value: (row) => row.domain },
  { header: 'Origine', width: 11, style: styles.small, value: (row) => row.origins },
  { header: 'Pourquoi', width: 25, style: styles.small, value: (row) => row.why },
  { header: 'Étapes', width: 46, style: styles.small, value: (row) => row.steps },
  { header: 'Pilote (dans l’établissement)', width: 13, style: styles.typed, value: (row) => row.owner },
  { header: 'Réalisé par', width: 15, style: styles.typed, value: (row) => row.doneBy },
  {
    header: 'Échéance',
    width: 12,
    style: styles.date,
    value: (row) => (row.dueDate === null ? null : dayCell(row.dueDate)),
  },
  { header: 'Statut', width: 12, style: styles.centre, value: (row) => row.status },
  { header: 'Effort (heures)', width: 8.5, style: styles.hours, value: (row) => row.hours },
  { header: 'Effort', width: 8, style: styles.centre, value: (row) => row.effort },
  { header: 'Coût', width: 10, style: styles.text, value: (row) => row.cost },
  { header: 'Commentaire', width: 16, style: styles.typed, value: (row) => row.comment },
  { header: 'Références', width: 15, style: styles.small, value: (row) => row.references },
  {
    header: 'Identifiant de ligne (ne pas modifier)',
    width: 30,
    style: styles.typed,
    hidden: true,
    value: (row) => row.key,
  },
]

const PRIORITY = 1
const DUE_DATE = 9
const STATUS = 10
/** Rows that a person may add below the plan keep the drop-down lists. */
const SPARE_ROWS = 50

/** « Plan d’action »: one row per action, to be filled in, sorted and sent. */
export function addPlanSheet(workbook: Workbook, model: WorkbookModel): void {
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.plan,
    model,
    widths: planColumns.map((column) => column.width),
    headerRow: PLAN_HEADER_ROW,
    frozenColumns: 2,
  })
  writeTable(sheet, PLAN_HEADER_ROW, planColumns, model.plan)
  const first = PLAN_HEADER_ROW + 1
  const last = PLAN_HEADER_ROW + Math.max(1, model.plan.length)
  sheet.autoFilter = { from: { row: PLAN_HEADER_ROW, column: 1 }, to: { row: last, column: planColumns.length } }
  offerLists(sheet, first, last + SPARE_ROWS)
  const column = (number: number) => `${columnLetter(number)}${first}:${columnLetter(number)}${last + SPARE_ROWS}`
  colourWords(sheet, column(PRIORITY), [
    { word: priorityWords[1], look: 'attention' },
    { word: priorityWords[2], look: 'started' },
  ])
  colourWords(sheet, column(STATUS), [
    { word: actionStatusWords['in-progress'], look: 'started' },
    { word: actionStatusWords.blocked, look: 'bad' },
    { word: actionStatusWords.done, look: 'good' },
    { word: actionStatusWords.abandoned, look: 'quiet' },
  ])
}

function offerLists(sheet: Worksheet, first: number, last: number): void {
  const list = (column: number, words: readonly string[], title: string) =>
    addValidation(sheet, `${columnLetter(column)}${first}:${columnLetter(column)}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorTitle: title,
      error: `Choisissez dans la liste\u00a0: ${words.join(', ')}.`,
    })
  list(PRIORITY, Object.values(priorityWords), 'Priorité')
  list(STATUS, Object.values(actionStatusWords), 'Statut')
  addValidation(sheet, `${columnLetter(DUE_DATE)}${first}:${columnLetter(DUE_DATE)}${last}`, {
    type: 'date',
    operator: 'greaterThan',
    allowBlank: true,
    formulae: [dayCell('2000-01-01')],
    showErrorMessage: true,
    errorTitle: 'Échéance',
    error: 'Une date est attendue, comme 31/01/2027.',
  })
}

type RangeValidation = {
  readonly type: 'list' | 'date'
  readonly operator?: 'greaterThan'
  readonly allowBlank: boolean
  readonly formulae: readonly (string | Date)[]
  readonly showErrorMessage: boolean
  readonly errorTitle: string
  readonly error: string
}

function addValidation(sheet: Worksheet, range: string, validation: RangeValidation): void {
  // exceljs has one validation for a range (doc/data-validations.js), which its typings leave out; a copy in each of
  // hundreds of cells would be much slower to write.
  const withRanges = sheet as Worksheet & {
    readonly dataValidations: { readonly add: (range: string, validation: RangeValidation) => void }
  }
  withRanges.dataValidations.add(range, validation)
}
