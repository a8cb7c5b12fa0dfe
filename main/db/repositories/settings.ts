import { z } from 'zod'
import { Settings } from '../../ipc/contract'
import type { Queries } from '../connection'
import { encodePayload, parseRow, payloadOf } from '../payload'

const Row = z.object({ payload: payloadOf(Settings) }).transform((row) => row.payload)

/** The settings of the application; the defaults until someone saves some. */
export async function readSettings(queries: Queries): Promise<Settings> {
  const row = await queries.get('SELECT payload FROM settings WHERE id = 1')
  return row === undefined ? Settings.parse({}) : parseRow(Row, row)
}

export async function writeSettings(queries: Queries, settings: Settings, now: string): Promise<void> {
  await queries.run(
    `INSERT INTO settings (id, updated_at, payload) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, payload = excluded.payload`,
    [now, encodePayload(settings)],
  )
}
