import type { PrintedBlock, PrintedColumn, PrintedList, PrintedRow, PrintedSection } from '../../ipc/printed/report'

/** Short ways to write the blocks of a report. */

export const text = (words: string): PrintedBlock => ({ block: 'text', text: words, tone: 'plain' })
export const lead = (words: string): PrintedBlock => ({ block: 'text', text: words, tone: 'lead' })
export const small = (words: string): PrintedBlock => ({ block: 'text', text: words, tone: 'small' })
export const heading = (words: string): PrintedBlock => ({ block: 'heading', text: words })
export const list = (items: readonly string[]): PrintedBlock => ({ block: 'list', items })

/** A list under its title; nothing when it is empty. */
export const titledList = (title: string, items: readonly string[]): readonly PrintedBlock[] =>
  items.length === 0 ? [] : [heading(title), list(items)]

export const column = (
  header: string,
  width: number | null = null,
  align: PrintedColumn['align'] = 'start',
): PrintedColumn => ({ header, width, align })

export const row = (cells: readonly string[], header = 0, total = false): PrintedRow => ({ cells, header, total })

export const table = (
  caption: string,
  columns: readonly PrintedColumn[],
  rows: readonly PrintedRow[],
): PrintedBlock => ({ block: 'table', table: { caption, columns, rows } })

export const section = (title: string, newPage: boolean, blocks: readonly PrintedBlock[]): PrintedSection => ({
  title,
  newPage,
  blocks,
})

/** Lists side by side, without the empty ones; nothing when all are. */
export function lists(all: readonly PrintedList[]): readonly PrintedBlock[] {
  const filled = all.filter(({ items }) => items.length > 0)
  return filled.length === 0 ? [] : [{ block: 'lists', lists: filled }]
}
