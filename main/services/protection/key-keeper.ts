import { newKey } from '../../db/cipher'
import { DatabaseError } from '../../db/errors'
import type { KeySource } from '../../db/open'
import type { KeySlot } from '../../db/repositories/key-slots'
import {
  holdKey,
  keyOfSecret,
  keyOfSystem,
  passphraseSlot,
  type Secret,
  type SystemStore,
  systemSlot,
} from './key-slots'

/** Knows the key of the database while the application runs; writes it nowhere. */
export type KeyKeeper = KeySource & {
  /** The next database without key gets one that this passphrase wraps. */
  readonly choose: (passphrase: string) => void
  /**
   * Finds the key of these slots from what a person says.
   *
   * @throws {AppError} `wrong-secret`
   */
  readonly unlock: (slots: readonly KeySlot[], secret: Secret) => Promise<void>
  /** A slot that wraps the key with this passphrase. @throws {DatabaseError} `data-locked` */
  readonly wrap: (passphrase: string) => Promise<KeySlot>
  /** The key, while the data is open. @throws {DatabaseError} `data-locked` */
  readonly current: () => Buffer
  readonly forget: () => void
  /** Whether it knows a key: the data is open, or opening. */
  readonly knows: () => boolean
  readonly store: SystemStore
}

/**
 * @param store the key store of the system; one that is never available when the data must not depend on this computer
 * @param cost of scrypt; lower in tests only
 */
export function createKeyKeeper(store: SystemStore, clock: () => string, cost?: number): KeyKeeper {
  let known: Buffer | null = null
  let chosen: string | null = null
  const current = () => {
    if (known === null) throw new DatabaseError('data-locked', 'the key is not known')
    return known
  }
  return {
    store,
    choose: (passphrase) => {
      chosen = passphrase
    },
    make: async () => {
      const key = newKey()
      if (chosen !== null) {
        const slot = await passphraseSlot(key, chosen, clock(), cost)
        known = key
        chosen = null
        return { key, slots: [slot] }
      }
      if (!store.available()) throw new DatabaseError('data-unprotected', 'no key store, and no passphrase yet')
      known = key
      return { key, slots: [systemSlot(key, store, clock())] }
    },
    find: async (slots) => {
      // Another file may have been put in the place of the one that was open.
      if (known === null || !holdKey(slots, known)) known = keyOfSystem(slots, store)
      if (known === null) throw new DatabaseError('data-locked', 'no slot opens by itself')
      return known
    },
    unlock: async (slots, secret) => {
      known = await keyOfSecret(slots, secret)
    },
    current,
    wrap: async (passphrase) => passphraseSlot(current(), passphrase, clock(), cost),
    knows: () => known !== null,
    forget: () => {
      known = null
      chosen = null
    },
  }
}
