import { z } from 'zod'
import type { Database, Queries } from '../connection'
import { DatabaseError } from '../errors'
import { parseRow } from '../payload'
import type { KeySlot } from '../repositories/key-slots'
import { initial } from './0001-initial'
import { versions } from './0002-versions'
import { livingPlan } from './0003-living-plan'
import { sealedPayloads } from './0004-sealed-payloads'

/** One step of the schema, from `version - 1` to `version`. Never edited after a release. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What SQL cannot say, done after it in the same transaction. `slots`: those of a database that gets its key now. */
  readonly run?: (queries: Queries, slots: readonly KeySlot[]) => Promise<void>
}

/** From this schema on, payloads are sealed and the file holds its key slots. */
export const SEALED_SINCE = 4

/** Every step, in order: versions are 1, 2, 3… */
export const migrations: readonly Migration[] = [initial, versions, livingPlan, sealedPayloads]

/** The schema this application reads and writes. */
export const schemaVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0

/** « SEXT » in ASCII: tells our files from those of another application (bytes 68 to 71 of the file). */
export const APPLICATION_ID = 0x53455854

const Version = z.object({ user_version: z.int() })

/** The schema version of an open database; 0 when it is new. */
export async function versionOf(queries: Queries): Promise<number> {
  return parseRow(Version, await queries.get('PRAGMA user_version')).user_version
}

/**
 * Brings a database to the newest schema: all the steps that it lacks are written in one transaction.
 *
 * @param slots of the key just made, for a database that has none yet; its cipher must be known already
 * @throws {DatabaseError} when a step fails; the database then stands as it was. `database-unreadable` when it is not of
 *   the version it says
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
  slots: readonly KeySlot[] = [],
): Promise<void> {
  const current = await versionOf(database)
  await database
    .transaction(async (queries) => {
      for (const { version, sql, run } of steps.filter((step) => step.version > current)) {
        await queries.exec(sql)
        await run?.(queries, slots)
        await queries.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`)
      }
    })
    .catch((error: unknown) => {
      throw isMisfit(error) ? new DatabaseError('database-unreadable', error.message, { cause: error }) : error
    })
}

/** Whether a step met a schema that is not the one it starts from: the file is not of the version it says. */
function isMisfit(error: unknown): error is DatabaseError {
  return (
    error instanceof DatabaseError &&
    error.code === 'unexpected' &&
    /already exists|duplicate column|no such (table|column)/.test(error.message)
  )
}
