import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { eraseFolder } from '../../db/erase-file'
import { CHECKING } from '../../db/file-check'
import { backupsFolderOf } from '../../db/open'

/** What the name of a folder where a copy is made ready begins with. */
export const STAGING = 'restauration-'

const NAME = new RegExp(`^(?:${STAGING}|${CHECKING})[A-Za-z0-9]{6}$`)

/**
 * Folders with a copy of the data that nobody wants any more: one made ready for a restoration that was given up, or one that
 * a killed process was checking.
 *
 * @param file the database
 */
export async function abandonedFolders(file: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of [dirname(file), backupsFolderOf(file)]) {
    const names = await readdir(folder).catch((): string[] => [])
    found.push(...names.filter((name) => NAME.test(name)).map((name) => join(folder, name)))
  }
  return found
}

/** Removes them; those that another program holds go the next time. To be called while none is in use. */
export async function removeAbandoned(file: string): Promise<void> {
  for (const folder of await abandonedFolders(file)) await eraseFolder(folder).catch(() => undefined)
}
