import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'
import type { TextBox } from './text-height'

/** Looks of the workbook. Style objects are shared: exceljs recognises one it has seen and writes it once. */

export const FONT = 'Arial'
export const BODY_SIZE = 10
export const colours = {
  petrol: 'FF0B5563',
  rail: 'FF06363F',
  amber: 'FFB45309',
  paleAmber: 'FFFDF0DC',
  palePetrol: 'FFE3EEF0',
  paleGreen: 'FFE2F2E6',
  green: 'FF14532D',
  paleRed: 'FFFBE6E3',
  red: 'FF8C1D18',
  paleGrey: 'FFF1F3F4',
  grey: 'FF4A5459',
  line: 'FFCBD5D9',
  ink: 'FF1B2529',
  white: 'FFFFFFFF',
} as const

export const DATE_FORMAT = 'dd/mm/yyyy'
/** A no-break space before the sign, as French wants it. */
export const PERCENT_FORMAT = '0"\u00a0"%'
/** « 2,4 »: the decimal sign is that of the spreadsheet. */
export const LEVEL_FORMAT = '0.0'
/** « 0,733 »: a share that a formula multiplies, precise enough to be checked by hand. */
export const SHARE_FORMAT = '0.000'
/**
 * « 16 h, moyen »: the cell holds a number of hours, and its band follows when someone changes it. The bounds are those
 * of `effortBand`; a test compares them.
 */
export const HOURS_FORMAT = '[<=8]General"\u00a0h, faible";[<=40]General"\u00a0h, moyen";General"\u00a0h, élevé"'
/** A share kept as a fraction: spreadsheets then take « 50 » typed there for 50 %. */
export const SHARE_PERCENT_FORMAT = '0\u00a0%'
export const EURO_FORMAT = '#,##0"\u00a0€"'
/** Text format: retyping a cell that begins with « = » leaves it a text. */
export const TEXT_FORMAT = '@'

export const HEADER_SIZE = 9

export const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
export const font = (rest: Partial<Font> = {}): Partial<Font> => ({
  name: FONT,
  size: BODY_SIZE,
  color: { argb: colours.ink },
  ...rest,
})

const hair = { style: 'thin', color: { argb: colours.line } } as const
export const grid: Partial<Borders> = { top: hair, bottom: hair, left: hair, right: hair }

/** Cells have no inner margin above their text: a white edge keeps the first row away from its header. */
const headerGrid: Partial<Borders> = { ...grid, bottom: { style: 'thick', color: { argb: colours.white } } }

const align = (rest: Partial<Alignment> = {}): Partial<Alignment> => ({ vertical: 'top', wrapText: true, ...rest })
const cell = (rest: Partial<Style> = {}): Partial<Style> => ({
  font: font(),
  alignment: align(),
  border: grid,
  ...rest,
})

