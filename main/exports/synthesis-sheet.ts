import type { Style, Workbook, Worksheet } from 'exceljs'
import type { CoverageCounts } from '../../questionnaires/scoring/coverage'
import { type Fraction, ratio } from '../../questionnaires/scoring/fraction'
import { cellText, dayCell } from './cell-text'
import { addFramedSheet, columnsWidth, FIRST_FREE_ROW, writeParagraph } from './sheet-frame'
import { colours, font, styledBox, styles } from './sheet-style'
import { rowHeight } from './text-height'
import { NOT_EVALUATED, sheetNames, statusWords } from './words'
import type { FigureRow, IdentityLine, WorkbookModel } from './workbook-model'

const counted = ['inPlace', 'alternative', 'partial', 'absent', 'unknown', 'unanswered', 'notApplicable'] as const
const HEADERS = [
  'Applicables',
  ...counted.map((key) => statusWords[key]),
  'Score prudent',
  'Score optimiste',
  'Score avec preuve',
]
const FIGURE_WIDTH = 10.6
/** Two columns, which the tables merge: the identity needs the first one only for its names. */
const LABEL_WIDTHS = [21, 27] as const
const LABEL_LAST = LABEL_WIDTHS.length
const LABEL_WIDTH = LABEL_WIDTHS[0] + LABEL_WIDTHS[1]
const WIDTHS = [...LABEL_WIDTHS, ...HEADERS.map(() => FIGURE_WIDTH)] as const
const LAST_COLUMN = WIDTHS.length
/** The identity stands in the first columns; the picture in the ones after. */
const IDENTITY_LAST = 5
const PICTURE_FIRST = 6
const FINGERPRINT = /^[0-9a-f]{64}$/

/** « Synthèse »: one page to read first. */
export function addSynthesisSheet(workbook: Workbook, model: WorkbookModel): void {
  const sheet = addFramedSheet(workbook, { name: sheetNames.synthesis, model, widths: WIDTHS })
  let row = FIRST_FREE_ROW
  writeParagraph(sheet, row, model.statusNote, { lastColumn: LAST_COLUMN, style: 'note' })
  row += 2
  const top = row
  for (const line of model.identity) {
    writeIdentity(sheet, row, line)
    row += 1
  }
  row += 1
  row = writeHeadlines(sheet, row, model.overall.counts)
  if (model.radar !== null) addPicture(workbook, sheet, model.radar, { top, bottom: row })
  row += 1
  if (model.pillars.length > 0) row = writeFigures(sheet, row, 'Par pilier', [...model.pillars, model.overall]) + 1
  // The objectives go on one page of their own.
  sheet.getRow(row - 1).addPageBreak()
  writeFigures(sheet, row, 'Par objectif', [...model.domains, model.overall])
}

