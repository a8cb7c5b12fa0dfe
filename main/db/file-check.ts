import { constants } from 'node:fs'
import { access, copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Database } from './connection'
import { DatabaseError, toDatabaseError } from './errors'
import { APPLICATION_ID } from './migrations'
import { parseRow } from './payload'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** What the name of the folder where a file is checked begins with. A killed process leaves it. */
export const CHECKING = 'verification-'

/**
 * Refuses a file that is not a whole database of ours, or that a newer application wrote. Nothing is written to it.
 *
 * @param newest newest schema version that can be read
 * @returns the schema version of the file
 * @throws {DatabaseError} `database-unreadable` (damaged), `database-foreign` (not one of ours), `database-too-recent`,
 *   `database-busy` or `database-read-only`
 */
export async function checkDatabaseFile(file: string, newest: number): Promise<number> {
  const version = await versionInHeader(file)
  if (version > newest) {
    throw new DatabaseError('database-too-recent', `schema ${version}, this application knows ${newest}`)
  }
  if (await exists(`${file}-journal`)) {
    // The last writer was killed: SQLite will undo its unfinished write, which changes the file. Try that on a copy.
    await onCopy(file, checkIntegrity)
  } else {
    await checkIntegrity(file)
  }
  return version
}

/** What keeps a file from being read, when it is not the file itself. */
const unreadable: Readonly<Record<string, 'database-foreign' | 'database-busy' | 'database-read-only'>> = {
  EISDIR: 'database-foreign',
  EBUSY: 'database-busy',
  EACCES: 'database-read-only',
  EPERM: 'database-read-only',
}

/**
 * The schema version of a file, from its header and without SQLite: neither a foreign file nor a newer one is even opened by it.
 *
 * @throws {DatabaseError} as `checkDatabaseFile`
 */
export async function versionInHeader(file: string): Promise<number> {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const handle = await open(file, constants.O_RDONLY)
    try {
      const { bytesRead } = await handle.read(header, 0, HEADER_BYTES, 0)
      if (bytesRead < HEADER_BYTES) throw new DatabaseError('database-unreadable', `${bytesRead} bytes only`)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    const { code: symbol } = z.object({ code: z.string() }).catch({ code: '' }).parse(error)
    throw new DatabaseError(unreadable[symbol] ?? 'database-unreadable', 'the file cannot be read', { cause: error })
  }
  // Offsets: https://sqlite.org/fileformat2.html#the_database_header
  if (header.toString('latin1', 0, 16) !== MAGIC) throw new DatabaseError('database-unreadable', 'not a SQLite file')
  if (header.readInt32BE(68) !== APPLICATION_ID) throw new DatabaseError('database-foreign', 'a foreign SQLite file')
  const version = header.readInt32BE(60)
  if (version < 1) throw new DatabaseError('database-unreadable', `schema ${version}, which never was`)
  return version
}

/**
 * Reads every page of a database file and compares what they say of one another.
 *
 * @throws {DatabaseError} `database-unreadable` or `database-busy`
 */
async function checkIntegrity(file: string): Promise<void> {
  try {
    const database = await Database.open(file, (await exists(`${file}-journal`)) ? 'read-write' : 'read-only')
    try {
      const report = parseRow(
        z.object({ integrity_check: z.string() }),
        await database.get('PRAGMA integrity_check(1)'),
      )
      if (report.integrity_check !== 'ok') throw new DatabaseError('database-unreadable', report.integrity_check)
    } finally {
      await database.close()
    }
  } catch (error) {
    const failure = toDatabaseError(error)
    if (failure.code === 'database-busy') throw failure
    throw new DatabaseError('database-unreadable', failure.message, { cause: error })
  }
}

/**
 * Refuses a database that could be read but not written: better to say it before somebody types.
 *
 * @throws {DatabaseError} `database-read-only`, or `database-busy` when another program is writing to it
 */
export async function checkWritable(file: string, database: Database): Promise<void> {
  try {
    // SQLite says nothing of it before the first change. The journal of each is written beside the file.
    await access(file, constants.W_OK)
    await access(dirname(file), constants.W_OK)
    await database.exec('BEGIN IMMEDIATE; ROLLBACK')
  } catch (error) {
    const failure = toDatabaseError(error)
    if (failure.code !== 'database-write-failed') throw failure
    throw new DatabaseError('database-read-only', failure.message, { cause: error })
  }
}

/** The copy stays in the folder of the file: nobody else reads that one. */
async function onCopy(file: string, check: (copy: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), CHECKING))
  try {
    const copy = join(folder, basename(file))
    await copyFile(file, copy)
    await copyFile(`${file}-journal`, `${copy}-journal`)
    await check(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a path leads to something. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
