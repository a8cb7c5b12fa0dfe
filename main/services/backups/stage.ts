import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Database } from '../../db/connection'
import { flush } from '../../db/copy'
import { eraseFolder } from '../../db/erase-file'
import { DatabaseError, toDatabaseError } from '../../db/errors'
import { checkDatabaseFile } from '../../db/file-check'
import { SEALED_SINCE, schemaVersion } from '../../db/migrations'
import { openDatabase } from '../../db/open'
import { addMissingCopiesOut, type CopyOut } from '../../db/repositories/copies-out'
import { deleteKeySlot, insertKeySlot, type KeySlot, listKeySlots } from '../../db/repositories/key-slots'
import { AppError } from '../../ipc/result'
import type { KeyKeeper } from '../protection/key-keeper'
import { type Secret, systemSlot } from '../protection/key-slots'
import { STAGING } from './abandoned'
import { EVIDENCE, extractBackup, isArchive } from './archive'
import { checkPayloads } from './check-payloads'
import { type Content, readContent } from './content'
import { currentKey, type KeyOfCopy, keyOfCopy } from './key-of-copy'

/** A copy made ready to take the place of the data, in a folder of its own beside it. */
export type Staged = {
  readonly folder: string
  /** A whole database of today's schema, with the slots that it will have. */
  readonly file: string
  readonly evidenceFolder: string
  readonly evidence: readonly string[]
  readonly content: Content
  /** Those that it will have. */
  readonly slots: readonly KeySlot[]
  /** `new`: with a key made for it, that nothing else has yet. */
  readonly openedBy: KeyOfCopy['by'] | 'new'
}

/** A copy that only a person can open, with one of these. */
export class CopyLocked extends Error {
  constructor(readonly ways: readonly Secret['kind'][]) {
    super('the copy opens with a secret')
    this.name = 'CopyLocked'
  }
}

type Given = {
  readonly file: string
  readonly keeper: KeyKeeper
  /** The slots of the data of today; empty when it cannot be read. */
  readonly slotsToday: readonly KeySlot[]
  /** What left Sextant until today. */
  readonly copiesOutToday: readonly CopyOut[]
  readonly secret: Secret | null
  readonly now: string
}

/**
 * Makes a copy ready: copied, checked page by page, brought to the schema of today, each payload opened. The copy itself is
 * not changed.
 *
 * A copy of the same key takes the slots of today: the passphrase of today opens it, not one of before; and the register of
 * what left Sextant since: those files are still out there. A copy of another key is other data: it keeps its own slots, with
 * the account of this computer when it may.
 *
 * @param source a database file, or the archive that `exportBackup` writes
 * @throws {CopyLocked} when a secret is needed, or the one given is not the right one; {DatabaseError} as `openDatabase`
 */
export async function stageCopy(source: string, given: Given): Promise<Staged> {
  const folder = await mkdtemp(join(dirname(given.file), STAGING))
  try {
    const file = join(folder, 'sextant.db')
    const evidenceFolder = join(folder, EVIDENCE)
    let evidence: readonly string[] = []
    if (await isArchive(source)) evidence = await extractBackup(source, file, evidenceFolder)
    else await copyFile(source, file, constants.COPYFILE_EXCL)
    await chmod(file, 0o600)
    return { folder, file, evidenceFolder, evidence, ...(await makeReady(file, given)) }
  } catch (error) {
    await removeStaged({ folder })
    throw toCoded(error)
  }
}

export const removeStaged = ({ folder }: Pick<Staged, 'folder'>): Promise<void> =>
  eraseFolder(folder).catch(() => undefined)

async function makeReady(file: string, given: Given): Promise<Pick<Staged, 'content' | 'openedBy' | 'slots'>> {
  const { keeper, slotsToday, now } = given
  const found = await findKey(file, given)
  let openedBy: Staged['openedBy'] = found?.by ?? 'today'
  const database = await openDatabase(file, now.slice(0, 10), {
    // A copy in clear, of before: it gets the key of today, or the first one of this computer.
    make: async () => {
      const today = currentKey(keeper)
      if (today !== null && slotsToday.length > 0) return { key: today, slots: slotsToday }
      openedBy = 'new'
      return keeper.make()
    },
    find: async () => found?.key ?? keeper.current(),
  })
  try {
    await checkPayloads(database)
    if (found) await settleSlots(database, found, given)
    if (openedBy === 'today') {
      await database.transaction((queries) => addMissingCopiesOut(queries, given.copiesOutToday))
    }
    return { content: await readContent(database), openedBy, slots: await listKeySlots(database) }
  } finally {
    await database.close()
    await flush(file)
  }
}

/** Null for a copy in clear. */
async function findKey(file: string, { keeper, secret }: Given): Promise<KeyOfCopy | null> {
  if ((await checkDatabaseFile(file, schemaVersion())) < SEALED_SINCE) return null
  const copy = await Database.open(file, 'read-write')
  try {
    const slots = await listKeySlots(copy)
    try {
      return await keyOfCopy(copy, slots, keeper, secret)
    } catch (error) {
      const code = error instanceof DatabaseError || error instanceof AppError ? error.code : null
      if (code !== 'data-locked' && code !== 'wrong-secret') throw error
      throw new CopyLocked(slots.flatMap(({ kind }) => (kind === 'system' ? [] : [kind])))
    }
  } finally {
    await copy.close()
  }
}

async function settleSlots(
  database: Database,
  { key, by }: KeyOfCopy,
  { keeper, slotsToday, now }: Given,
): Promise<void> {
  await database.transaction(async (queries) => {
    const slots = await listKeySlots(queries)
    if (by === 'today' && slotsToday.length > 0) {
      for (const { kind } of slots) await deleteKeySlot(queries, kind)
      for (const slot of slotsToday) await insertKeySlot(queries, slot)
    } else if (by === 'secret' && keeper.store.available() && slots.some(({ kind }) => kind === 'system')) {
      // It was that of another account, or of another computer.
      await insertKeySlot(queries, systemSlot(key, keeper.store, now))
    }
  })
}

const toCoded = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[A-Z]/.test(error.code)
    ? toDatabaseError(error)
    : error

/** Puts the copies of evidence of a staged copy where they are missing. None is ever written over. */
export async function placeEvidence(staged: Staged, evidenceFolder: string): Promise<void> {
  for (const path of staged.evidence) {
    const target = join(evidenceFolder, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copyFile(join(staged.evidenceFolder, path), target, constants.COPYFILE_EXCL).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw toDatabaseError(error)
    })
    await chmod(target, 0o600)
    await flush(target)
  }
}