function writeIdentity(sheet: Worksheet, row: number, { label, value }: IdentityLine): void {
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

/** The figures that a board asks for, one a line: the words, then the number. */
function writeHeadlines(sheet: Worksheet, firstRow: number, counts: CoverageCounts): number {
  const lines = [
    {
      label: 'En place ou mesure alternative',
      value: counts.prudent.num,
      format: `0" sur ${counts.applicable}"`,
      strong: true,
    },
    { label: 'dont avec une preuve datée et non expirée', value: counts.evidenced.num, format: '0' },
    { label: 'dont mesures alternatives motivées', value: counts.alternative, format: '0' },
    { label: 'Partiels', value: counts.partial, format: '0', strong: true },
    { label: 'Absents', value: counts.absent, format: '0', strong: true },
    { label: 'Je ne sais pas', value: counts.unknown, format: '0', strong: true },
    { label: 'Sans réponse', value: counts.unanswered, format: '0', strong: true },
    { label: 'Non applicables, avec motif, hors du calcul', value: counts.notApplicable, format: '0', strong: true },
  ]
  lines.forEach(({ label, value, format, strong = false }, index) => {
    const row = firstRow + index
    sheet.getCell(row, 1).value = label
    sheet.getCell(row, 1).style = strong ? headline.label : headline.detail
    sheet.mergeCells(row, 1, row, LABEL_LAST)
    sheet.mergeCells(row, LABEL_LAST + 1, row, IDENTITY_LAST)
    sheet.getCell(row, LABEL_LAST + 1).value = value
    sheet.getCell(row, LABEL_LAST + 1).style = { ...headline.value, numFmt: format }
    sheet.getRow(row).height = 20
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
} as const satisfies Record<string, Partial<Style>>

/** Points of a column of width 1, and pixels of a point, at 96 pixels per inch. */
const PIXELS_PER_WIDTH_UNIT = 7
const PIXELS_PER_POINT = 4 / 3

/** Draws the radar as large as its place allows, its proportions kept. */
function addPicture(
  workbook: Workbook,
  sheet: Worksheet,
  png: Uint8Array,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const room = {
    width: WIDTHS.slice(PICTURE_FIRST - 1).reduce((sum, width) => sum + width, 0) * PIXELS_PER_WIDTH_UNIT,
    height: 0,
  }
  for (let row = top; row < bottom; row++) {
    sheet.getRow(row).height ??= 16
    room.height += (sheet.getRow(row).height ?? 16) * PIXELS_PER_POINT
  }
  const size = pngSize(png)
  const scale = Math.min(room.width / size.width, room.height / size.height)
  const width = size.width * scale
  const columns = (room.width - width) / 2 / FIGURE_WIDTH / PIXELS_PER_WIDTH_UNIT
  const image = workbook.addImage({ buffer: new Uint8Array(png).buffer, extension: 'png' })
  sheet.addImage(image, {
    tl: { col: PICTURE_FIRST - 1 + columns, row: top - 1 },
    ext: { width, height: size.height * scale },
    editAs: 'oneCell',
  })
}

/** Width and height of a PNG, from its first chunk. */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (png.byteLength < 24 || view.getUint32(0) !== 0x89504e47) throw new TypeError('the radar is not a PNG picture')
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** A table of figures under its title; returns the row after it. */
function writeFigures(sheet: Worksheet, firstRow: number, title: string, lines: readonly FigureRow[]): number {
  sheet.getCell(firstRow, 1).value = title
  sheet.getCell(firstRow, 1).style = styles.heading
  sheet.getRow(firstRow).height = 20
  const header = sheet.getRow(firstRow + 1)
  writeLabel(sheet, header.number, title === 'Par pilier' ? 'Pilier' : 'Objectif', styles.header)
  HEADERS.forEach((text, index) => {
    header.getCell(LABEL_LAST + 1 + index).value = text
    header.getCell(LABEL_LAST + 1 + index).style = styles.headerCentre
  })
  header.height = rowHeight(
    HEADERS.map((text) => styledBox(text, FIGURE_WIDTH, styles.header)),
    26,
  )
  lines.forEach((line, index) => {
    const total = index === lines.length - 1
    const row = sheet.getRow(firstRow + 2 + index)
    const { counts } = line
    const values = [counts.applicable, ...counted.map((key) => counts[key])]
    const look = total ? styles.totalText : styles.label
    writeLabel(sheet, row.number, line.label, look)
    values.forEach((value, position) => {
      row.getCell(LABEL_LAST + 1 + position).value = value
      row.getCell(LABEL_LAST + 1 + position).style = total ? styles.totalCount : styles.count
    })
    ;[counts.prudent, counts.optimistic, counts.evidenced].forEach((share, position) => {
      const cell = row.getCell(LABEL_LAST + 1 + values.length + position)
      cell.value = shareOf(share, counts)
      cell.style = total ? styles.totalPercent : styles.percent
    })
    row.height = rowHeight([styledBox(line.label, LABEL_WIDTH, look)], 17)
  })
  return firstRow + 2 + lines.length
}

function writeLabel(sheet: Worksheet, row: number, label: string, style: Partial<Style>): void {
  sheet.mergeCells(row, 1, row, LABEL_LAST)
  sheet.getCell(row, 1).value = cellText(label)
  sheet.getCell(row, 1).style = style
}

function shareOf(share: Fraction, counts: CoverageCounts): number | string {
  return (counts.evaluated ? ratio(share) : null) ?? NOT_EVALUATED
}
