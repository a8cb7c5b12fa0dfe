import { constants } from 'node:fs'
import { copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Database } from '../../db/connection'
import { flush } from '../../db/copy'
import { DatabaseError, toDatabaseError } from '../../db/errors'
import { checkDatabaseFile, exists } from '../../db/file-check'
import { schemaVersion } from '../../db/migrations'
import type { ServiceContext } from '../context'
import { stampOf } from './backup-names'
import { makeBackup } from './make-backup'
import { placeEvidence, type Staged } from './stage'

/** What SQLite writes beside a database. One left there would be applied to the database that takes the place. */
const COMPANIONS = ['-journal', '-wal', '-shm']

/** The moments of a replacement. The process may die after any of them: the data is then whole, as before or restored. */
export type ReplacementStep = 'copied' | 'evidence' | 'kept' | 'replaced'

type Replacement = {
  readonly file: string
  readonly evidenceFolder: string
  readonly clock: ServiceContext['clock']
  readonly onStep?: (step: ReplacementStep) => void
}

/**
 * Puts a copy made ready in the place of the data, which nobody has open any more. What is replaced stays: as a copy in the list
 * when it is whole, under the name `sextant-endommagee-<instant>.db` beside when it is not.
 *
 * @throws {DatabaseError} when it cannot be done: the data is then as it was
 */
export async function replaceDatabase(
  staged: Staged,
  { file, evidenceFolder, clock, onStep }: Replacement,
): Promise<void> {
  try {
    const whole = (await exists(file)) && (await copyWhole(file, clock))
    onStep?.('copied')
    await placeEvidence(staged, evidenceFolder)
    onStep?.('evidence')
    if (!whole) await putAside(file, clock)
    onStep?.('kept')
    await flush(staged.file)
    await rename(staged.file, file)
    await flush(dirname(file))
    onStep?.('replaced')
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/**
 * Copies the data of today to the list, without needing its key. SQLite first undoes what a killed writer left unfinished.
 *
 * @returns false when the file is not a whole database that this version reads
 * @throws {DatabaseError} when the copy cannot be made, or somebody else is writing
 */
async function copyWhole(file: string, clock: ServiceContext['clock']): Promise<boolean> {
  try {
    await checkDatabaseFile(file, schemaVersion())
  } catch (error) {
    const { code } = toDatabaseError(error)
    if (code === 'database-unreadable' || code === 'database-foreign' || code === 'database-too-recent') return false
    throw error
  }
  const database = await Database.open(file, 'read-write')
  try {
    // Whoever writes at this instant has not finished: it would be lost.
    await database.exec('BEGIN EXCLUSIVE; ROLLBACK')
    await makeBackup({ database, clock }, file, 'before-restore')
    return true
  } finally {
    await database.close()
  }
}

/** A file that is not whole is kept under another name; what SQLite left of one that is gone is of no use to anybody. */
async function putAside(file: string, clock: ServiceContext['clock']): Promise<void> {
  if (await exists(file)) return keepAside(file, await freeName(file, clock()))
  for (const ending of COMPANIONS) await rm(`${file}${ending}`, { force: true })
}

/** The damaged file keeps its place until the restored one takes it: it gets a second name, or a copy. */
async function keepAside(file: string, kept: string): Promise<void> {
  if ((await stat(file)).isDirectory()) return rename(file, kept)
  const companions: string[] = []
  for (const ending of COMPANIONS) if (await exists(`${file}${ending}`)) companions.push(ending)
  for (const ending of ['', ...companions]) {
    await link(`${file}${ending}`, `${kept}${ending}`).catch(() =>
      // A drive without second names.
      copyFile(`${file}${ending}`, `${kept}${ending}`, constants.COPYFILE_EXCL),
    )
    await flush(`${kept}${ending}`)
  }
  await flush(dirname(file))
  for (const ending of companions) await rm(`${file}${ending}`)
}

async function freeName(file: string, now: string): Promise<string> {
  for (let instant = new Date(now), tries = 0; tries < 1000; tries++) {
    const name = join(dirname(file), `sextant-endommagee-${stampOf(instant.toISOString())}.db`)
    if (!(await exists(name))) return name
    instant = new Date(instant.getTime() + 1000)
  }
  throw new DatabaseError('database-write-failed', 'no free name for the damaged file')
}
