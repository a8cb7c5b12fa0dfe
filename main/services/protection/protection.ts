import { Database } from '../../db/connection'
import { DatabaseError } from '../../db/errors'
import { exists, versionInHeader } from '../../db/file-check'
import { SEALED_SINCE, schemaVersion } from '../../db/migrations'
import { deleteKeySlot, insertKeySlot, type KeySlot, listKeySlots } from '../../db/repositories/key-slots'
import type { Parsed, Protection } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { ServiceContext } from '../context'
import type { KeyKeeper } from './key-keeper'
import { keyOfSecret, recoverySlot, systemSlot } from './key-slots'
import { newCode, type RecoveryCode } from './recovery-code'

/**
 * How the data of this computer is protected.
 *
 * @param open the database; null while it is not open: its file is then read
 * @throws {DatabaseError} `database-unreadable` or `database-too-recent`
 */
export async function getProtection(file: string, open: Database | null, keeper: KeyKeeper): Promise<Protection> {
  const slots = open ? await listKeySlots(open) : await slotsOf(file)
  const has = (wanted: KeySlot['kind']) => slots.find(({ kind }) => kind === wanted)
  return {
    way: has('passphrase') ? 'passphrase' : has('system') ? 'system' : null,
    systemAvailable: keeper.store.available(),
    recoverySheetAt: has('recovery')?.createdAt ?? null,
  }
}

/**
 * Opens the data with what a person says.
 *
 * @throws {AppError} `wrong-secret`
 */
export async function unlock(file: string, keeper: KeyKeeper, secret: Parsed<'unlock'>): Promise<void> {
  await keeper.unlock(await slotsOf(file), secret)
}

/**
 * Asks for a passphrase at each start from now on, or changes it; null: the account of the system opens the data again.
 *
 * @throws {AppError} `wrong-secret` when the passphrase of today is not the one given; `conflict` when the system has no key
 *   store to go back to
 */
export async function setPassphrase(
  { database, clock }: ServiceContext,
  keeper: KeyKeeper,
  { current, next }: Parsed<'setPassphrase'>,
): Promise<void> {
  const slots = await listKeySlots(database)
  if (slots.some(({ kind }) => kind === 'passphrase')) {
    if (current === null) throw new AppError('wrong-secret', 'the passphrase of today is asked for')
    await keyOfSecret(slots, current)
  }
  if (next === null && !keeper.store.available()) throw new AppError('conflict', 'no key store to go back to')
  const slot = next === null ? systemSlot(keeper.current(), keeper.store, clock()) : await keeper.wrap(next)
  await database.transaction(async (queries) => {
    await insertKeySlot(queries, slot)
    await deleteKeySlot(queries, next === null ? 'passphrase' : 'system')
  })
}

/** Prepares recovery sheets. A sheet is worth something once the person says to have it on paper; the one before then is not. */
export type RecoverySheets = {
  readonly prepare: (context: ServiceContext) => { readonly token: string; readonly code: string }
  /** @throws {AppError} `not-found` when the token is not the one of the last sheet */
  readonly confirm: (context: ServiceContext, token: string) => Promise<void>
  /** The code of a sheet being made. @throws {AppError} `not-found` */
  readonly codeOf: (token: string) => RecoveryCode
}

export function createRecoverySheets(keeper: KeyKeeper): RecoverySheets {
  let prepared: { readonly token: string; readonly code: RecoveryCode } | null = null
  const codeOf = (token: string) => {
    if (prepared?.token !== token) throw new AppError('not-found', 'no recovery sheet under this token')
    return prepared.code
  }
  return {
    codeOf,
    prepare: ({ newId }) => {
      prepared = { token: newId(), code: newCode() }
      return { token: prepared.token, code: prepared.code.text }
    },
    confirm: async ({ database, clock }, token) => {
      await insertKeySlot(database, recoverySlot(keeper.current(), codeOf(token), clock()))
      prepared = null
    },
  }
}

async function slotsOf(file: string): Promise<readonly KeySlot[]> {
  if (!(await exists(file))) return []
  const version = await versionInHeader(file)
  if (version < SEALED_SINCE) return []
  if (version > schemaVersion()) throw new DatabaseError('database-too-recent', `schema ${version}`)
  // After a kill, SQLite has an unfinished write to undo, which it cannot on a connection that may only read.
  const mode = (await exists(`${file}-journal`)) ? 'read-write' : 'read-only'
  const database = await Database.open(file, mode)
  try {
    return await listKeySlots(database)
  } finally {
    await database.close()
  }
}
