import { z } from 'zod'
import type { Database } from '../../db/connection'
import { openRow, parseRow, type SealedTable, sealedTables } from '../../db/payload'

const ROWS_AT_ONCE = 500
const Row = z.looseObject({ row: z.int() })
const Name = z.object({ name: z.string() })

/**
 * Opens every payload of a database: each row is whole, in its place, and of this key.
 *
 * @throws {DatabaseError} `database-unreadable` at the first that is not
 */
export async function checkPayloads(database: Database): Promise<void> {
  for (const [table, columns] of await tablesOf(database)) {
    let after = 0
    for (;;) {
      const rows = await readRows(database, table, columns, { after, count: ROWS_AT_ONCE })
      for (const row of rows) openRow(database, table, z.unknown(), row)
      if (rows.length < ROWS_AT_ONCE) break
      after = parseRow(Row, rows.at(-1)).row
    }
  }
}

/** Whether the key of a database is its own: it opens one payload at least. One that holds nothing has any key. */
export async function keyFits(database: Database): Promise<boolean> {
  let holdsSome = false
  for (const [table, columns] of await tablesOf(database)) {
    for (const row of await readRows(database, table, columns, { after: 0, count: 2 })) {
      holdsSome = true
      try {
        openRow(database, table, z.unknown(), row)
        return true
      } catch {
        // This one may be damaged: another will tell.
      }
    }
  }
  return !holdsSome
}

type Tables = readonly (readonly [SealedTable, readonly string[]])[]

/** A copy of before may lack tables of today. */
async function tablesOf(database: Database): Promise<Tables> {
  const rows = await database.all("SELECT name FROM sqlite_schema WHERE type = 'table'")
  const names = new Set(rows.map((row) => parseRow(Name, row).name))
  return sealedTables.filter(([table]) => names.has(table))
}

function readRows(
  database: Database,
  table: SealedTable,
  columns: readonly string[],
  { after, count }: { readonly after: number; readonly count: number },
): Promise<readonly unknown[]> {
  return database.all(
    `SELECT rowid AS row, ${columns.join(', ')}, payload FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    [after, count],
  )
}