export const styles = {
  title: { font: font({ size: 16, bold: true, color: { argb: colours.petrol } }), alignment: { vertical: 'middle' } },
  restriction: { font: font({ bold: true, color: { argb: colours.amber } }), alignment: { vertical: 'middle' } },
  context: { font: font({ color: { argb: colours.grey } }), alignment: { vertical: 'middle' } },
  contextLines: { font: font({ color: { argb: colours.grey } }), alignment: align() },
  header: cell({
    font: font({ size: HEADER_SIZE, bold: true, color: { argb: colours.white } }),
    fill: fill(colours.petrol),
    border: headerGrid,
    alignment: align({ vertical: 'middle' }),
  }),
  /** Over columns that are only read. */
  quietHeader: cell({
    font: font({ size: HEADER_SIZE, bold: true, color: { argb: colours.white } }),
    fill: fill(colours.grey),
    border: headerGrid,
    alignment: align({ vertical: 'middle' }),
  }),
  headerCentre: cell({
    font: font({ size: HEADER_SIZE, bold: true, color: { argb: colours.white } }),
    fill: fill(colours.petrol),
    border: headerGrid,
    alignment: align({ vertical: 'middle', horizontal: 'center' }),
  }),
  text: cell(),
  typed: cell({ numFmt: TEXT_FORMAT }),
  typedCentre: cell({ numFmt: TEXT_FORMAT, font: font({ bold: true }), alignment: align({ horizontal: 'center' }) }),
  strong: cell({ font: font({ bold: true }) }),
  small: cell({ font: font({ size: 9 }) }),
  centre: cell({ alignment: align({ horizontal: 'center' }) }),
  date: cell({ numFmt: DATE_FORMAT, alignment: align({ horizontal: 'center' }) }),
  smallStrong: cell({ font: font({ size: 9, bold: true }) }),
  smallTyped: cell({ font: font({ size: 9 }), numFmt: TEXT_FORMAT }),
  smallCentre: cell({ font: font({ size: 9 }), alignment: align({ horizontal: 'center' }) }),
  hours: cell({ font: font({ size: 9 }), numFmt: HOURS_FORMAT, alignment: align({ horizontal: 'center' }) }),
  share: cell({ font: font({ size: 9 }), numFmt: SHARE_PERCENT_FORMAT, alignment: align({ horizontal: 'center' }) }),
  euros: cell({ font: font({ size: 9 }), numFmt: EURO_FORMAT, alignment: align({ horizontal: 'right' }) }),
  year: cell({ font: font({ size: 9 }), numFmt: '0', alignment: align({ horizontal: 'center' }) }),
  figure: cell({ font: font({ size: 9 }), alignment: align({ horizontal: 'right' }) }),
  label: cell({ alignment: align({ vertical: 'middle' }) }),
  smallLabel: cell({ font: font({ size: 9 }), alignment: align({ vertical: 'middle' }) }),
  count: cell({ numFmt: '0', alignment: align({ vertical: 'middle', horizontal: 'right' }) }),
  percent: cell({ numFmt: PERCENT_FORMAT, alignment: align({ vertical: 'middle', horizontal: 'right' }) }),
  /** A level out of 4, or the word said in its place. */
  level: cell({ numFmt: LEVEL_FORMAT, alignment: align({ vertical: 'middle', horizontal: 'right' }) }),
  /** An exact level of a question, a weight or a number of points. */
  number: cell({ numFmt: 'General', alignment: align({ vertical: 'middle', horizontal: 'right' }) }),
  words: cell({ font: font({ size: 9 }), alignment: align({ vertical: 'middle', horizontal: 'center' }) }),
  totalText: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    alignment: align({ vertical: 'middle' }),
  }),
  totalCount: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    numFmt: '0',
    alignment: align({ vertical: 'middle', horizontal: 'right' }),
  }),
  totalPercent: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    numFmt: PERCENT_FORMAT,
    alignment: align({ vertical: 'middle', horizontal: 'right' }),
  }),
  totalLevel: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    numFmt: LEVEL_FORMAT,
    alignment: align({ vertical: 'middle', horizontal: 'right' }),
  }),
  totalShare: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    numFmt: SHARE_FORMAT,
    alignment: align({ vertical: 'middle', horizontal: 'right' }),
  }),
  totalNumber: cell({
    font: font({ bold: true }),
    fill: fill(colours.palePetrol),
    numFmt: 'General',
    alignment: align({ vertical: 'middle', horizontal: 'right' }),
  }),
  totalWords: cell({
    font: font({ size: 9, bold: true }),
    fill: fill(colours.palePetrol),
    alignment: align({ vertical: 'middle', horizontal: 'center' }),
  }),
  heading: { font: font({ size: 12, bold: true, color: { argb: colours.petrol } }), alignment: { vertical: 'middle' } },
  paragraph: { font: font(), alignment: align() },
  note: { font: font({ italic: true }), alignment: align() },
  fieldName: { font: font({ color: { argb: colours.grey } }), alignment: align({ vertical: 'middle' }) },
  value: { font: font({ bold: true }), alignment: align({ vertical: 'middle', horizontal: 'left' }) },
  valueDate: {
    font: font({ bold: true }),
    alignment: align({ vertical: 'middle', horizontal: 'left' }),
    numFmt: DATE_FORMAT,
  },
  /** Sixty-four characters on one line. */
  fingerprint: { font: font({ size: 8 }), alignment: align({ vertical: 'middle', horizontal: 'left' }) },
} as const satisfies Record<string, Partial<Style>>

/** A text as its style will draw it in a column, to size its row. */
export function styledBox(text: string, width: number, style: Partial<Style>): TextBox {
  return { text, width, size: style.font?.size ?? BODY_SIZE, bold: style.font?.bold ?? false }
}
