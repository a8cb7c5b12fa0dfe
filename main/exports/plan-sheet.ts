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

type PlanColumn = Column<PlanRow>

const dueDate: PlanColumn = {
  header: 'Échéance',
  width: 10.4,
  style: styles.date,
  value: (row) => (row.dueDate === null ? null : dayCell(row.dueDate)),
}

/** For the screen: the explanations, then the key of the row. */
const explanations: readonly PlanColumn[] = [
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

/**
 * First what people work with, which is printed; then the explanations. The widths are shared out so that the printed
 * columns fill an A4 page at full size in Excel, and so that no explanation makes a row much taller on paper than its
 * printed texts. No width is exactly 9: exceljs takes it for the default one, and does not write it.
 */
const statusPlanColumns: readonly PlanColumn[] = [
  { header: 'Priorité', width: 7.6, style: styles.centre, value: (row) => row.priority },
  { header: 'Action', width: 25, style: styles.strong, value: (row) => row.action },
  { header: 'Objectif', width: 11.5, style: styles.small, value: (row) => row.domain },
  { header: 'Origine', width: 10.8, style: styles.small, value: (row) => row.origins },
  { header: 'Pilote', width: 10.5, style: styles.typed, value: (row) => row.owner },
  { header: 'Réalisé par', width: 19, style: styles.smallTyped, value: (row) => row.doneBy },
  dueDate,
  { header: 'Statut', width: 11.2, style: styles.smallCentre, value: (row) => row.status },
  { header: 'Effort', width: 11, style: styles.hours, value: (row) => row.hours },
  { header: 'Coût', width: 8.8, style: styles.small, value: (row) => row.cost },
  { header: 'Commentaire', width: 12, style: styles.typed, value: (row) => row.comment },
  ...explanations,
]

/** With the level of each measure; the domain leaves its place to the questions that call for it, named in full. */
const levelPlanColumns: readonly PlanColumn[] = [
  { header: 'Priorité', width: 7.6, style: styles.centre, value: (row) => row.priority },
  { header: 'Niveau', width: 9.6, style: styles.smallCentre, value: (row) => row.level },
  { header: 'Action', width: 26, style: styles.strong, value: (row) => row.action },
  { header: 'Origine', width: 13.4, style: styles.small, value: (row) => row.origins },
  { header: 'Pilote', width: 10.5, style: styles.typed, value: (row) => row.owner },
  { header: 'Réalisé par', width: 17.4, style: styles.smallTyped, value: (row) => row.doneBy },
  dueDate,
  { header: 'Statut', width: 10.8, style: styles.smallCentre, value: (row) => row.status },
  { header: 'Effort', width: 11, style: styles.hours, value: (row) => row.hours },
  { header: 'Coût', width: 8.6, style: styles.small, value: (row) => row.cost },
  { header: 'Commentaire', width: 12.6, style: styles.typed, value: (row) => row.comment },
  { header: 'Thématique', width: 16, style: styles.small, screenOnly: true, value: (row) => row.domain },
  ...explanations,
]

/** The columns of the plan, which depend on the scoring method only for the level. */
export function planColumns({ figures }: Pick<WorkbookModel, 'figures'>): readonly PlanColumn[] {
  return figures.method === 'coverage' ? statusPlanColumns : levelPlanColumns
}

/** Rows that a person may add below the plan keep the drop-down lists. */
const SPARE_ROWS = 50

/** « Plan d’action »: one row per action, to be filled in, sorted and sent. */
export function addPlanSheet(workbook: Workbook, model: WorkbookModel): void {
  const columns = planColumns(model)
  const numberOf = (header: string) => columns.findIndex((column) => column.header === header) + 1
  const places: Places = { priority: numberOf('Priorité'), dueDate: numberOf('Échéance'), status: numberOf('Statut') }
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.plan,
    model,
    widths: columns.map((column) => column.width),
    headerRow: PLAN_HEADER_ROW,
    frozenColumns: 2,
    paper: {
      columns: printedCount(columns),
      note: `${model.figures.method === 'coverage' ? 'Pourquoi' : 'Thématique, pourquoi'}, étapes et références\u00a0: ${screenColumns(columns)}, à l’écran`,
    },
  })
  writeTable(sheet, PLAN_HEADER_ROW, columns, model.plan)
  const first = PLAN_HEADER_ROW + 1
  const last = PLAN_HEADER_ROW + Math.max(1, model.plan.length)
  sheet.autoFilter = { from: { row: PLAN_HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } }
  offerLists(sheet, places, first, last + SPARE_ROWS)
  const column = (number: number) => `${columnLetter(number)}${first}:${columnLetter(number)}${last + SPARE_ROWS}`
  colourWords(sheet, column(places.priority), [
    { word: priorityWords[1], look: 'attention' },
    { word: priorityWords[2], look: 'started' },
  ])
  colourWords(sheet, column(places.status), [
    { word: actionStatusWords['in-progress'], look: 'started' },
    { word: actionStatusWords.blocked, look: 'bad' },
    { word: actionStatusWords.done, look: 'good' },
    { word: actionStatusWords.abandoned, look: 'quiet' },
  ])
}

/** Where the columns that hold lists and dates stand, from 1. */
type Places = { readonly priority: number; readonly dueDate: number; readonly status: number }

function offerLists(sheet: Worksheet, places: Places, first: number, last: number): void {
  const list = (column: number, words: readonly string[], title: string) =>
    addValidation(sheet, `${columnLetter(column)}${first}:${columnLetter(column)}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorTitle: title,
      error: `Choisissez dans la liste\u00a0: ${words.join(', ')}.`,
    })
  list(places.priority, Object.values(priorityWords), 'Priorité')
  list(places.status, Object.values(actionStatusWords), 'Statut')
  addValidation(sheet, `${columnLetter(places.dueDate)}${first}:${columnLetter(places.dueDate)}${last}`, {
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
