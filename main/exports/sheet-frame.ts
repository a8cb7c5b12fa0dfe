import type { Workbook, Worksheet } from 'exceljs'
import { cellText, frenchDay } from './cell-text'
import { styledBox, styles } from './sheet-style'
import { columnLetter } from './table'
import { rowHeight } from './text-height'
import { RESTRICTION } from './words'
import type { Exclusion, WorkbookModel } from './workbook-model'

/** Every sheet begins with its title, its marking and its context; its table, when it has one, starts below. */
export const FIRST_FREE_ROW = 4

const A4 = 9
/** Inches; what Excel calls narrow margins, and any printer reaches. */
const SIDE_MARGIN = 0.25
/** Excel refuses a header or footer of more than 255 characters, codes included; `&` doubles once written. */
const MAX_PRINTED = 140

/** What every sheet says of where it comes from and for whom it is. */
export type FrameModel = Pick<WorkbookModel, 'entity' | 'recipient' | 'example' | 'asOf' | 'questionnaire'>

type Frame = {
  readonly name: string
  readonly model: FrameModel
  readonly widths: readonly number[]
  /** Row of the table header: stays in sight on screen, comes back on every page of paper. */
  readonly headerRow?: number
  /** Columns that stay in sight. */
  readonly frozenColumns?: number
  /** For a sheet whose length is known: how many pages hold all of it. */
  readonly pages?: number
  /** Only the first columns go on paper; the note, under the title, says where the others are. */
  readonly paper?: { readonly columns: number; readonly note: string }
}

/** Adds a sheet with its marking, its print set-up and its columns. */
export function addFramedSheet(workbook: Workbook, frame: Frame): Worksheet {
  const { name, model, widths, headerRow } = frame
  const sheet = workbook.addWorksheet(name, {
    views: [
      headerRow === undefined
        ? { state: 'normal', showGridLines: false }
        : { state: 'frozen', showGridLines: false, ySplit: headerRow, xSplit: frame.frozenColumns ?? 0 },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: frame.pages ?? 0,
      horizontalCentered: true,
      margins: { left: SIDE_MARGIN, right: SIDE_MARGIN, top: 0.6, bottom: 0.55, header: 0.3, footer: 0.3 },
      ...(headerRow === undefined ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
      // Whole columns: a row added below the table is printed too.
      ...(frame.paper === undefined ? {} : { printArea: `A:${columnLetter(frame.paper.columns)}` }),
    },
    headerFooter: {
      oddHeader: `&L&"Arial,Bold"&9${printed(restrictionLine(model))}&R&"Arial,Regular"&9${printed(name)}`,
      oddFooter: `&L&"Arial,Regular"&8${printed(`Sextant – ${model.questionnaire}`)}&R&"Arial,Regular"&8&P / &N`,
    },
  })
  sheet.columns = widths.map((width) => ({ width }))
  const lines = [
    { text: name, style: styles.title, height: 24 },
    { text: restrictionLine(model), style: styles.restriction, height: 15 },
    { text: contextLine(model), style: styles.context, height: 20 },
  ]
  lines.forEach(({ text, style, height }, index) => {
    const row = sheet.getRow(index + 1)
    row.height = height
    row.getCell(1).value = cellText(text)
    row.getCell(1).style = style
  })
  if (frame.paper !== undefined) addPaperNote(sheet, frame.paper, contextLine(model))
  return sheet
}

/** A second line in the row of the context: the tables of all sheets begin at the same row. */
function addPaperNote(sheet: Worksheet, { columns, note }: NonNullable<Frame['paper']>, context: string): void {
  const row = FIRST_FREE_ROW - 1
  sheet.mergeCells(row, 1, row, columns)
  const cell = sheet.getCell(row, 1)
  const text = cellText(`${context}\n${note}`)
  cell.value = text
  cell.style = styles.contextLines
  sheet.getRow(row).height = rowHeight([styledBox(text, columnsWidth(sheet, 1, columns), styles.contextLines)]) + 4
}

/** « Diffusion restreinte (TLP:AMBER) – destinataire : … ». */
function restrictionLine({ recipient }: FrameModel): string {
  return `${RESTRICTION} – destinataire\u00a0: ${recipient === '' ? 'à préciser' : recipient}`
}

function contextLine(model: FrameModel): string {
  const example = model.example ? ' – EXEMPLE FICTIF' : ''
  return `${model.entity}${example} – ${model.questionnaire} – ${frenchDay(model.asOf)}`
}

/** In a print header `&` starts a code, and digits just after a type size would be read as part of it. */
function printed(text: string): string {
  const clean = cellText(text).replace(/[ \t\n]+/g, ' ')
  const limit = clean.includes('&') ? MAX_PRINTED / 2 : MAX_PRINTED
  const short = clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean
  return short.replaceAll('&', '&&').replace(/^\d/, ' $&')
}

/** Writes a sentence across several columns, in a row high enough for it. */
export function writeParagraph(
  sheet: Worksheet,
  row: number,
  text: string,
  {
    lastColumn,
    style = 'paragraph',
  }: { readonly lastColumn: number; readonly style?: 'paragraph' | 'note' | 'heading' },
): void {
  const shown = cellText(text)
  sheet.mergeCells(row, 1, row, lastColumn)
  const cell = sheet.getCell(row, 1)
  cell.value = shown
  cell.style = styles[style]
  const width = columnsWidth(sheet, 1, lastColumn)
  sheet.getRow(row).height = rowHeight([styledBox(shown, width, styles[style])], 14)
}

type Section = {
  readonly title: string
  readonly lines: readonly string[]
  /** Said when there is no line. Without it, the section is then left out. */
  readonly none?: string
}

/** Writes lists under their titles, a blank row between two; returns the row after them. */
export function writeSections(
  sheet: Worksheet,
  firstRow: number,
  lastColumn: number,
  sections: readonly Section[],
): number {
  let row = firstRow
  const write = (text: string, style: 'paragraph' | 'heading') => {
    writeParagraph(sheet, row, text, { lastColumn, style })
    row += 1
  }
  for (const { title, lines, none } of sections) {
    if (lines.length === 0 && none === undefined) continue
    write(title, 'heading')
    for (const line of lines) write(`• ${line}`, 'paragraph')
    if (lines.length === 0 && none !== undefined) write(none, 'paragraph')
    row += 1
  }
  return row
}

/** « 2.3 – Copie hors ligne : service hébergé. », on one line whatever was typed. */
export function describeExclusion({ name, reason }: Exclusion): string {
  return `${name}\u00a0: ${reason.replace(/\s*\n\s*/g, ' ')}`
}

/** Total width of some columns, in Excel's unit. */
export function columnsWidth(sheet: Worksheet, first: number, last: number): number {
  let width = 0
  for (let column = first; column <= last; column++) width += sheet.getColumn(column).width ?? 9
  return width
}
