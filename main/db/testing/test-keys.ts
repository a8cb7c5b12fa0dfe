import type { KeySource } from '../open'

const key = Buffer.alloc(32, 7)

/** The same key for every database of a test: the wrapping of keys has tests of its own. */
export const testKeys: KeySource = {
  make: async () => ({ key, slots: [{ kind: 'system', createdAt: '2026-11-21T09:00:00.000Z', wrapped: '{}' }] }),
  find: async () => key,
}
