import { readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupsFolderOf } from '../../db/open'
import { logFileBeside } from '../failure-log'

type Folder = { readonly files: number; readonly bytes: number }

/** Sizes in bytes; null for what is not there or cannot be known. No name is kept. */
export type Measures = {
  readonly database: number | null
  readonly copies: Folder
  readonly evidence: Folder
  readonly log: number
  readonly free: number | null
}

export async function measureFiles(databaseFile: string): Promise<Measures> {
  const folder = dirname(databaseFile)
  const free = statfs(folder).then(({ bavail, bsize }) => bavail * bsize)
  return {
    database: await size(databaseFile),
    copies: await measureFolder(backupsFolderOf(databaseFile)),
    evidence: await measureFolder(join(folder, 'preuves')),
    log: (await size(logFileBeside(databaseFile))) ?? 0,
    free: await free.catch(() => null),
  }
}

function size(file: string): Promise<number | null> {
  return stat(file).then(
    (found) => found.size,
    () => null,
  )
}

async function measureFolder(folder: string): Promise<Folder> {
  const names = await readdir(folder).catch((): string[] => [])
  const sizes = await Promise.all(names.map((name) => size(join(folder, name))))
  return { files: names.length, bytes: sizes.reduce<number>((total, one) => total + (one ?? 0), 0) }
}
