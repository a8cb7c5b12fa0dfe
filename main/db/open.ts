import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createCipher, newKey } from './cipher'
import { Database } from './connection'
import { copyDatabase, flush, PARTIAL } from './copy'
import { toDatabaseError } from './errors'
import { checkDatabaseFile, checkWritable, exists } from './file-check'
import { type Migration, migrate, migrations, SEALED_SINCE, schemaVersion } from './migrations'
import { type KeySlot, listKeySlots } from './repositories/key-slots'

/** A new key of a database, and the slots that will give it back. */
export type NewKey = { readonly key: Buffer; readonly slots: readonly KeySlot[] }

/** Where the key of a database comes from. */
export type KeySource = {
  /** A key for a database that has none. @throws {DatabaseError} `data-unprotected` when nothing can keep it: never in clear */
  readonly make: () => Promise<NewKey>
  /** The key that these slots hold. @throws {DatabaseError} `data-locked` when a person has to say something first */
  readonly find: (slots: readonly KeySlot[]) => Promise<Buffer>
}

/** Folder of the automatic copies, beside the database. */
export function backupsFolderOf(file: string): string {
  return join(dirname(file), 'sauvegardes')
}

/**
 * Opens the database of the application; makes it when there is none. Only its owner can read it.
 *
 * A file that is refused is left as it was, byte for byte. Before its schema is brought up to date, the file is copied
 * to `sauvegardes/sextant-avant-v<schema>-<day>.db`. One that was written before payloads were sealed is sealed then, and
 * compacted, so that nothing in clear stays in it.
 *
 * @param day YYYY-MM-DD
 * @throws {DatabaseError} `database-unreadable`, `database-foreign`, `database-too-recent`, `database-busy`, `database-read-only`, `data-locked`, `data-unprotected`, `disk-full` or
 *   `database-write-failed`
 */
export async function openDatabase(
  file: string,
  day: string,
  keys: KeySource,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  try {
    if (!(await exists(file))) await createFile(file, await keys.make(), steps)
    const newest = schemaVersion(steps)
    const version = await checkDatabaseFile(file, newest)
    const database = await Database.open(file, 'read-write')
    try {
      await checkWritable(file, database)
      const sealed = version >= SEALED_SINCE
      const { key, slots } = sealed
        ? { key: await keys.find(await listKeySlots(database)), slots: [] }
        : await keys.make()
      database.unlock(createCipher(key))
      await chmod(file, 0o600)
      if (version < newest) {
        const folder = backupsFolderOf(file)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await copyDatabase(database, join(folder, `sextant-avant-v${newest}-${day}.db`), newest)
        await migrate(database, steps, slots)
        if (!sealed) await database.exec('VACUUM')
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

/** A new database in memory, lost when it is closed, and its key with it. */
export async function openInMemory(steps: readonly Migration[] = migrations): Promise<Database> {
  const database = await Database.open(':memory:', 'create')
  database.unlock(createCipher(newKey()))
  await migrate(database, steps)
  return database
}

/** A half-made file this old was left by a crash, and not by another computer making the same one now. In milliseconds. */
const LEFT_OVER = 60_000

/**
 * The file gets its name once it is whole: an empty or half-made `sextant.db` is never ours. When another process, which may
 * run on another computer, made it meanwhile, that one stays.
 */
async function createFile(file: string, { key, slots }: NewKey, steps: readonly Migration[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await removeLeftovers(file)
  const partial = `${file}.${randomUUID()}${PARTIAL}`
  try {
    await (await open(partial, 'wx', 0o600)).close()
    const database = await Database.open(partial, 'read-write')
    database.unlock(createCipher(key))
    try {
      await migrate(database, steps, slots)
    } finally {
      await database.close()
    }
    await flush(partial)
    await giveName(partial, file)
    await flush(dirname(file))
  } finally {
    await rm(partial, { force: true })
  }
}

async function removeLeftovers(file: string): Promise<void> {
  // A journal without its database would be replayed over the new one.
  await rm(`${file}-journal`, { force: true })
  const ours = `${basename(file)}.`
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(ours) || !(name.endsWith(PARTIAL) || name.endsWith(`${PARTIAL}-journal`))) continue
    const leftover = join(dirname(file), name)
    const { mtimeMs } = await stat(leftover)
    if (Date.now() - mtimeMs > LEFT_OVER) await rm(leftover, { force: true })
  }
}

/** Unlike a renaming, a link never replaces a file that came meanwhile. */
async function giveName(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') return
    // Some file systems have no links.
    await rename(partial, file)
  }
}
