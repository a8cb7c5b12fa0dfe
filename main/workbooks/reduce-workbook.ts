import JSZip from 'jszip'
import { showsDay } from './days'
import type { ZipParts } from './inspect-zip'
import type { WorkbookLimits } from './limits'
import { type WorkbookNote, WorkbookRefusal } from './refusals'
import { scanSheet } from './scan-sheet'
import { countTags, MOST_TAGS, partAt, smallXml, xmlOf } from './xml-parts'
import { attributeText, tags } from './xml-tags'

/** The number format given to exceljs for what shows a day: quoted, so that exceljs makes no date of it by itself. */
export const DAY_FORMAT = '"day"'

/** What exceljs is given, and what was read without it. */
export type ReducedWorkbook = {
  readonly bytes: Buffer
  /** Those of the file, in order; exceljs knows them as « 1 », « 2 »…, free of its rules on names. */
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean | 'very'
    readonly mergedRanges: readonly string[]
  }[]
  readonly from1904: boolean
  readonly notes: readonly WorkbookNote[]
}

/**
 * Makes a small workbook of what is needed to read values: the sheets and shared texts as they are, the rest made anew.
 *
 * exceljs is not made for files of strangers. It expands defined names and merged ranges cell by cell, makes dates of the
 * results that are texts, loses sheets whose part has an unusual name: it never sees any of these, nor drawings, macros,
 * links, tables or comments.
 *
 * @throws {WorkbookRefusal}
 */
export async function reduceWorkbook(
  parts: ZipParts,
  limits: Pick<WorkbookLimits, 'rows' | 'cells'>,
): Promise<ReducedWorkbook> {
  const workbookPath = workbookPathOf(parts)
  const workbookXml = smallXml(parts, workbookPath)
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1)
  const related = relationsOf(parts, folder, workbookPath.slice(folder.length))
  const zip = new JSZip()
  const sheets: ReducedWorkbook['sheets'][number][] = []
  // Each part is given once, and their tags counted together: a list of sheets that are all the same one costs nothing.
  const given = new Set<string>()
  let tagsLeft = MOST_TAGS
  const give = (path: string): string => {
    if (given.has(path)) throw new WorkbookRefusal('unsafe', 'two sheets in one part')
    given.add(path)
    const bytes = partAt(parts, path)
    tagsLeft -= countTags(bytes, tagsLeft)
    return xmlOf(bytes)
  }
  let cellsLeft = limits.cells
  for (const sheet of tags(workbookXml, 'sheet')) {
    const relation = related.get(idOf(sheet))
    if (relation === undefined) throw new WorkbookRefusal('unreadable', 'a sheet without its part')
    // A chart alone on its sheet holds no cell.
    if (!relation.type.endsWith('/worksheet')) continue
    const xml = give(relation.path)
    const { cells, mergedRanges } = scanSheet(xml, { rows: limits.rows, cells: cellsLeft })
    cellsLeft -= cells
    sheets.push({ name: attributeText(sheet.get('name') ?? ''), hidden: hiddenOf(sheet.get('state')), mergedRanges })
    zip.file(`xl/worksheets/sheet${sheets.length}.xml`, xml)
  }
  if (sheets.length === 0) throw new WorkbookRefusal('unreadable', 'no sheet')
  const partOf = (kind: string) => [...related.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')]
  // Without it exceljs would give the number of a shared text as the text.
  zip.file('xl/sharedStrings.xml', texts === undefined ? '<sst/>' : give(texts))
  zip.file('xl/styles.xml', dayStyles(styles === undefined ? '' : smallXml(parts, styles)))
  const numbers = sheets.map((_, index) => index + 1)
  const list = numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="r${n}"/>`).join('')
  const links = numbers.map((n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')
  zip.file('xl/workbook.xml', `<workbook><sheets>${list}</sheets></workbook>`)
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships>${links}</Relationships>`)
  return {
    bytes: await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }),
    sheets,
    from1904: [...tags(workbookXml, 'workbookPr')].some((properties) => isTrue(properties.get('date1904'))),
    notes: notesOf(parts),
  }
}

/** The part that lists the sheets; what tells a workbook from another zip. */
function workbookPathOf(parts: ZipParts): string {
  const mimetype = parts.get('mimetype')?.toString('latin1') ?? ''
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) {
    throw new WorkbookRefusal('open-document', 'an OpenDocument file')
  }
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw notAWorkbook()
  const path = [...relationsOf(parts, '', '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.path
  if (path?.toLowerCase().endsWith('.bin')) throw new WorkbookRefusal('binary-workbook', 'an .xlsb file')
  // A text document and a presentation are made alike, in folders of their own.
  if (path === undefined || !path.toLowerCase().endsWith('workbook.xml')) throw notAWorkbook()
  return path
}

function notAWorkbook(): WorkbookRefusal {
  return new WorkbookRefusal('not-a-workbook', 'a zip that holds no workbook')
}

type Relation = { readonly type: string; readonly path: string }

/** What a part refers to, by id, with the path of each inside the zip. */
function relationsOf(parts: ZipParts, folder: string, file: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const attributes of tags(smallXml(parts, `${folder}_rels/${file}.rels`), 'Relationship')) {
    const target = attributeText(attributes.get('Target') ?? '')
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^(\.\/)+/, '')
    relations.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', path })
  }
  return relations
}

/** « r:id », whatever the prefix of the file. */
function idOf(sheet: ReadonlyMap<string, string>): string {
  for (const [name, value] of sheet) if (name.endsWith(':id')) return value
  return ''
}

function hiddenOf(state: string | undefined): boolean | 'very' {
  return state === 'veryHidden' ? 'very' : state === 'hidden'
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** The styles of the cells with nothing but whether each shows a day. */
function dayStyles(xml: string): string {
  const codes = new Map<number, string>()
  for (const format of tags(xml, 'numFmt')) {
    codes.set(Number(format.get('numFmtId')), attributeText(format.get('formatCode') ?? ''))
  }
  // Two steps, each through the text once: one expression would start again at each « <cellXfs » of a hostile part.
  const [, afterOpening = ''] = xml.split(/<(?:\w{1,20}:)?cellXfs(?=[\s>])/, 2)
  const [cellStyles = ''] = afterOpening.split(/<\/(?:\w{1,20}:)?cellXfs>/, 1)
  const styles = Array.from(tags(cellStyles, 'xf'), (style) => {
    const id = Number(style.get('numFmtId') ?? 0)
    return `<xf numFmtId="${showsDay(id, codes.get(id)) ? 164 : 0}"/>`
  })
  // exceljs fails on a list without any.
  if (styles.length === 0) styles.push('<xf numFmtId="0"/>')
  const format = `<numFmt numFmtId="164" formatCode="${DAY_FORMAT.replaceAll('"', '&quot;')}"/>`
  return `<styleSheet><numFmts>${format}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
}

function notesOf(parts: ZipParts): WorkbookNote[] {
  const paths = [...parts.keys()].map((path) => path.toLowerCase())
  const notes: WorkbookNote[] = []
  if (paths.some((path) => path.endsWith('vbaproject.bin') || path.includes('/macrosheets/'))) notes.push('macros')
  if (paths.some((path) => path.includes('/externallinks/'))) notes.push('external-links')
  return notes
}
