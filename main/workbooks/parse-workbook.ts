import type { CellValue, Cell as ExcelCell, Row } from 'exceljs'
import { cleanText } from '../../questionnaires/clean-text'
import type { Cell, Sheet, SheetRow, TypedValue, WorkbookContent } from './content'
import { dayOfSerial } from './days'
import { inspectZip } from './inspect-zip'
import type { WorkbookLimits } from './limits'
import { coveredBy } from './merged-cells'
import { DAY_FORMAT, reduceWorkbook } from './reduce-workbook'
import { WorkbookRefusal } from './refusals'

/** All that a sheet may hold besides its cells (exceljs/lib/xlsx/xform/sheet/worksheet-xform.js): some are expanded cell by cell. */
const LEFT_ASIDE = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'dimension',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetFormatPr',
  'sheetPr',
  'sheetProtection',
  'sheetViews',
  'tableParts',
]

/**
 * Reads a workbook that anyone may have made into plain data. To be run where time and memory are bounded
 * (`read-workbook.ts`): this takes what it needs of both.
 *
 * @throws {WorkbookRefusal} and nothing else
 */
export async function parseWorkbook(bytes: Buffer, limits: WorkbookLimits): Promise<WorkbookContent> {
  const { bytes: reduced, sheets, from1904, notes } = await reduceWorkbook(inspectZip(bytes, limits), limits)
  try {
    // Half a second to load: not spent on a file that is refused.
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(toArrayBuffer(reduced), { ignoreNodes: LEFT_ASIDE })
    const isFormula: IsFormula = (cell) => cell.type === ExcelJS.ValueType.Formula
    const read: Sheet[] = sheets.map(({ name, hidden, mergedRanges }, index) => {
      const rows: Row[] = []
      workbook.getWorksheet(String(index + 1))?.eachRow((row) => rows.push(row))
      return { name: cleanText(name), hidden, rows: readRows(rows, mergedRanges, from1904, isFormula), mergedRanges }
    })
    const hasFormula = read.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula)))
    return { sheets: read, notes: hasFormula ? [...notes, 'formulas'] : notes }
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error
    throw new WorkbookRefusal('unreadable', 'exceljs cannot read it', { cause: error })
  }
}

type IsFormula = (cell: ExcelCell) => boolean

function readRows(
  rows: readonly Row[],
  mergedRanges: readonly string[],
  from1904: boolean,
  isFormula: IsFormula,
): SheetRow[] {
  const isCovered = coveredBy(mergedRanges)
  const read: SheetRow[] = []
  for (const row of rows) {
    const cells: Cell[] = []
    row.eachCell((cell, column) => {
      if (isCovered(row.number, column)) return
      const formula = isFormula(cell)
      // The `value` of a formula forgets results that are 0 or false.
      const typed = typedValue(formula ? cell.result : cell.value, cell.numFmt === DAY_FORMAT, from1904)
      if (formula || typed.kind !== 'empty') cells.push({ column, formula, ...typed })
    })
    if (cells.length > 0) read.push({ number: row.number, hidden: row.hidden === true, cells })
  }
  return read
}

function typedValue(value: CellValue, showsDay: boolean, from1904: boolean): TypedValue {
  if (typeof value === 'string') return textValue(value)
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new WorkbookRefusal('unreadable', 'a number that is none')
    const day = showsDay ? dayOfSerial(value, from1904) : null
    return day === null ? { kind: 'number', value } : { kind: 'date', value: day }
  }
  if (typeof value !== 'object' || value === null) return { kind: 'empty', value: null }
  if ('error' in value) return { kind: 'error', value: String(value.error) }
  if ('richText' in value) return textValue(value.richText.map(({ text }) => text ?? '').join(''))
  // `<si/>`, a shared text without any.
  return { kind: 'empty', value: null }
}

/** Excel writes one kind of line end, LibreOffice and people who paste another; the rest is cleaned as typed texts are. */
function textValue(text: string): TypedValue {
  const value = cleanText(text)
  return value === '' ? { kind: 'empty', value: null } : { kind: 'text', value }
}

/** What the typings of exceljs ask for; a buffer may be a window on a larger one. */
function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  bytes.copy(new Uint8Array(copy))
  return copy
}
