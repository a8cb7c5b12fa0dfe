import { createCipher } from '../../db/cipher'
import { Database } from '../../db/connection'
import { DatabaseError } from '../../db/errors'
import { checkDatabaseFile } from '../../db/file-check'
import { SEALED_SINCE, schemaVersion } from '../../db/migrations'
import { listKeySlots } from '../../db/repositories/key-slots'
import type { BackupCheck } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { KeyKeeper } from '../protection/key-keeper'
import { checkPayloads } from './check-payloads'
import { keyOfCopy } from './key-of-copy'
import { pathOfBackup } from './make-backup'

/**
 * Reads a copy whole: each page, what pages say of one another, and each payload with its key. The copy is not changed.
 *
 * @param file the database
 * @throws {AppError} `not-found` when there is no such copy any more
 */
export async function verifyBackup(file: string, id: string, keeper: KeyKeeper): Promise<BackupCheck> {
  const copy = await pathOfBackup(file, id)
  if (copy === null) throw new AppError('not-found', 'no such copy')
  try {
    if ((await checkDatabaseFile(copy, schemaVersion())) >= SEALED_SINCE) await checkSealed(copy, keeper)
    return { state: 'whole' }
  } catch (error) {
    const code = error instanceof DatabaseError ? error.code : null
    if (code === 'database-unreadable' || code === 'database-foreign') return { state: 'damaged' }
    if (code === 'database-too-recent') return { state: 'too-recent' }
    if (code === 'data-locked') return { state: 'locked' }
    throw error
  }
}

async function checkSealed(copy: string, keeper: KeyKeeper): Promise<void> {
  const database = await Database.open(copy, 'read-only')
  try {
    const { key } = await keyOfCopy(database, await listKeySlots(database), keeper, null)
    database.unlock(createCipher(key))
    await checkPayloads(database)
  } finally {
    await database.close()
  }
}
