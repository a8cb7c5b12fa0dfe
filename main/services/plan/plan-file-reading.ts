import { BASE_HEADER_ROW, baseFields, baseLines, PLAN_FORMAT, PLAN_MARK } from '../../exports/plan-base'
import { planColumns, ROW_ID_HEADER } from '../../exports/plan-columns'
import { planFieldRules, readField } from '../../exports/plan-fields'
import { plainWord, shownText } from '../../exports/plan-reading'
import type { PlanValues, SomePlanValues } from '../../exports/plan-values'
import { sheetNames } from '../../exports/words'
import { ActionEdits, type PlanField } from '../../ipc/contract'
import type { Cell, Sheet, SheetRow, TypedValue, WorkbookContent } from '../../workbooks/content'
import { coveredBy } from '../../workbooks/merged-cells'
import { noteSentences } from '../../workbooks/refusals'

/** A cell, or a line, that is left aside; the rest is read. */
export type RefusedCell = {
  readonly row: number
  readonly column: string
  readonly text: string
  readonly reason: string
}

/** A line of an edited plan. */
export type ReadRow = {
  /** In the sheet, from 1. */
  readonly number: number
  /** Empty for a line that someone typed. */
  readonly id: string
  readonly values: SomePlanValues
  readonly refused: readonly RefusedCell[]
}

/** What a plan held when it left. */
export type PlanBase = {
  readonly at: string
  readonly organisationId: string
  readonly establishmentId: string | null
  /** By id of row. */
  readonly rows: ReadonlyMap<string, SomePlanValues>
}

/** An edited plan, before it is compared with anything. */
export type ReadPlan = {
  /** Null when the workbook no longer says what it held when it left. */
  readonly base: PlanBase | null
  readonly rows: readonly ReadRow[]
  readonly notes: readonly string[]
}

/** Where the table of a plan stands in a sheet. */
type Table = {
  readonly sheet: Sheet
  readonly headerRow: number
  /** Column number of each field that is there. */
  readonly fields: ReadonlyMap<PlanField, number>
  readonly idColumn: number | null
  readonly notes: readonly string[]
}

/**
 * Recognises a plan by what the workbook holds, whatever the names of its file and of its sheets, and reads its lines.
 *
 * @returns the plan, or why it is not read, in French
 */
export function readPlanFile(content: WorkbookContent): ReadPlan | { readonly refused: readonly string[] } {
  const baseSheet = content.sheets.find(
    (sheet) => textAt(sheet.rows[0], 1) === PLAN_MARK && sheet.rows[0]?.number === 1,
  )
  const base = baseSheet ? readBase(baseSheet) : null
  if (base === 'too-recent') return { refused: [refusals.tooRecent] }
  const tables = content.sheets.filter((sheet) => sheet !== baseSheet).flatMap((sheet) => tableOf(sheet) ?? [])
  const named = (table: Table) => plainWord(table.sheet.name) === plainWord(sheetNames.plan)
  const whole = tables.filter(({ idColumn }) => idColumn !== null)
  const table = whole.find(named) ?? whole[0]
  if (!table) {
    if (tables.length > 0) return { refused: [refusals.noIds] }
    return { refused: [base === null ? refusals.foreign : refusals.noPlan] }
  }
  const others = whole.filter((other) => other !== table).map(({ sheet }) => `«\u00a0${sheet.name}\u00a0»`)
  return {
    base,
    rows: readRows(table),
    notes: [
      // Formulas are told cell by cell, where they are in the way: our own score sheet is full of them.
      ...content.notes.filter((note) => note !== 'formulas').map((note) => noteSentences[note]),
      ...table.notes,
      ...(others.length === 0
        ? []
        : [
            `Une seule feuille est lue, «\u00a0${table.sheet.name}\u00a0». N’a pas été lue\u00a0: ${others.join(', ')}.`,
          ]),
      ...(base === null ? [NO_BASE] : []),
    ],
  }
}

const refusals = {
  foreign:
    'Ce classeur n’est pas un plan d’action exporté par Sextant. Exportez le plan, faites-le remplir, puis relisez ce fichier-là.',
  noPlan: `La feuille «\u00a0${sheetNames.plan}\u00a0» n’est plus dans ce classeur, ou ses en-têtes ont été changés. Remettez-la, ou repartez d’un nouvel export.`,
  noIds: `La colonne masquée «\u00a0${ROW_ID_HEADER}\u00a0» n’est plus dans ce classeur\u00a0: ses lignes ne peuvent pas être reconnues. Repartez du fichier d’origine, ou d’un nouvel export.`,
  tooRecent:
    'Ce classeur a été exporté par une version plus récente de Sextant. Mettez Sextant à jour sur ce poste, puis recommencez.',
} as const

const NO_BASE =
  'Ce classeur ne dit plus quand il a quitté Sextant\u00a0: sa feuille masquée a disparu, ou il vient d’une version antérieure. Ce qui a changé ici depuis, et les lignes supprimées, ne peuvent pas être signalés\u00a0: vérifiez chaque différence.'

function readBase(sheet: Sheet): PlanBase | 'too-recent' | null {
  const line = (name: (typeof baseLines)[number]) => {
    const row = sheet.rows.find(({ number }) => number === baseLines.indexOf(name) + 2)
    return textAt(row, 1) === name ? textAt(row, 2) : ''
  }
  const format = Number(line('format'))
  if (format > PLAN_FORMAT) return 'too-recent'
  const instant = Date.parse(line('instant'))
  const organisationId = line('organisation')
  if (format !== PLAN_FORMAT || Number.isNaN(instant) || organisationId === '') return null
  const rows = sheet.rows
    .filter(({ number }) => number > BASE_HEADER_ROW)
    .map((row) => [textAt(row, 1), baseValues(row)] as const)
  return {
    at: new Date(instant).toISOString(),
    organisationId,
    establishmentId: line('establishment') || null,
    rows: new Map(rows),
  }
}

