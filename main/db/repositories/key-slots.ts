import { z } from 'zod'
import type { Queries } from '../connection'
import { parseRow } from '../payload'

/**
 * The key of the database, wrapped: by the key store of the system, by a passphrase, or by the code of the recovery sheet.
 * Whatever is written here is in clear in the file: it is of no use without what wraps it.
 */
export const KeySlot = z.strictObject({
  kind: z.enum(['system', 'passphrase', 'recovery']),
  createdAt: z.string(),
  /** JSON of `services/protection/key-slots.ts`. */
  wrapped: z.string(),
})
export type KeySlot = z.infer<typeof KeySlot>

const Row = z
  .object({ kind: KeySlot.shape.kind, created_at: z.string(), payload: z.string() })
  .transform((row): KeySlot => ({ kind: row.kind, createdAt: row.created_at, wrapped: row.payload }))

export async function listKeySlots(queries: Queries): Promise<KeySlot[]> {
  const rows = await queries.all('SELECT kind, created_at, payload FROM key_slots ORDER BY kind')
  return rows.map((row) => parseRow(Row, row))
}

/** Writes a slot, over the one of the same kind if any. */
export async function insertKeySlot(queries: Queries, { kind, createdAt, wrapped }: KeySlot): Promise<void> {
  await queries.run('INSERT OR REPLACE INTO key_slots (kind, created_at, payload) VALUES (?, ?, ?)', [
    kind,
    createdAt,
    wrapped,
  ])
}

export async function deleteKeySlot(queries: Queries, kind: KeySlot['kind']): Promise<void> {
  await queries.run('DELETE FROM key_slots WHERE kind = ?', [kind])
}
