import { colours, FONT } from './sheet-style'
import { columnLetter } from './table'

/**
 * The XML of a radar that Excel and LibreOffice edit: the chart, then the drawing that puts it in its sheet.
 *
 * The elements stand in the order of the schemas of ECMA-376 part 1 (dml-chart.xsd, dml-spreadsheetDrawing.xsd): Excel
 * repairs, hence drops, a chart whose elements are in another one.
 */

/** What a series says, and so how it is drawn: each has its own colour, dash and marker, to be told apart without colour. */
export type RadarStyle = 'declared' | 'optimistic' | 'evidenced' | 'target' | 'previous'

/** A series: a column of the sheet, named by the cell of its header. */
type RadarSeries = {
  readonly style: RadarStyle
  /** From 1. */
  readonly column: number
  readonly name: string
  /** One per axis, as the cells hold them: drawn by what computes nothing. Null for an empty cell, which is a gap. */
  readonly values: readonly (number | null)[]
}

/**
 * A radar bound to the cells of a table, an axis being a row. Rows and columns are counted from 1. Texts are those of the
 * cells, already made safe by `cellText`; their XML is escaped here.
 */
export type NativeRadar = {
  /** `id` is the one exceljs gave the worksheet: the part in the file bears it. */
  readonly sheet: { readonly id: number; readonly name: string }
  readonly title: string
  /** A second line under the title; none when empty. */
  readonly note: string
  /** Read aloud in place of the drawing. */
  readonly description: string
  /** The axes go from 0 to `max`, with a ring at each `step`. */
  readonly scale: { readonly max: number; readonly step: number; readonly format: string }
  readonly headerRow: number
  /**
   * One per axis, all evaluated: the chart draws a text as 0. In one range, because LibreOffice saves several without the
   * brackets that Excel wants.
   */
  readonly rows: { readonly first: number; readonly last: number }
  readonly labels: { readonly column: number; readonly texts: readonly string[] }
  readonly series: readonly RadarSeries[]
  /** First and last cells that the drawing covers. */
  readonly place: {
    readonly firstColumn: number
    readonly firstRow: number
    readonly lastColumn: number
    readonly lastRow: number
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Look = {
  readonly argb: string
  /** Points. */
  readonly width: number
  readonly dash: 'solid' | 'sysDash' | 'sysDot' | 'lgDash' | 'lgDashDot'
  readonly marker: 'circle' | 'diamond' | 'triangle' | 'square' | 'x'
  readonly filled: boolean
  /** Points. The first series is under the others: where they meet, its marker shows around theirs. */
  readonly size: number
}

const looks: Record<RadarStyle, Look> = {
  declared: { argb: colours.petrol, width: 2.5, dash: 'solid', marker: 'circle', filled: true, size: 7 },
  optimistic: { argb: 'FF3E8896', width: 1.5, dash: 'sysDash', marker: 'diamond', filled: false, size: 5 },
  evidenced: { argb: colours.green, width: 1.5, dash: 'sysDot', marker: 'triangle', filled: true, size: 5 },
  target: { argb: colours.amber, width: 1.75, dash: 'lgDash', marker: 'square', filled: false, size: 5 },
  previous: { argb: colours.grey, width: 1.25, dash: 'lgDashDot', marker: 'x', filled: false, size: 5 },
}

const EMU_PER_POINT = 12_700
const TITLE_SIZE = 11
const TEXT_SIZE = 9

const solid = (argb: string): string => `<a:solidFill><a:srgbClr val="${argb.slice(2)}"/></a:solidFill>`
const line = `<c:spPr><a:ln w="${EMU_PER_POINT / 2}">${solid(colours.line)}</a:ln></c:spPr>`
const gridlines = `<c:majorGridlines>${line}</c:majorGridlines>`
const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** The part of the chart, its values written beside their references for what recalculates nothing. */
export function chartXml(radar: NativeRadar): string {
  const categories = `<c:cat>${strings(reference(radar, radar.labels.column), radar.labels.texts)}</c:cat>`
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">`,
    '<c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>',
    `<c:chart>${title(radar)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>',
    ...radar.series.map((series, index) => seriesXml(radar, series, index, categories)),
    '<c:axId val="1"/><c:axId val="2"/></c:radarChart>',
    `${categoryAxis()}${valueAxis(radar.scale)}</c:plotArea>`,
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${texts(colours.ink)}</c:legend>`,
    // Drawn as well when someone hides the columns of its data.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid(colours.white)}<a:ln><a:noFill/></a:ln></c:spPr>${texts(colours.ink)}</c:chartSpace>`,
  ].join('')
}

function seriesXml(radar: NativeRadar, series: RadarSeries, index: number, categories: string): string {
  const { argb, width, dash, marker, filled, size } = looks[series.style]
  const colour = solid(argb)
  const name = strings(reference(radar, series.column, { first: radar.headerRow, last: radar.headerRow }), [
    series.name,
  ])
  const points = series.values.map((value, point) =>
    value === null ? '' : `<c:pt idx="${point}"><c:v>${value}</c:v></c:pt>`,
  )
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>`,
    `<c:spPr><a:ln w="${width * EMU_PER_POINT}" cap="rnd">${colour}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="${marker}"/><c:size val="${size}"/>`,
    `<c:spPr>${filled ? colour : solid(colours.white)}<a:ln w="${EMU_PER_POINT}">${colour}</a:ln></c:spPr></c:marker>`,
    `${categories}<c:val><c:numRef><c:f>${escapeXml(reference(radar, series.column))}</c:f>`,
    `<c:numCache><c:formatCode>${escapeXml(radar.scale.format)}</c:formatCode><c:ptCount val="${points.length}"/>`,
    `${points.join('')}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('')
}

function categoryAxis(): string {
  return [
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>',
    `<c:axPos val="b"/>${gridlines}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}${line}`,
    `${texts(colours.ink)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join('')
}

function valueAxis({ max, step, format }: NativeRadar['scale']): string {
  return [
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="0"/>`,
    `</c:scaling><c:delete val="0"/><c:axPos val="l"/>${gridlines}`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${ticks}${line}${texts(colours.grey)}`,
    `<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`,
  ].join('')
}

function strings(formula: string, values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')
  return `<c:strRef><c:f>${escapeXml(formula)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache></c:strRef>`
}

/** « 'Synthèse'!$D$5:$D$9 », or « 'Synthèse'!$D$4 » for a single cell; by default the rows of the axes. */
function reference({ sheet, rows }: NativeRadar, column: number, { first, last } = rows): string {
  const cell = (row: number) => `$${columnLetter(column)}$${row}`
  return `'${sheet.name.replaceAll("'", "''")}'!${cell(first)}${last === first ? '' : `:${cell(last)}`}`
}

function font(size: number, argb: string, bold: boolean): string {
  const face = `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>`
  return ` sz="${size * 100}" b="${bold ? 1 : 0}">${solid(argb)}${face}`
}

function texts(argb: string): string {
  const properties = `<a:defRPr${font(TEXT_SIZE, argb, false)}</a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`
}

function title({ title: words, note }: NativeRadar): string {
  const paragraph = (text: string, look: string) =>
    `<a:p><a:pPr><a:defRPr${look}</a:defRPr></a:pPr><a:r><a:rPr lang="fr-FR"${look}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`
  const second = note === '' ? '' : paragraph(note, font(TEXT_SIZE, colours.grey, false))
  return [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>',
    `${paragraph(words, font(TITLE_SIZE, colours.petrol, true))}${second}`,
    '</c:rich></c:tx><c:overlay val="0"/></c:title>',
  ].join('')
}

/** The part of the drawing, which refers to the chart by `chartId`. It follows its cells, and keeps its size. */
export function drawingXml({ title: name, description, place }: NativeRadar, chartId: string): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`
  return [
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor editAs="oneCell">`,
    // Corners are counted from 0; the second one is just after the last cell.
    corner('from', place.firstColumn - 1, place.firstRow - 1),
    corner('to', place.lastColumn, place.lastRow),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="2" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${chartId}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  ].join('')
}
