import { cleanText } from '../../questionnaires/clean-text'
import { frenchDay } from './cell-text'
import { planColumns } from './plan-columns'
import type { PlanRow } from './plan-rows'

/** Excel reads a file as UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The plan as a text that a French spreadsheet opens in columns: semicolons, decimal commas, days as 31/01/2027. One line
 * an action, whatever was typed.
 */
export function planCsv(rows: readonly PlanRow[]): string {
  const columns = planColumns.filter(({ hidden }) => hidden !== true)
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row, index) => columns.map((column) => shown(column.field ?? '', column.value(row, index + 1)))),
  ]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('')
}

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return frenchDay(value.toISOString().slice(0, 10))
  if (typeof value !== 'number') return String(value)
  return field === 'progress' ? `${Math.round(value * 100)}%` : String(value).replace('.', ',')
}

/** What makes a spreadsheet take a text for a formula; in a file of this kind nothing else says that it is a text. */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

function cell(text: string): string {
  const line = cleanText(text)
    .trim()
    .replace(/\s*[\n\t]+\s*/g, ' / ')
  const safe = FORMULA_START.test(line) ? `'${line}` : line
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * Reads a file of {@link planCsv} back, to check what was written.
 *
 * @returns cells, line by line, its header first
 * @throws {Error} when the file is not whole
 */
export function readPlanCsv(text: string): string[][] {
  if (!text.startsWith(BYTE_ORDER_MARK) || !text.endsWith('"\r\n')) throw new Error('the CSV file is cut')
  return text
    .slice(BYTE_ORDER_MARK.length, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, content]) => (content ?? '').replaceAll('""', '"')),
    )
}
