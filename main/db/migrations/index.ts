import { z } from 'zod'
import type { Database, Queries } from '../connection'
import { parseRow } from '../payload'
import { initial } from './0001-initial'
import { versions } from './0002-versions'
import { livingPlan } from './0003-living-plan'

/** One step of the schema, from `version - 1` to `version`. Never edited after a release. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** Every step, in order: versions are 1, 2, 3… */
export const migrations: readonly Migration[] = [initial, versions, livingPlan]

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
 * Brings a database to the newest schema: each step and its version are written in one transaction.
 *
 * @throws {DatabaseError} when a step fails; the database then stands at the step before
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  const current = await versionOf(database)
  for (const { version, sql } of steps.filter((step) => step.version > current)) {
    await database.transaction(async (queries) => {
      await queries.exec(sql)
      await queries.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`)
    })
  }
}
