import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from './connection'
import { toDatabaseError } from './errors'
import { checkDatabaseFile } from './file-check'

/** Ending of a copy that is not finished. One that a crash left behind is replaced by the next. */
export const PARTIAL = '.partiel'

/**
 * Copies an open database to `target`, readable by its owner only. The copy is made under a temporary name, read back
 * whole, flushed, then renamed: a file of the final name is always a good one.
 *
 * @param newest schema version up to which the copy is accepted
 * @throws {DatabaseError} when the copy cannot be written or does not read back
 */
export async function copyDatabase(database: Database, target: string, newest: number): Promise<void> {
  const partial = `${target}${PARTIAL}`
  try {
    await rm(partial, { force: true })
    await rm(`${partial}-journal`, { force: true })
    // Created first, so that SQLite never makes it with wider rights.
    await (await open(partial, 'wx', 0o600)).close()
    await database.backupTo(partial)
    await checkDatabaseFile(partial, newest)
    await flush(partial)
    await rename(partial, target)
    await flush(dirname(target))
  } catch (error) {
    await rm(partial, { force: true })
    throw toDatabaseError(error)
  }
}

/** Asks the system to write a file, or the names in a folder, to the disk. Windows cannot open a folder: it skips it. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
    .catch(() => open(path, 'r'))
    .catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
