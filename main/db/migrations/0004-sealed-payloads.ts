import { z } from 'zod'
import type { Queries } from '../connection'
import { DatabaseError } from '../errors'
import { parseRow, sealedTables, sealPayload } from '../payload'
import { insertKeySlot } from '../repositories/key-slots'
import type { Migration } from './index'

/**
 * Nothing sensitive in clear any more: every payload is sealed with the key of the database, which its slots hold, wrapped.
 * What was added from a file keeps a place for its signature; the publishers trusted, and the copies handed over, get
 * their tables.
 */
export const sealedPayloads: Migration = {
  version: 4,
  name: 'sealed-payloads',
  sql: `
CREATE TABLE key_slots (
  kind TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE trusted_keys (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE copies_out (
  id TEXT PRIMARY KEY,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX copies_out_by_organisation ON copies_out (organisation_id);
`,
  run: async (queries, slots) => {
    for (const slot of slots) await insertKeySlot(queries, slot)
    for (const [table, key] of sealedTables) await sealTable(queries, table, key)
  },
}

const ClearRow = z.object({ row: z.int(), payload: z.string() }).catchall(z.union([z.string(), z.number(), z.null()]))

async function sealTable(queries: Queries, ...[table, columns]: (typeof sealedTables)[number]): Promise<void> {
  const rows = await queries.all(`SELECT rowid AS row, ${columns.join(', ')}, payload FROM ${table}`)
  for (const clear of rows) {
    const { row, payload, ...values } = parseRow(ClearRow, clear)
    const key = columns.map((column) => values[column] ?? null)
    const content = parsed(payload, table)
    const kept = table === 'installed_questionnaires' ? { definition: content, signature: null, notes: '' } : content
    const sealed = sealPayload(queries, table, key, kept)
    await queries.run(`UPDATE ${table} SET payload = ? WHERE rowid = ?`, [sealed, row])
  }
}

/** @throws {DatabaseError} `database-unreadable` when it is not what an older version wrote */
function parsed(payload: string, table: string): unknown {
  try {
    return JSON.parse(payload)
  } catch (error) {
    throw new DatabaseError('database-unreadable', `a row of ${table} is not JSON`, { cause: error })
  }
}
