import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase, PARTIAL } from '../db/copy'
import { toDatabaseError } from '../db/errors'
import { exists } from '../db/file-check'
import { schemaVersion } from '../db/migrations'
import { backupsFolderOf } from '../db/open'
import type { ServiceContext } from './context'

/** How many automatic copies are kept. */
const KEPT = 7

const BACKUP_NAME = /^sextant-(\d{4}-\d{2}-\d{2})\.db$/

/** An automatic copy: its day (UTC, YYYY-MM-DD) and its size. */
type Backup = { readonly day: string; readonly bytes: number }

/**
 * Makes the copy of the day, unless it is there, and keeps the seven most recent. A copy gets its name once it has been
 * read back whole. Files that are not automatic copies are left alone.
 *
 * @param file the database
 * @throws {DatabaseError} when the copy cannot be made; the copies of the days before are all still there
 */
export async function backUpToday({ database, clock }: ServiceContext, file: string): Promise<void> {
  const folder = backupsFolderOf(file)
  const target = join(folder, `sextant-${clock().slice(0, 10)}.db`)
  try {
    if (await exists(target)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await removeUnfinished(folder)
    await copyDatabase(database, target, schemaVersion())
    for (const { day } of (await listBackups(file)).slice(KEPT)) await rm(join(folder, `sextant-${day}.db`))
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/** The automatic copies, most recent first. */
export async function listBackups(file: string): Promise<Backup[]> {
  const folder = backupsFolderOf(file)
  const names = await readdir(folder).catch((): string[] => [])
  const days = names.flatMap((name) => BACKUP_NAME.exec(name)?.[1] ?? [])
  return Promise.all(
    days
      .sort()
      .reverse()
      .map(async (day) => ({ day, bytes: (await stat(join(folder, `sextant-${day}.db`))).size })),
  )
}

/** Copies that a crash interrupted, today or before. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const whole = name.replace(/-journal$/, '')
    if (whole.endsWith(PARTIAL) && BACKUP_NAME.test(whole.slice(0, -PARTIAL.length))) await rm(join(folder, name))
  }
}
