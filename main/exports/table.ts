import type { CellValue, Style, Worksheet } from 'exceljs'
import { cellText } from './cell-text'
import { styledBox, styles } from './sheet-style'
import { rowHeight, type TextBox } from './text-height'

/** A column of a table: its header, how wide it is, and how it shows the value of a row. */
export type Column<Row> = {
  readonly header: string
  readonly width: number
  readonly style: Partial<Style>
  /** Texts are made safe on writing; formulas, numbers and dates pass as they are. */
  readonly value: (row: Row, rowNumber: number) => CellValue
  /** Kept for the machine: not shown, not printed. */
  readonly hidden?: boolean
  /** To the right of the printed columns: what is read on screen would make the paper too small to read. */
  readonly screenOnly?: boolean
  /** In a table that people edit: a column that is only read has a header of another colour. */
  readonly quiet?: boolean
}

/** Writes the header, then one row per value, each high enough for its wrapped texts. */
export function writeTable<Row>(
  sheet: Worksheet,
  headerRow: number,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  writeHeader(sheet, headerRow, columns)
  rows.forEach((value, index) => {
    const rowNumber = headerRow + 1 + index
    const row = sheet.getRow(rowNumber)
    const boxes: TextBox[] = []
    columns.forEach((column, position) => {
      const cell = row.getCell(position + 1)
      const content = column.value(value, rowNumber)
      const shown = typeof content === 'string' ? cellText(content) : content
      // An empty text would be a cell that only looks empty.
      cell.value = shown === '' ? null : shown
      cell.style = column.style
      if (typeof shown === 'string' && column.hidden !== true) boxes.push(styledBox(shown, column.width, column.style))
    })
    row.height = rowHeight(boxes)
  })
}

function writeHeader<Row>(sheet: Worksheet, headerRow: number, columns: readonly Column<Row>[]): void {
  const row = sheet.getRow(headerRow)
  columns.forEach((column, position) => {
    const cell = row.getCell(position + 1)
    cell.value = cellText(column.header)
    cell.style =
      column.quiet === true
        ? styles.quietHeader
        : column.style.alignment?.horizontal === 'center'
          ? styles.headerCentre
          : styles.header
    if (column.hidden === true) sheet.getColumn(position + 1).hidden = true
  })
  const shown = columns.filter((column) => column.hidden !== true)
  row.height = rowHeight(
    shown.map(({ header, width }) => styledBox(header, width, styles.header)),
    24,
  )
}

/** How many columns go on paper: the first ones, up to what is only for the screen or for the machine. */
export function printedCount<Row>(columns: readonly Column<Row>[]): number {
  const end = columns.findIndex((column) => column.screenOnly === true || column.hidden === true)
  return end < 0 ? columns.length : end
}

/** « colonnes L à O », or « colonne I »: where the columns that are not printed stand. */
export function screenColumns<Row>(columns: readonly Column<Row>[]): string {
  const numbers = columns.flatMap((column, index) => (column.screenOnly === true ? [index + 1] : []))
  const first = columnLetter(numbers.at(0) ?? 1)
  const last = columnLetter(numbers.at(-1) ?? 1)
  return first === last ? `colonne ${first}` : `colonnes ${first} à ${last}`
}

/** « A », « B »… « AA » for columns counted from 1. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
