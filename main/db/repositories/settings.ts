import { z } from 'zod'
import { Settings } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

/** The settings, with what is kept beside them and never shown: the secret of « Ma clé de réception », once there is one. */
const Stored = z.strictObject({ ...Settings.shape, receivingIdentity: z.string().optional() })
const Row = z.object({ payload: Stored }).transform((row) => row.payload)

/** The settings of the application; the defaults until someone saves some. */
export async function readSettings(queries: Queries): Promise<Settings> {
  const { receivingIdentity: _, ...settings } = await readStored(queries)
  return settings
}

/** The age identity that dossiers are received with; null until it is made. */
export async function readReceivingIdentity(queries: Queries): Promise<string | null> {
  return (await readStored(queries)).receivingIdentity ?? null
}

export async function writeReceivingIdentity(queries: Queries, receivingIdentity: string, now: string): Promise<void> {
  await writeStored(queries, { ...(await readStored(queries)), receivingIdentity }, now)
}

async function readStored(queries: Queries): Promise<z.infer<typeof Stored>> {
  const row = await queries.get('SELECT id, payload FROM settings WHERE id = 1')
  return row === undefined ? Stored.parse({}) : openRow(queries, 'settings', Row, row)
}

export async function writeSettings(queries: Queries, settings: Settings, now: string): Promise<void> {
  const { receivingIdentity } = await readStored(queries)
  await writeStored(queries, receivingIdentity === undefined ? settings : { ...settings, receivingIdentity }, now)
}

async function writeStored(queries: Queries, stored: z.infer<typeof Stored>, now: string): Promise<void> {
  await queries.run(
    `INSERT INTO settings (id, updated_at, payload) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, payload = excluded.payload`,
    [now, sealPayload(queries, 'settings', [1], stored)],
  )
}
