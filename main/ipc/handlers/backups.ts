import { makeBackup } from '../../services/backups/make-backup'
import { createRestorer } from '../../services/backups/restorer'
import { verifyBackup } from '../../services/backups/verify-backup'
import type { HandlerDependencies, Handlers } from './types'

type Backups = Pick<Handlers, 'backUpNow' | 'verifyBackup' | 'chooseBackupFile' | 'previewRestore' | 'restoreBackup'>

/** Copies of the data. All but the first work while the data is not open: they are what mends it. */
export function backupHandlers(given: HandlerDependencies): Backups {
  const restorer = createRestorer({
    file: given.databaseFile,
    keeper: given.keeper,
    evidenceFolder: given.reading.evidenceFolder,
    clock: given.clock,
    newId: given.newId,
    context: given.context,
    chooseFile: given.chooseBackupFile,
    whileClosed: given.whileClosed,
  })
  return {
    backUpNow: async () => makeBackup(await given.context(), given.databaseFile, 'manual'),
    verifyBackup: ({ id }) => verifyBackup(given.databaseFile, id, given.keeper),
    chooseBackupFile: () => restorer.choose(),
    previewRestore: (input) => restorer.preview(input),
    restoreBackup: async ({ token }) => {
      await restorer.restore(token)
      return {}
    },
  }
}