function baseValues(row: SheetRow): SomePlanValues {
  const values: Partial<Record<PlanField, unknown>> = {}
  baseFields.forEach((field, index) => {
    const parsed = ActionEdits.shape[field].safeParse(jsonOf(textAt(row, index + 2)))
    if (parsed.success) values[field] = parsed.data
  })
  // Each was parsed by the schema of its own field.
  return values as SomePlanValues
}

/** What someone broke by hand is as if it were not there; no value of a plan is a symbol. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return Symbol('unreadable')
  }
}

/** Headers as they are compared: what is in brackets may differ from one version to the next. */
function plainHeader(header: string): string {
  return plainWord(header.replace(/\(.*?\)/g, ''))
}

const fieldsByHeader: ReadonlyMap<string, PlanField> = new Map(
  baseFields.map((field) => [plainHeader(planFieldRules[field].header), field]),
)
const idHeader = plainHeader(ROW_ID_HEADER)
const knownHeaders: ReadonlySet<string> = new Set([
  ...planColumns.map(({ header }) => plainHeader(header)),
  // Those of the workbooks of older versions, which were only to be read.
  ...['Objectif', 'Niveau', 'Coût', 'Aide possible'].map(plainHeader),
])
/** People may add lines above the table. */
const SEARCHED_ROWS = 60
/** What makes a row a header: the title, and a few others. */
const FEWEST_FIELDS = 4

function tableOf(sheet: Sheet): Table | null {
  for (const row of sheet.rows.slice(0, SEARCHED_ROWS)) {
    const fields = new Map<PlanField, number>()
    const twice: string[] = []
    const unknown: string[] = []
    let idColumn: number | null = null
    for (const cell of row.cells) {
      const header = plainHeader(shownText(cell))
      const field = fieldsByHeader.get(header)
      if (header === idHeader) idColumn ??= cell.column
      else if (field !== undefined && fields.has(field)) twice.push(shownText(cell))
      else if (field !== undefined) fields.set(field, cell.column)
      else if (header !== '' && !knownHeaders.has(header)) unknown.push(shownText(cell))
    }
    if (!fields.has('title') || fields.size < FEWEST_FIELDS) continue
    const gone = baseFields.filter((field) => !fields.has(field)).map((field) => planFieldRules[field].header)
    return {
      sheet,
      headerRow: row.number,
      fields,
      idColumn,
      notes: [
        ...(gone.length === 0
          ? []
          : [`Ces colonnes ne sont pas dans le classeur, rien n’y change\u00a0: ${gone.join(', ')}.`]),
        ...(twice.length === 0
          ? []
          : [`Ces colonnes y sont deux fois, la première a été lue\u00a0: ${twice.join(', ')}.`]),
        ...(unknown.length === 0
          ? []
          : [`Ces colonnes ont été ajoutées, elles ne sont pas lues\u00a0: ${shortList(unknown)}.`]),
      ],
    }
  }
  return null
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => name.slice(0, 60))
  return names.length > shown.length ? `${shown.join(', ')}…` : shown.join(', ')
}

function readRows({ sheet, headerRow, fields, idColumn }: Table): ReadRow[] {
  const isCovered = coveredBy(sheet.mergedRanges)
  return sheet.rows
    .filter(({ number }) => number > headerRow)
    .map((row) => readRow(row, fields, idColumn ?? 0, (column) => isCovered(row.number, column)))
    .filter(({ id, values, refused }) => id !== '' || refused.length > 0 || Object.values(values).some(isSaid))
}

/** A drop-down list filled down to the end of a sheet makes no action. */
function isSaid(value: SomePlanValues[PlanField]): boolean {
  return value !== '' && value !== null && value !== false && value !== 0 && value !== 'to-do'
}

function readRow(
  row: SheetRow,
  fields: Table['fields'],
  idColumn: number,
  isCovered: (column: number) => boolean,
): ReadRow {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const id = textAt(row, idColumn).trim()
  const values: Partial<Record<PlanField, PlanValues[PlanField]>> = {}
  const refused: RefusedCell[] = []
  const merged: string[] = []
  for (const [field, column] of fields) {
    const cell = cells.get(column)
    const { header } = planFieldRules[field]
    if (isCovered(column)) merged.push(header)
    else if (cell?.formula === true)
      refused.push({ row: row.number, column: header, text: shownText(cell), reason: FORMULA })
    // Nothing is said in a line that someone typed: it is then what a new action begins with.
    else if (cell !== undefined || id !== '') {
      const read = readField(field, cell ?? EMPTY)
      if ('value' in read) values[field] = read.value
      else refused.push({ row: row.number, column: header, text: cell ? shortText(cell) : '', reason: read.refused })
    }
  }
  if (merged.length > 0) refused.push({ row: row.number, column: merged.join(', '), text: '', reason: MERGED })
  // Each was read by the rules of its own field.
  return { number: row.number, id, values: values as SomePlanValues, refused }
}

const EMPTY: TypedValue = { kind: 'empty', value: null }
const FORMULA = 'Cette case contient une formule, et Sextant n’en calcule aucune. Remplacez-la par sa valeur.'
const MERGED = 'Cellules fusionnées\u00a0: seule la première se lit. Défusionnez-les, puis remplissez chaque case.'

function shortText(cell: Cell): string {
  const text = shownText(cell)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function textAt(row: SheetRow | undefined, column: number): string {
  const cell = row?.cells.find((candidate) => candidate.column === column)
  return cell ? shownText(cell) : ''
}
