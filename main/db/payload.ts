import type { z } from 'zod'
import type { Queries } from './connection'
import { DatabaseError } from './errors'

/**
 * What tells the rows of each table apart. A payload is sealed for its table and its row: it does not open in another. The
 * other columns (ids, dates, kinds) are in clear (docs/decisions/025-sealed-payloads.md).
 */
const rowKeys = {
  organisations: ['id'],
  establishments: ['id'],
  assessments: ['id'],
  answers: ['assessment_id', 'question_id'],
  evidence: ['id'],
  actions: ['organisation_id', 'establishment_id', 'key'],
  settings: ['id'],
  snapshots: ['id'],
  set_aside_answers: ['assessment_id', 'question_id', 'from_version', 'created_at'],
  assessment_events: ['id'],
  installed_questionnaires: ['id', 'version'],
  plan_changes: ['id'],
  contacts: ['id'],
  trusted_keys: ['id'],
  copies_out: ['id'],
} as const

export type SealedTable = keyof typeof rowKeys
type KeyValue = string | number | null

/** Every table whose payload is sealed, with the columns that tell its rows apart. */
export const sealedTables = Object.entries(rowKeys) as readonly (readonly [SealedTable, readonly string[]])[]

/**
 * The payload of a row: what is sensitive in it, as one sealed JSON text. Sealed and opened here only.
 *
 * @param key the values of the columns that tell the row apart, in the order of `rowKeys`
 * @throws {DatabaseError} `data-locked` when the key of the database is not known: never in clear
 */
export function sealPayload(
  { cipher }: Pick<Queries, 'cipher'>,
  table: SealedTable,
  key: readonly KeyValue[],
  value: unknown,
): string {
  if (key.length !== rowKeys[table].length) throw new DatabaseError('unexpected', `the key of ${table} is not whole`)
  return cipher.seal(placeOf(table, key), JSON.stringify(value))
}

/**
 * A row of which the payload is opened, as its schema says: what comes from the disk is not trusted either. The query must
 * give the columns of `rowKeys`.
 *
 * @throws {DatabaseError} `database-unreadable` when the row is not what we write; the message quotes no content
 */
export function openRow<T>(
  { cipher }: Pick<Queries, 'cipher'>,
  table: SealedTable,
  schema: z.ZodType<T>,
  row: unknown,
): T {
  const columns = columnsOf(row)
  const key = rowKeys[table].map((column) => {
    const value = columns[column]
    if (typeof value === 'string' || typeof value === 'number' || value === null) return value
    throw new DatabaseError('unexpected', `${column} of ${table} is not in the query`)
  })
  const { payload: sealed } = columns
  if (typeof sealed !== 'string') throw new DatabaseError('unexpected', `the payload of ${table} is not in the query`)
  return parseRow(schema, { ...columns, payload: JSON.parse(cipher.open(placeOf(table, key), sealed)) })
}

/** Not parsed by a schema: a list of thousands of rows is read at each start. */
const columnsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? { ...row } : {}

const placeOf = (table: SealedTable, key: readonly KeyValue[]): string => JSON.stringify([table, ...key])

/**
 * A row as its schema says: what comes from the disk is not trusted either.
 *
 * @throws {DatabaseError} `database-unreadable` when the row is not what we write; the message quotes no content
 */
export function parseRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ')
  throw new DatabaseError('database-unreadable', `a row is not what Sextant writes: ${where}`)
}
