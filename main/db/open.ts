import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Database } from './connection'
import { copyDatabase, flush, PARTIAL } from './copy'
import { toDatabaseError } from './errors'
import { checkDatabaseFile, exists } from './file-check'
import { type Migration, migrate, migrations, schemaVersion } from './migrations'

/** Folder of the automatic copies, beside the database. */
export function backupsFolderOf(file: string): string {
  return join(dirname(file), 'sauvegardes')
}

/**
 * Opens the database of the application; makes it when there is none. Only its owner can read it.
 *
 * A file that is refused is left as it was, byte for byte. Before its schema is brought up to date, the file is copied
 * to `sauvegardes/sextant-avant-v<schema>-<day>.db`.
 *
 * @param day YYYY-MM-DD
 * @throws {DatabaseError} `database-unreadable`, `database-too-recent`, `disk-full` or `database-write-failed`
 */
export async function openDatabase(
  file: string,
  day: string,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  try {
    if (!(await exists(file))) await createFile(file, steps)
    const newest = schemaVersion(steps)
    const version = await checkDatabaseFile(file, newest)
    const database = await Database.open(file, 'read-write')
    try {
      await chmod(file, 0o600)
      if (version < newest) {
        const folder = backupsFolderOf(file)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await copyDatabase(database, join(folder, `sextant-avant-v${newest}-${day}.db`), newest)
        await migrate(database, steps)
      }
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/** A new database in memory, lost when it is closed. */
export async function openInMemory(steps: readonly Migration[] = migrations): Promise<Database> {
  const database = await Database.open(':memory:', 'create')
  await migrate(database, steps)
  return database
}

/** The file gets its name once it is whole: an empty or half-made `sextant.db` is never ours. */
async function createFile(file: string, steps: readonly Migration[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}${PARTIAL}`
  // A journal without its database would be replayed over the new one.
  for (const leftover of [partial, `${partial}-journal`, `${file}-journal`]) await rm(leftover, { force: true })
  await (await open(partial, 'wx', 0o600)).close()
  const database = await Database.open(partial, 'read-write')
  try {
    await migrate(database, steps)
  } finally {
    await database.close()
  }
  await flush(partial)
  await rename(partial, file)
  await flush(dirname(file))
}
