import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../../db/connection'
import { copyDatabase, PARTIAL } from '../../db/copy'
import { DatabaseError, toDatabaseError } from '../../db/errors'
import { exists } from '../../db/file-check'
import { schemaVersion } from '../../db/migrations'
import { backupsFolderOf } from '../../db/open'
import { parseRow } from '../../db/payload'
import { Queue } from '../../db/queue'
import type { Backup, BackupFailure, BackupKind } from '../../ipc/contract'
import type { ServiceContext } from '../context'
import { fileNameOf, nameOf, parseName } from './backup-names'
import { copiesToRemove } from './rotation'

type Source = Pick<ServiceContext, 'database' | 'clock'>

/** The last copy of each database that could not be made, until one is. */
const failures = new Map<string, BackupFailure>()

/** Two copies at once would take the unfinished one of the other for a leftover. */
const making = new Queue()

/** Works on the copies while none is being made, nor removed. What is being made ends first. */
export const whileNoneIsMade = <T>(work: () => Promise<T>): Promise<T> => making.add(work)

/**
 * Makes the copy of the day, unless it is there. Days of the computer's clock: a copy dated later than now never stands for
 * the one of today.
 *
 * @param file the database
 * @throws {DatabaseError} when the copy cannot be made; those of before are all still there
 */
export async function backUpToday(source: Source, file: string): Promise<void> {
  const day = source.clock().slice(0, 10)
  const copies = await listBackups(file)
  if (copies.some(({ kind, at }) => kind === 'daily' && at.startsWith(day))) return
  await makeBackup(source, file, 'daily')
}

/**
 * Makes a copy before something that changes much. A copy that cannot be made does not prevent it: `lastBackupFailure`
 * says so, and the screens show it. A database in memory has none.
 */
export async function backUpBefore(source: Source, why: 'import' | 'upgrade'): Promise<void> {
  const file = await fileOf(source.database)
  if (file === '') return
  await makeBackup(source, file, `before-${why}`).catch(() => undefined)
}

/**
 * Makes a copy now: SQLite's own online copy, read back whole before it gets its name. Copies that the rotation does not
 * keep are then removed; files that are not our copies are left alone.
 *
 * @throws {DatabaseError} when it cannot be made; nothing is removed then
 */
export function makeBackup({ database, clock }: Source, file: string, kind: BackupKind): Promise<Backup> {
  return making.add(async () => {
    try {
      const folder = backupsFolderOf(file)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await removeUnfinished(folder)
      const name = await freeName(folder, kind, clock())
      await copyDatabase(database, join(folder, name), schemaVersion())
      const copies = await listBackups(file)
      const made = copies.find((copy) => fileNameOf(copy) === name)
      if (!made) throw new DatabaseError('database-write-failed', 'the copy is not in its folder')
      // One that another program holds goes the next time.
      for (const id of copiesToRemove(copies, { now: clock(), keep: made.id })) {
        await rm(join(folder, fileNameOf({ id }))).catch(() => undefined)
      }
      failures.delete(file)
      return made
    } catch (error) {
      const failure = toDatabaseError(error)
      failures.set(file, { at: clock(), code: failure.code === 'disk-full' ? 'disk-full' : 'failed' })
      throw failure
    }
  })
}

/** What became of the last copy when it could not be made; null once one is. */
export const lastBackupFailure = (file: string): BackupFailure | null => failures.get(file) ?? null

/** The copies of a database, most recent first. It looks at files only. */
export async function listBackups(file: string): Promise<Backup[]> {
  const folder = backupsFolderOf(file)
  const names = await readdir(folder).catch((): string[] => [])
  const copies = await Promise.all(
    names.map(async (name): Promise<Backup[]> => {
      const parsed = parseName(name)
      // It may be removed meanwhile.
      const found = parsed && (await stat(join(folder, name)).catch(() => null))
      return parsed && found?.isFile() ? [{ ...parsed, bytes: found.size }] : []
    }),
  )
  return copies.flat().sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
}

/** The file of a copy, when the folder holds it: an id is never made a path before. */
export async function pathOfBackup(file: string, id: string): Promise<string | null> {
  const found = (await listBackups(file)).find((copy) => copy.id === id)
  return found ? join(backupsFolderOf(file), fileNameOf(found)) : null
}

const Main = z.object({ name: z.string(), file: z.string() })

async function fileOf(database: Database): Promise<string> {
  const rows = await database.all('PRAGMA database_list')
  return rows.map((row) => parseRow(Main, row)).find(({ name }) => name === 'main')?.file ?? ''
}

/** Two copies in one second do not take the same name. */
async function freeName(folder: string, kind: BackupKind, now: string): Promise<string> {
  for (let instant = new Date(now); ; instant = new Date(instant.getTime() + 1000)) {
    const name = nameOf(kind, instant.toISOString())
    if (!(await exists(join(folder, name)))) return name
  }
}

/** Copies that a crash interrupted, today or before. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const whole = name.replace(/-journal$/, '')
    if (whole.endsWith(PARTIAL) && parseName(whole.slice(0, -PARTIAL.length)))
      await rm(join(folder, name), { force: true })
  }
}
