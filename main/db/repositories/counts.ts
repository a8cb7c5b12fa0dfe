import { z } from 'zod'
import type { Queries } from '../connection'

const TableName = z.object({ name: z.string().regex(/^[a-z_]+$/) })
const Count = z.object({ rows: z.int() })

/** How many rows each of our tables holds, by name: no content is read. */
export async function countRows(queries: Queries): Promise<Readonly<Record<string, number>>> {
  const tables = await queries.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.map((row) => TableName.parse(row))) {
    counts[name] = Count.parse(await queries.get(`SELECT count(*) AS rows FROM ${name}`)).rows
  }
  return counts
}
