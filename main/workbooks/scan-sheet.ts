import type { WorkbookLimits } from './limits'
import { WorkbookRefusal } from './refusals'
import { tags } from './xml-tags'

const LAST_ROW = 1_048_576

/** Any row or cell that exceljs could see: it knows them without prefix only, and text never holds a bare « < ». */
const ROW_OR_CELL = /<(row|c)(?=[\s/>])([^<>]*)>/g
const ROW_NUMBER = /\sr="(\d{1,7})"/
const CELL_ADDRESS = /\sr="([A-Z]{1,3})(\d{1,7})"/
/** Days written as texts, only in « Strict Open XML »: exceljs would read 2026-11-22 as the number 2026. */
const DAY_AS_TEXT = /\st="d"/
const MERGED_RANGE = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/

export type SheetScan = { readonly cells: number; readonly mergedRanges: readonly string[] }

/**
 * Looks quickly at the XML of a sheet before exceljs parses it: how much there is, and nothing that exceljs would misread
 * without a word. It ignores rows without a number, keeps the last of two rows with one number, and makes something
 * else of addresses that do not match their row.
 *
 * @throws {WorkbookRefusal}
 */
export function scanSheet(xml: string, limits: Pick<WorkbookLimits, 'rows' | 'cells'>): SheetScan {
  let [rows, cells, row, column] = [0, 0, 0, '']
  for (const [, name, attributes = ''] of xml.matchAll(ROW_OR_CELL)) {
    if (name === 'row') {
      if (++rows > limits.rows) throw new WorkbookRefusal('too-many-rows', `more than ${limits.rows} rows`)
      const number = Number(ROW_NUMBER.exec(attributes)?.[1] ?? 0)
      if (number <= row || number > LAST_ROW) throw unusual('rows that are not numbered in order')
      row = number
      column = ''
    } else {
      if (++cells > limits.cells) throw new WorkbookRefusal('too-many-cells', `more than ${limits.cells} cells`)
      const [, letters = '', number] = CELL_ADDRESS.exec(attributes) ?? []
      if (Number(number) !== row || !isAfter(letters, column)) throw unusual('cells that are not in order')
      if (DAY_AS_TEXT.test(attributes)) throw unusual('days written as texts')
      column = letters
    }
  }
  return { cells, mergedRanges: mergedRanges(xml) }
}

function isAfter(letters: string, previous: string): boolean {
  return letters.length > previous.length || (letters.length === previous.length && letters > previous)
}

/** Read here, because exceljs makes every cell of a merged range: « A1:XFD1048576 » would never end. */
function mergedRanges(xml: string): string[] {
  const start = xml.indexOf('<mergeCells')
  if (start < 0) return []
  const references = Array.from(tags(xml.slice(start), 'mergeCell'), (attributes) => attributes.get('ref') ?? '')
  if (!references.every((reference) => MERGED_RANGE.test(reference))) throw unusual('a merged range that is none')
  return references
}

function unusual(message: string): WorkbookRefusal {
  return new WorkbookRefusal('unreadable', message)
}
