import { stat } from 'node:fs/promises'
import type { DataStatus } from '../ipc/contract'
import { listBackups } from './backups'

/**
 * Size of the database and of its automatic copies. It looks at files only, so that it also answers when the database
 * cannot be opened.
 *
 * @param file the database
 */
export async function getDataStatus(file: string): Promise<DataStatus> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  return { databaseBytes: size, backups: await listBackups(file) }
}
