import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../../db/connection'
import { flush, PARTIAL } from '../../db/copy'
import { toDatabaseError } from '../../db/errors'
import { exists } from '../../db/file-check'
import { parseRow } from '../../db/payload'
import { CopyOutWords, DossierCounts, ErasureCertificate } from '../../ipc/contract'
import { Id, Instant } from '../../ipc/schemas/basics'

/** An erasure in hand: enough to take it up again after the power went, and to write its certificate. */
const Running = z.strictObject({
  state: z.literal('running'),
  organisationId: Id,
  organisation: z.string(),
  startedAt: Instant,
  counts: DossierCounts,
  copiesOut: z.array(CopyOutWords),
  /** Pieces whose copies go. */
  evidenceIds: z.array(Id),
  /** Every id that is to be found nowhere any more. */
  ids: z.array(Id),
  /** Copies of the data already written again. */
  rewritten: z.array(z.string()),
})
export type RunningErasure = z.infer<typeof Running>

const Journal = z.discriminatedUnion('state', [
  Running,
  z.strictObject({ state: z.literal('done'), certificate: ErasureCertificate }),
])
export type ErasureJournal = z.infer<typeof Journal>

const NAME = 'effacement.scelle'
const PLACE = 'erasure'

/** It names an organisation: it is sealed like the rows, beside the database. */
const pathOf = async (database: Database): Promise<string> => join(dirname(await databaseFileOf(database)), NAME)

/**
 * What was begun; null when nothing was, or when it is not of this database.
 *
 * @throws {DatabaseError} when it is there and the disk does not give it: it is not known to be none
 */
export async function readErasureJournal(database: Database): Promise<ErasureJournal | null> {
  const path = await pathOf(database)
  if (!(await exists(path))) return null
  const sealed = await readFile(path, 'utf8').catch((error: unknown) => {
    throw toDatabaseError(error)
  })
  try {
    return Journal.parse(JSON.parse(database.cipher.open(PLACE, sealed)))
  } catch {
    return null
  }
}

/** On the disk once this resolves. @throws {DatabaseError} */
export async function writeErasureJournal(database: Database, journal: ErasureJournal): Promise<void> {
  const path = await pathOf(database)
  const partial = `${path}${PARTIAL}`
  try {
    await writeFile(partial, database.cipher.seal(PLACE, JSON.stringify(journal)), { mode: 0o600 })
    await flush(partial)
    await rename(partial, path)
    await flush(dirname(path))
  } catch (error) {
    throw toDatabaseError(error)
  }
}

export async function removeErasureJournal(database: Database): Promise<void> {
  const path = await pathOf(database)
  for (const left of [path, `${path}${PARTIAL}`]) await rm(left, { force: true })
}

const Main = z.object({ name: z.string(), file: z.string() })

/** The file of an open database. */
export async function databaseFileOf(database: Database): Promise<string> {
  const rows = await database.all('PRAGMA database_list')
  const file = rows.map((row) => parseRow(Main, row)).find(({ name }) => name === 'main')?.file ?? ''
  if (file === '') throw new Error('a database in memory has no file')
  return file
}
