import { constants } from 'node:fs'
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Database } from './connection'
import { DatabaseError, toDatabaseError } from './errors'
import { APPLICATION_ID } from './migrations'
import { parseRow } from './payload'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/**
 * Refuses a file that is not a whole database of ours, or that a newer application wrote. Nothing is written to it.
 *
 * @param newest newest schema version that can be read
 * @returns the schema version of the file
 * @throws {DatabaseError} `database-unreadable` or `database-too-recent`
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

/** Reads the header without SQLite: neither a foreign file nor a newer one is even opened by it. */
async function versionInHeader(file: string): Promise<number> {
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
    throw new DatabaseError('database-unreadable', 'the file cannot be read', { cause: error })
  }
  // Offsets: https://sqlite.org/fileformat2.html#the_database_header
  if (header.toString('latin1', 0, 16) !== MAGIC) throw new DatabaseError('database-unreadable', 'not a SQLite file')
  if (header.readInt32BE(68) !== APPLICATION_ID) throw new DatabaseError('database-unreadable', 'a foreign SQLite file')
  return header.readInt32BE(60)
}

/**
 * Reads every page of a database file and compares what they say of one another.
 *
 * @throws {DatabaseError} `database-unreadable`
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
    throw new DatabaseError('database-unreadable', toDatabaseError(error).message, { cause: error })
  }
}

/** The copy stays in the folder of the file: nobody else reads that one. */
async function onCopy(file: string, check: (copy: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), 'verification-'))
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
