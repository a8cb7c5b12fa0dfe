import type { CellValue, Style, Worksheet } from 'exceljs'
import { type RadarModel, type RadarUnit, radarFigures } from '../../questionnaires/radar'
import { MAX_LEVEL } from '../../questionnaires/scales'
import { cellText } from './cell-text'
import type { NativeRadar, RadarStyle } from './native-radar-xml'
import { PERCENT_FORMAT, styles } from './sheet-style'
import { IDENTITY_LAST, LAST_COLUMN, type TablePlace } from './synthesis-parts'
import { columnLetter } from './table'

/**
 * The radar of the summary, and the cells it is bound to.
 *
 * They stand beside the table of its axes, off paper: one row per evaluated axis, under its short name, whose figures are
 * those of the table by formula. Bound to the table itself, the radar would draw « Non évalué » as 0; and ranges that skip
 * such rows are saved by LibreOffice in a way that Excel refuses.
 */

const TITLE = 'Données du radar'
/** A blank column parts them from the table. */
const FIRST_COLUMN = LAST_COLUMN + 2
const GAP_WIDTH = 3
const NAME_WIDTH = 21
const FIGURE_WIDTH = 11
/** Those of every radar: prudent, optimistic, with evidence. */
const TABLE_SERIES = 3

const units = {
  level: { scale: { max: MAX_LEVEL, step: 1, format: '0' }, style: styles.level },
  share: { scale: { max: 1, step: 0.25, format: PERCENT_FORMAT }, style: styles.percent },
} as const satisfies Record<RadarUnit, { scale: NativeRadar['scale']; style: Partial<Style> }>

const comparedHeaders = { target: 'Cible', previous: 'Campagne précédente' } as const

/** What the radar is compared with, in the order of its legend. */
function comparisons(radar: RadarModel): readonly (keyof typeof comparedHeaders)[] {
  return radarFigures(radar).flatMap((figure) => (figure === 'target' || figure === 'previous' ? [figure] : []))
}

/** The widths of the columns that the radar adds, and what paper then leaves out. */
export function sideOfRadar(radar: RadarModel | null): {
  readonly widths: readonly number[]
  readonly paper?: { readonly columns: number; readonly note: string }
} {
  if (radar === null) return { widths: [] }
  const figures = TABLE_SERIES + comparisons(radar).length
  const [first, last] = [columnLetter(FIRST_COLUMN), columnLetter(FIRST_COLUMN + figures)]
  return {
    widths: [GAP_WIDTH, NAME_WIDTH, ...Array.from({ length: figures }, () => FIGURE_WIDTH)],
    paper: { columns: LAST_COLUMN, note: `${TITLE}\u00a0: colonnes ${first} à ${last}, à l’écran` },
  }
}

/**
 * Writes the data of the radar beside the table of its axes.
 *
 * @param place rows that the drawing covers, to the right of the identity
 * @returns the radar to add once exceljs has written the workbook
 */
export function writeRadarData(
  sheet: Worksheet,
  radar: RadarModel,
  table: TablePlace,
  place: { readonly firstRow: number; readonly lastRow: number },
): NativeRadar {
  const { scale, style } = units[radar.unit]
  const firstRow = table.headerRow + 1
  const axes = radar.axes.flatMap((axis) => {
    const row = table.rows.get(axis.id)
    return row === undefined ? [] : [{ ...axis, row }]
  })
  write(sheet, table.headerRow - 1, FIRST_COLUMN, TITLE, styles.heading)
  write(sheet, table.headerRow, FIRST_COLUMN, 'Axe', styles.header)
  axes.forEach(({ label }, index) => {
    write(sheet, firstRow + index, FIRST_COLUMN, label, styles.label)
  })

  const series: { style: RadarStyle; column: number; name: string; values: (number | null)[] }[] = []
  const add = (kind: RadarStyle, name: string, figures: readonly { value: number | null; formula?: string }[]) => {
    const column = FIRST_COLUMN + 1 + series.length
    write(sheet, table.headerRow, column, name, styles.headerCentre)
    figures.forEach(({ value, formula }, index) => {
      const content = formula === undefined || value === null ? value : { formula, result: value, date1904: false }
      write(sheet, firstRow + index, column, content, style)
    })
    series.push({ style: kind, column, name, values: figures.map(({ value }) => value) })
  }
  for (const { style: kind, column } of table.series) {
    const figures = axes.map(({ row }) => {
      const cell = sheet.getCell(row, column)
      return { value: typeof cell.value === 'number' ? cell.value : null, formula: cell.address }
    })
    add(kind, String(sheet.getCell(table.headerRow, column).value), figures)
  }
  for (const kind of comparisons(radar)) {
    const figures = axes.map(({ [kind]: share }) => ({ value: share === undefined ? null : share * scale.max }))
    add(kind, comparedHeaders[kind], figures)
  }

  const title = `Radar ${table.title.charAt(0).toLowerCase()}${table.title.slice(1)}`
  const notDrawn = table.rows.size - axes.length
  return {
    sheet: { id: sheet.id, name: sheet.name },
    title,
    note:
      notDrawn === 0
        ? ''
        : `${notDrawn === 1 ? 'Axe non évalué' : 'Axes non évalués'}, hors du radar\u00a0: ${notDrawn}`,
    description: `${title}, ${axes.length}\u00a0axes. Les mêmes chiffres sont dans le tableau «\u00a0${table.title}\u00a0» de cette feuille.`,
    scale,
    headerRow: table.headerRow,
    rows: { first: firstRow, last: firstRow + axes.length - 1 },
    labels: { column: FIRST_COLUMN, texts: axes.map(({ label }) => cellText(label)) },
    series,
    place: { firstColumn: IDENTITY_LAST + 1, lastColumn: LAST_COLUMN, ...place },
  }
}

function write(sheet: Worksheet, row: number, column: number, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(row, column)
  cell.value = typeof value === 'string' ? cellText(value) : value
  cell.style = style
}
