import { createKeyKeeper, type KeyKeeper } from '../key-keeper'
import type { SystemStore } from '../key-slots'

/** A key store that only this account can open: each `account` is another. */
export function aStore(account = 'moi', available = true): SystemStore {
  return {
    available: () => available,
    seal: (text) => Buffer.from(`${account}|${text}`),
    open: (sealed) => {
      const [owner, text] = sealed.toString().split('|')
      if (owner !== account || text === undefined) throw new Error('sealed by another account')
      return text
    },
  }
}

/** Scrypt is made cheap: what it costs is not what tests look at. */
export const CHEAP = 2 ** 4

export function aKeeper(store = aStore()): KeyKeeper {
  return createKeyKeeper(store, () => '2026-11-21T09:00:00.000Z', CHEAP)
}
