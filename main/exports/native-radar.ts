import { chartXml, drawingXml, type NativeRadar, RELATIONSHIPS } from './native-radar-xml'

const CHART_PART = 'xl/charts/chart1.xml'
const DRAWING_PART = 'xl/drawings/drawing1.xml'
const DRAWING_RELATIONSHIPS = 'xl/drawings/_rels/drawing1.xml.rels'
const RADAR_ID = 'rIdRadar'

/**
 * Adds a radar to the parts of a workbook: a chart of Excel bound to the cells of a sheet, which people can edit.
 *
 * exceljs writes no chart.
 *
 * @param parts those of a workbook written by exceljs, with no drawing, by path; changed here
 * @throws {Error} when the workbook has no such sheet, or has a drawing already
 */
export function addNativeRadar(parts: Map<string, Buffer>, radar: NativeRadar): void {
  const sheetPart = `xl/worksheets/sheet${radar.sheet.id}.xml`
  const sheetRelationships = `xl/worksheets/_rels/sheet${radar.sheet.id}.xml.rels`
  if (parts.has(DRAWING_PART)) throw new Error('the workbook has a drawing already')
  const withLinks = withRelationship(
    parts.get(sheetRelationships)?.toString() ?? NO_RELATIONSHIP,
    'drawing',
    '../drawings/drawing1.xml',
  )
  const added = {
    [CHART_PART]: chartXml(radar),
    [DRAWING_PART]: drawingXml(radar, RADAR_ID),
    [DRAWING_RELATIONSHIPS]: withRelationship(NO_RELATIONSHIP, 'chart', '../charts/chart1.xml'),
    [sheetRelationships]: withLinks,
    [sheetPart]: withDrawing(part(parts, sheetPart)),
    '[Content_Types].xml': withContentTypes(part(parts, '[Content_Types].xml')),
  }
  for (const [path, xml] of Object.entries(added)) parts.set(path, Buffer.from(xml))
}

function part(parts: ReadonlyMap<string, Buffer>, path: string): string {
  const content = parts.get(path)
  if (!content) throw new Error(`no ${path} in the workbook`)
  return content.toString()
}

const NO_RELATIONSHIP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

function withRelationship(xml: string, type: 'chart' | 'drawing', target: string): string {
  const relationship = `<Relationship Id="${RADAR_ID}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
  return insertBefore(xml, /<\/Relationships>/, relationship)
}

/** The drawing has its place in the order of the elements of a sheet, before the ones named here. */
function withDrawing(xml: string): string {
  const next = /<(?:legacyDrawing|legacyDrawingHF|picture|tableParts|extLst)\b|<\/worksheet>/
  return insertBefore(xml, next, `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${RADAR_ID}"/>`)
}

function withContentTypes(xml: string): string {
  const types = 'application/vnd.openxmlformats-officedocument'
  return insertBefore(
    xml,
    /<\/Types>/,
    `<Override PartName="/${DRAWING_PART}" ContentType="${types}.drawing+xml"/><Override PartName="/${CHART_PART}" ContentType="${types}.drawingml.chart+xml"/>`,
  )
}

function insertBefore(xml: string, next: RegExp, added: string): string {
  const at = xml.search(next)
  if (at < 0) throw new Error('a part of the workbook is not what exceljs writes')
  return xml.slice(0, at) + added + xml.slice(at)
}
