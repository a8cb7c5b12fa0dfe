import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createCipher } from '../../db/cipher'
import { Database } from '../../db/connection'
import { copyDatabase, flush } from '../../db/copy'
import { eraseFile } from '../../db/erase-file'
import { checkDatabaseFile, exists, versionInHeader } from '../../db/file-check'
import { migrate, SEALED_SINCE, schemaVersion } from '../../db/migrations'
import { backupsFolderOf } from '../../db/open'
import { findEvidence } from '../../db/repositories/evidence'
import { listKeySlots } from '../../db/repositories/key-slots'
import type { ServiceContext } from '../context'
import { sealClearCopies } from '../evidence/copies'
import type { KeyKeeper } from './key-keeper'

const COPY_NAME = /^sextant-.*\.db$/
/** A copy ends so while it is being sealed, then what it was in clear, until it is written over. */
const SEALING = '.scellement'
const CLEAR = '.clair'

/**
 * Seals what an older Sextant left in clear beside the database, with the key of today: automatic copies, and copies of
 * evidence. A copy that cannot be read is left as it is. What a crash interrupted is ended.
 *
 * @param onStep told before each step that changes files; tests stop there
 * @throws {DatabaseError} the first failure, once all that could be sealed is
 */
export async function sealOlderCopies(
  { database }: Pick<ServiceContext, 'database'>,
  file: string,
  evidenceFolder: string,
  keeper: KeyKeeper,
  onStep: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  const folder = backupsFolderOf(file)
  await endUnfinished(folder)
  const copies = await clearCopies(folder)
  // A stop may have come between the sealing of the database and its compaction: the copy made before is then still here.
  if (copies.length > 0) await database.exec('VACUUM')
  const slots = await listKeySlots(database)
  const failures: unknown[] = []
  for (const copy of copies) {
    try {
      await onStep('copied')
      await writeSealed(copy, `${copy}${SEALING}`, keeper, slots).catch(async (error: unknown) => {
        await eraseFile(`${copy}${SEALING}`).catch(() => undefined)
        throw error
      })
      await onStep('sealed')
      await rename(copy, `${copy}${CLEAR}`)
      await onStep('moved')
      await rename(`${copy}${SEALING}`, copy)
      await flush(folder)
      await onStep('replaced')
      await eraseFile(`${copy}${CLEAR}`)
    } catch (error) {
      failures.push(error)
    }
  }
  await sealClearCopies(evidenceFolder, database.cipher, async (id, sha256) => {
    const kept = (await findEvidence(database, id))?.piece.file
    return kept?.sha256 === sha256 ? kept.bytes : null
  })
  if (failures.length > 0) throw failures[0]
}

/** The copies made before payloads were sealed, that can be read. */
async function clearCopies(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of (await namesIn(folder)).filter((candidate) => COPY_NAME.test(candidate))) {
    const copy = join(folder, name)
    const version = await versionInHeader(copy).catch(() => SEALED_SINCE)
    if (version < SEALED_SINCE && (await isWhole(copy))) found.push(copy)
  }
  return found
}

/** The copy that is there is either the one in clear or the one that is sealed: the other goes. */
async function endUnfinished(folder: string): Promise<void> {
  for (const name of (await namesIn(folder)).filter((candidate) => candidate.endsWith(CLEAR))) {
    const copy = join(folder, name.slice(0, -CLEAR.length))
    // Put aside once the sealed one was whole.
    if (await exists(`${copy}${SEALING}`)) await rename(`${copy}${SEALING}`, copy)
    await eraseFile(join(folder, name))
  }
  for (const name of (await namesIn(folder)).filter((candidate) => candidate.includes(`.db${SEALING}`))) {
    await eraseFile(join(folder, name))
  }
}

async function writeSealed(
  copy: string,
  work: string,
  keeper: KeyKeeper,
  slots: Awaited<ReturnType<typeof listKeySlots>>,
): Promise<void> {
  const old = await Database.open(copy, 'read-only')
  await copyDatabase(old, work, schemaVersion()).finally(() => old.close())
  const sealed = await Database.open(work, 'read-write')
  sealed.unlock(createCipher(keeper.current()))
  try {
    await migrate(sealed, undefined, slots)
    // Nothing in clear stays in a free page.
    await sealed.exec('VACUUM')
  } finally {
    await sealed.close()
  }
  await checkDatabaseFile(work, schemaVersion())
  await flush(work)
}

const isWhole = (copy: string): Promise<boolean> =>
  checkDatabaseFile(copy, schemaVersion()).then(
    () => true,
    () => false,
  )

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])
