import { z } from 'zod'
import type { Database } from '../db/connection'

const Table = z.object({ name: z.string() })

/** All that a database holds, as one text: two equal ones mean that nothing changed in between. */
export async function contentOf(database: Database): Promise<string> {
  const tables = await database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  const rows: unknown[] = []
  for (const { name } of z.array(Table).parse(tables)) rows.push(name, await database.all(`SELECT * FROM "${name}"`))
  return JSON.stringify(rows)
}
