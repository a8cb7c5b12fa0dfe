import { z } from 'zod'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

/** The public key of a publisher, on one line, and the name a person gave it. */
export type StoredKey = {
  readonly id: string
  readonly createdAt: string
  readonly name: string
  readonly publicKey: string
}

const Row = z
  .object({
    id: z.string(),
    created_at: z.string(),
    payload: z.strictObject({ name: z.string(), publicKey: z.string() }),
  })
  .transform(({ id, created_at, payload }): StoredKey => ({ id, createdAt: created_at, ...payload }))

/** Every trusted key, oldest first. */
export async function listTrustedKeys(queries: Queries): Promise<StoredKey[]> {
  const rows = await queries.all('SELECT id, created_at, payload FROM trusted_keys ORDER BY created_at, rowid')
  return rows.map((row) => openRow(queries, 'trusted_keys', Row, row))
}

export async function insertTrustedKey(queries: Queries, { id, createdAt, name, publicKey }: StoredKey): Promise<void> {
  await queries.run('INSERT INTO trusted_keys (id, created_at, payload) VALUES (?, ?, ?)', [
    id,
    createdAt,
    sealPayload(queries, 'trusted_keys', [id], { name, publicKey }),
  ])
}

/** @returns false when there was none */
export async function deleteTrustedKey(queries: Queries, id: string): Promise<boolean> {
  return (await queries.run('DELETE FROM trusted_keys WHERE id = ?', [id])) > 0
}
