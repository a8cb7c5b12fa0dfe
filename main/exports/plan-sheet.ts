import type { Workbook, Worksheet } from 'exceljs'
import { dayCell } from './cell-text'
import type { PlanRow } from './plan-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, printedCount, screenColumns, writeTable } from './table'
import { colourWords } from './word-colours'
import { actionStatusWords, priorityWords, sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

export const PLAN_HEADER_ROW = FIRST_FREE_ROW

/**
 * First what people work with, which is printed; then, for the screen, the explanations. The widths are shared out so that
 * the printed columns fill an A4 page at full size in Excel, and so that no explanation makes a row much taller on paper
 * than its printed texts. No width is exactly 9: exceljs takes it for the default one, and does not write it.
 */
export const planColumns: readonly Column<PlanRow>[] = [
  { header: 'Priorité', width: 7.6, style: styles.centre, value: (row) => row.priority },
  { header: 'Action', width: 25, style: styles.strong, value: (row) => row.action },
  { header: 'Objectif', width: 11.5, style: styles.small, value: (row) => row.domain },
  { header: 'Origine', width: 10.8, style: styles.small, value: (row) => row.origins },
  { header: 'Pilote', width: 10.5, style: styles.typed, value: (row) => row.owner },
  { header: 'Réalisé par', width: 19, style: styles.smallTyped, value: (row) => row.doneBy },
  {
    header: 'Échéance',
    width: 10.4,
    style: styles.date,
    value: (row) => (row.dueDate === null ? null : dayCell(row.dueDate)),
  },
  { header: 'Statut', width: 11.2, style: styles.smallCentre, value: (row) => row.status },
  { header: 'Effort', width: 11, style: styles.hours, value: (row) => row.hours },
  { header: 'Coût', width: 8.8, style: styles.small, value: (row) => row.cost },
  { header: 'Commentaire', width: 12, style: styles.typed, value: (row) => row.comment },
  { header: 'Pourquoi', width: 45, style: styles.small, screenOnly: true, value: (row) => row.why },
  { header: 'Étapes', width: 130, style: styles.small, screenOnly: true, value: (row) => row.steps },
  { header: 'Aide possible', width: 18, style: styles.small, screenOnly: true, value: (row) => row.help },
  { header: 'Références', width: 60, style: styles.small, screenOnly: true, value: (row) => row.references },
  {
    header: 'Identifiant de ligne (ne pas modifier)',
    width: 30,
    style: styles.typed,
    hidden: true,
    value: (row) => row.key,
  },
]

const PRIORITY = 1
const DUE_DATE = 7
const STATUS = 8
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
    paper: {
      columns: printedCount(planColumns),
      note: `Pourquoi, étapes et références\u00a0: ${screenColumns(planColumns)}, à l’écran`,
    },
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
