import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { listCopiesOut } from '../db/repositories/copies-out'
import type { Backup, DataStatus } from '../ipc/contract'
import { BACKUP_OUT } from './backups/backup-names'
import { lastBackupFailure, listBackups } from './backups/make-backup'
import { isOnNetwork } from './backups/on-network'
import type { ServiceContext } from './context'

/** Days without a copy elsewhere, after which it is reminded. */
const REMINDED_AFTER = 30
const DAY = 86_400_000

/**
 * Size of the database, its copies, and when one was last taken elsewhere. It looks at files, so that it also answers when
 * the database cannot be opened.
 *
 * @param file the database
 * @param context null while it is not open
 */
export async function getDataStatus(
  file: string,
  context: Pick<ServiceContext, 'database'> | null,
  now: string,
): Promise<DataStatus> {
  const databaseBytes = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  const backups = await listBackups(file)
  const copies = context ? await listCopiesOut(context.database).catch(() => []) : []
  const lastExportAt = copies.find(({ kind }) => kind === BACKUP_OUT)?.at ?? null
  return {
    databaseBytes,
    backups,
    failure: lastBackupFailure(file),
    lastExportAt,
    copyElsewhereDue: context !== null && isDue(lastExportAt ?? oldest(backups), now),
    onNetwork: await isOnNetwork(dirname(file)),
  }
}

const oldest = (backups: readonly Backup[]): string | null => backups.at(-1)?.at ?? null

/** @param since the last copy elsewhere, or the first copy of all: somebody who begins has nothing to lose yet */
const isDue = (since: string | null, now: string): boolean =>
  since !== null && Date.parse(now) - Date.parse(since) > REMINDED_AFTER * DAY
