import type { Workbook, Worksheet } from 'exceljs'
import type { PlanField } from '../ipc/contract'
import { dayCell } from './cell-text'
import { planColumns } from './plan-columns'
import { planFieldRules } from './plan-fields'
import type { PlanRow } from './plan-rows'
import { addFramedSheet, FIRST_FREE_ROW, type FrameModel } from './sheet-frame'
import { columnLetter, printedCount, screenColumns, writeTable } from './table'
import { colourWords } from './word-colours'
import { actionStatusWords, priorityWords, sheetNames } from './words'

export const PLAN_HEADER_ROW = FIRST_FREE_ROW

/** Rows that a person may add below the plan keep the drop-down lists. */
const SPARE_ROWS = 200

/** « Plan d’action »: one row per action, to be filled in, sorted, sent, and read back. */
export function addPlanSheet(workbook: Workbook, model: FrameModel, rows: readonly PlanRow[]): void {
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.plan,
    model,
    widths: planColumns.map((column) => column.width),
    headerRow: PLAN_HEADER_ROW,
    frozenColumns: 2,
    paper: {
      columns: printedCount(planColumns),
      note: `Suite du suivi, pourquoi, étapes et références\u00a0: ${screenColumns(planColumns)}, à l’écran. En-têtes gris\u00a0: pour information.`,
    },
  })
  keepFormats(sheet)
  writeTable(sheet, PLAN_HEADER_ROW, planColumns, rows)
  const first = PLAN_HEADER_ROW + 1
  const last = PLAN_HEADER_ROW + Math.max(1, rows.length)
  sheet.autoFilter = { from: { row: PLAN_HEADER_ROW, column: 1 }, to: { row: last, column: planColumns.length } }
  const range = (field: PlanField) => {
    const letter = columnLetter(planColumns.findIndex((column) => column.field === field) + 1)
    return `${letter}${first}:${letter}${last + SPARE_ROWS}`
  }
  for (const { field, ...validation } of validations) {
    addValidation(sheet, range(field), validation, planFieldRules[field].header)
  }
  colourWords(sheet, range('priority'), [
    { word: priorityWords[1], look: 'attention' },
    { word: priorityWords[2], look: 'started' },
  ])
  colourWords(sheet, range('status'), [
    { word: actionStatusWords['in-progress'], look: 'started' },
    { word: actionStatusWords.blocked, look: 'bad' },
    { word: actionStatusWords.done, look: 'good' },
    { word: actionStatusWords.abandoned, look: 'quiet' },
  ])
}

/** What is typed below the table has the formats of its columns: « 50 » is then 50 %, and « =1 » a text. */
function keepFormats(sheet: Worksheet): void {
  planColumns.forEach(({ style: { numFmt, alignment } }, index) => {
    if (numFmt === undefined) return
    sheet.getColumn(index + 1).style = alignment === undefined ? { numFmt } : { numFmt, alignment }
  })
}

type Validation = {
  readonly type: 'list' | 'date' | 'decimal' | 'whole'
  readonly operator?: 'greaterThan' | 'between'
  readonly formulae: readonly (string | number | Date)[]
  readonly error: string
}

type FieldValidation = Validation & { readonly field: PlanField }

const list = (field: PlanField, words: readonly string[]): FieldValidation => ({
  field,
  type: 'list',
  formulae: [`"${words.join(',')}"`],
  error: `Choisissez dans la liste\u00a0: ${words.join(', ')}.`,
})
const between = (
  field: PlanField,
  type: 'decimal' | 'whole',
  [from, to]: readonly [number, number],
  error: string,
): FieldValidation => ({ field, type, operator: 'between', formulae: [from, to], error })
const euros = (field: PlanField) =>
  between(field, 'decimal', [0, 1_000_000_000], 'Un montant en euros est attendu, comme 1250.')

const validations: readonly FieldValidation[] = [
  list('priority', Object.values(priorityWords)),
  list('status', Object.values(actionStatusWords)),
  list('recurring', ['Oui', 'Non']),
  {
    field: 'dueDate',
    type: 'date',
    operator: 'greaterThan',
    formulae: [dayCell('2000-01-01')],
    error: 'Une date est attendue, comme 31/01/2027.',
  },
  between('progress', 'decimal', [0, 1], 'Un pourcentage entre 0 et 100 est attendu.'),
  between('effortHours', 'decimal', [0.01, 2000], 'Un nombre d’heures est attendu, comme 12.'),
  euros('estimatedCost'),
  euros('actualCost'),
  between('costYear', 'whole', [2000, 2100], 'Une année est attendue, comme 2027.'),
]

function addValidation(sheet: Worksheet, range: string, validation: Validation, title: string): void {
  const whole = { ...validation, allowBlank: true, showErrorMessage: true, errorTitle: title }
  // exceljs has one validation for a range (doc/data-validations.js), which its typings leave out; a copy in each of
  // hundreds of cells would be much slower to write.
  const withRanges = sheet as Worksheet & {
    readonly dataValidations: { readonly add: (range: string, validation: typeof whole) => void }
  }
  withRanges.dataValidations.add(range, whole)
}
