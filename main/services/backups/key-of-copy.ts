import { createCipher } from '../../db/cipher'
import type { Database } from '../../db/connection'
import { DatabaseError } from '../../db/errors'
import type { KeySlot } from '../../db/repositories/key-slots'
import type { KeyKeeper } from '../protection/key-keeper'
import { keyOfSecret, keyOfSystem, type Secret } from '../protection/key-slots'
import { keyFits } from './check-payloads'

/** What opens a copy: the key of the data of today, the account of the system, or what a person said. */
export type KeyOfCopy = { readonly key: Buffer; readonly by: 'today' | 'system' | 'secret' }

/**
 * The key of a copy. With a secret, it is the one that the secret opens; without, the key of today when it fits,  else the one that the account of the system holds for this copy.
 *
 * @param database the copy, of the schema of today or of one before, sealed
 * @throws {DatabaseError} `data-locked` when a secret is needed; {AppError} `wrong-secret`
 */
export async function keyOfCopy(
  database: Database,
  slots: readonly KeySlot[],
  keeper: KeyKeeper,
  secret: Secret | null,
): Promise<KeyOfCopy> {
  if (secret !== null) return { key: await keyOfSecret(slots, secret), by: 'secret' }
  const today = currentKey(keeper)
  if (today !== null && (await opens(database, today))) return { key: today, by: 'today' }
  const system = keyOfSystem(slots, keeper.store)
  if (system !== null) return { key: system, by: 'system' }
  throw new DatabaseError('data-locked', 'no key of this computer opens the copy')
}

/** Null while the data is locked, or not open. */
export function currentKey(keeper: KeyKeeper): Buffer | null {
  try {
    return keeper.current()
  } catch {
    return null
  }
}

async function opens(database: Database, key: Buffer): Promise<boolean> {
  database.unlock(createCipher(key))
  return keyFits(database)
}
