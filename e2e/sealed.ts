import { createDecipheriv, scryptSync } from 'node:crypto'
import { PASSPHRASE } from './fixtures'

// The format of docs/decisions/025-sealed-payloads.md, written a second time on purpose: data sealed by the application can
// be opened without it by whoever has the passphrase.

type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>

/** What tells the rows of each table apart, as its payloads are sealed. */
const rowKeys: Readonly<Record<string, readonly string[]>> = {
  answers: ['assessment_id', 'question_id'],
  actions: ['organisation_id', 'establishment_id', 'key'],
  set_aside_answers: ['assessment_id', 'question_id', 'from_version', 'created_at'],
  installed_questionnaires: ['id', 'version'],
}
/** Not sealed: each is wrapped by itself. */
const WRAPPED = 'key_slots'

/** Copies every table of the database attached as `disk`, with the payloads in clear. */
export async function unsealed(query: Query): Promise<void> {
  const key = await keyOf(query)
  for (const table of await namesOf(query)) {
    await query(`CREATE TABLE ${table} AS SELECT * FROM disk.${table}`)
    if (table === WRAPPED || !(await hasPayload(query, table))) continue
    const columns = rowKeys[table] ?? ['id']
    const rows = await query(`SELECT rowid, payload, json_array(${columns.join(', ')}) AS place FROM ${table}`)
    for (const row of rows) {
      const place = JSON.stringify([table, ...JSON.parse(text(row, 'place'))])
      const clear = opened(key, place, Buffer.from(text(row, 'payload').replace(/^s1:/, ''), 'base64'))
      await query(`UPDATE ${table} SET payload = ? WHERE rowid = ?`, [clear.toString().trimEnd(), field(row, 'rowid')])
    }
  }
}

async function namesOf(query: Query): Promise<readonly string[]> {
  const tables = await query("SELECT name FROM disk.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  return tables.map((table) => text(table, 'name'))
}

/** Some tables only link rows of others. */
async function hasPayload(query: Query, table: string): Promise<boolean> {
  return (await query(`SELECT 1 FROM pragma_table_info('${table}') WHERE name = 'payload'`)).length > 0
}

async function keyOf(query: Query): Promise<Buffer> {
  const [slot] = await query("SELECT payload FROM disk.key_slots WHERE kind = 'passphrase'")
  const wrapped: unknown = JSON.parse(text(slot, 'payload'))
  const bytes = (name: string) => Buffer.from(text(wrapped, name), 'base64')
  const stretched = stretch(bytes('salt'), Number(field(wrapped, 'cost')))
  return opened(stretched, 'passphrase', bytes('sealed'))
}

/** It takes half a second on purpose: a database read many times is asked for once. */
const known = new Map<string, Buffer>()

function stretch(salt: Buffer, cost: number): Buffer {
  const before = known.get(salt.toString('base64'))
  if (before) return before
  const stretched = scryptSync(PASSPHRASE, salt, 32, { N: cost, r: 8, p: 1, maxmem: 2 * 128 * 8 * cost })
  known.set(salt.toString('base64'), stretched)
  return stretched
}

/** AES-256-GCM: twelve bytes of nonce, what is sealed, sixteen bytes of tag. */
function opened(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

const field = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined

function text(row: unknown, name: string): string {
  const value = field(row, name)
  if (typeof value !== 'string') throw new Error(`no text in ${name}`)
  return value
}
