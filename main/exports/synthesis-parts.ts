import type { Style, Worksheet } from 'exceljs'
import { cellText, dayCell } from './cell-text'
import type { RadarStyle } from './native-radar-xml'
import { columnsWidth } from './sheet-frame'
import { colours, font, styledBox, styles } from './sheet-style'
import { rowHeight } from './text-height'
import type { IdentityLine } from './workbook-model'

/** What both families of summary are made of: identity, headlines and tables of figures. */

const FIGURE_WIDTH = 10.6
export const FIGURE_COLUMNS = 11
/** Two columns, which the tables merge: the identity needs the first one only for its names. */
const LABEL_WIDTHS = [21, 27] as const
export const LABEL_LAST = LABEL_WIDTHS.length
const LABEL_WIDTH = LABEL_WIDTHS[0] + LABEL_WIDTHS[1]
export const SYNTHESIS_WIDTHS: readonly number[] = [
  ...LABEL_WIDTHS,
  ...Array.from({ length: FIGURE_COLUMNS }, () => FIGURE_WIDTH),
]
export const LAST_COLUMN = SYNTHESIS_WIDTHS.length
/** The identity stands in the first columns; the radar in the ones after. */
export const IDENTITY_LAST = 5
const FINGERPRINT = /^[0-9a-f]{64}$/

export function writeIdentity(sheet: Worksheet, row: number, { label, value }: IdentityLine): void {
  const name = sheet.getCell(row, 1)
  name.value = label
  name.style = styles.fieldName
  sheet.mergeCells(row, 2, row, IDENTITY_LAST)
  const cell = sheet.getCell(row, 2)
  const text = typeof value === 'string' ? cellText(value) : ''
  cell.value = typeof value === 'string' ? text : dayCell(value.day)
  cell.style = styleOf(value)
  sheet.getRow(row).height = rowHeight([styledBox(text, columnsWidth(sheet, 2, IDENTITY_LAST), cell.style)], 16)
}

function styleOf(value: IdentityLine['value']): Partial<Style> {
  if (typeof value !== 'string') return styles.valueDate
  return FINGERPRINT.test(value) ? styles.fingerprint : styles.value
}

/** A figure that a board asks for: the words, then the number with what follows it, or a word. */
export type Headline = {
  readonly label: string
  readonly value: number | string
  readonly format: string
  readonly strong?: boolean
}

/** One headline a line; returns the row after them. */
export function writeHeadlines(sheet: Worksheet, firstRow: number, lines: readonly Headline[]): number {
  lines.forEach(({ label, value, format, strong = false }, index) => {
    const row = firstRow + index
    sheet.getCell(row, 1).value = label
    sheet.getCell(row, 1).style = strong ? headline.label : headline.detail
    sheet.mergeCells(row, 1, row, LABEL_LAST)
    sheet.mergeCells(row, LABEL_LAST + 1, row, IDENTITY_LAST)
    const text = typeof value === 'string' ? cellText(value) : ''
    const style = text === '' ? headline.value : headline.words
    sheet.getCell(row, LABEL_LAST + 1).value = text === '' ? value : text
    sheet.getCell(row, LABEL_LAST + 1).style = { ...style, numFmt: format }
    sheet.getRow(row).height = rowHeight(
      [styledBox(text, columnsWidth(sheet, LABEL_LAST + 1, IDENTITY_LAST), style)],
      20,
    )
  })
  return firstRow + lines.length
}

const headline = {
  label: { font: font({ bold: true }), alignment: { vertical: 'middle' } },
  detail: { font: font(), alignment: { vertical: 'middle', horizontal: 'left', indent: 2 } },
  value: {
    font: font({ size: 14, bold: true, color: { argb: colours.petrol } }),
    alignment: { vertical: 'middle', horizontal: 'left' },
  },
  words: {
    font: font({ size: 12, bold: true, color: { argb: colours.petrol } }),
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
  },
} as const satisfies Record<string, Partial<Style>>

/** Writes a sentence in the columns of the identity; returns the row after it. */
export function writeIdentityNote(sheet: Worksheet, row: number, text: string): number {
  const shown = cellText(text)
  sheet.mergeCells(row, 1, row, IDENTITY_LAST)
  sheet.getCell(row, 1).value = shown
  sheet.getCell(row, 1).style = styles.note
  sheet.getRow(row).height = rowHeight([styledBox(shown, columnsWidth(sheet, 1, IDENTITY_LAST), styles.note)], 16)
  return row + 1
}

/** A column of a table of figures: what it shows, how, on a line and on the last one, which is the total. */
export type FigureColumn<Line> = {
  readonly header: string
  readonly value: (line: Line) => number | string
  readonly style: Partial<Style>
  readonly totalStyle: Partial<Style>
  /** The series of the radar that this column is. */
  readonly series?: RadarStyle
}

type FigureTable<Line> = {
  readonly title: string
  /** Header of the labels. */
  readonly label: string
  readonly columns: readonly FigureColumn<Line>[]
  readonly lines: readonly Line[]
  /** Whether the last line is the total. */
  readonly total: boolean
}

/** Where a table of figures stands, for what is bound to its cells. */
export type TablePlace = {
  readonly title: string
  readonly headerRow: number
  /** Row of each line that has an id. */
  readonly rows: ReadonlyMap<string, number>
  readonly series: readonly { readonly style: RadarStyle; readonly column: number }[]
  /** The row after the table. */
  readonly end: number
}

/** Writes a table of figures under its title. */
export function writeFigureTable<Line extends { readonly id: string | null; readonly label: string }>(
  sheet: Worksheet,
  firstRow: number,
  { title, label, columns, lines, total }: FigureTable<Line>,
): TablePlace {
  sheet.getCell(firstRow, 1).value = title
  sheet.getCell(firstRow, 1).style = styles.heading
  sheet.getRow(firstRow).height = 20
  const header = sheet.getRow(firstRow + 1)
  writeLabel(sheet, header.number, label, styles.header)
  columns.forEach((column, index) => {
    header.getCell(LABEL_LAST + 1 + index).value = column.header
    header.getCell(LABEL_LAST + 1 + index).style = styles.headerCentre
  })
  header.height = rowHeight(
    columns.map((column) => styledBox(column.header, FIGURE_WIDTH, styles.header)),
    26,
  )
  lines.forEach((line, index) => {
    const last = total && index === lines.length - 1
    const row = sheet.getRow(firstRow + 2 + index)
    const look = last ? styles.totalText : styles.label
    writeLabel(sheet, row.number, line.label, look)
    columns.forEach((column, position) => {
      const cell = row.getCell(LABEL_LAST + 1 + position)
      cell.value = column.value(line)
      cell.style = last ? column.totalStyle : column.style
    })
    row.height = rowHeight([styledBox(line.label, LABEL_WIDTH, look)], 17)
  })
  return {
    title,
    headerRow: header.number,
    rows: new Map(lines.flatMap(({ id }, index) => (id === null ? [] : [[id, firstRow + 2 + index]]))),
    series: columns.flatMap(({ series }, index) =>
      series === undefined ? [] : [{ style: series, column: LABEL_LAST + 1 + index }],
    ),
    end: firstRow + 2 + lines.length,
  }
}

function writeLabel(sheet: Worksheet, row: number, label: string, style: Partial<Style>): void {
  sheet.mergeCells(row, 1, row, LABEL_LAST)
  sheet.getCell(row, 1).value = cellText(label)
  sheet.getCell(row, 1).style = style
}
