import { dirname } from 'node:path'
import type { Cipher } from '../../db/cipher'
import { eraseFolder } from '../../db/erase-file'
import { createCopyStore } from '../evidence/copies'

/** What a dossier asks of the copies kept as evidence. */
export type KeptCopies = {
  /** The content of a copy; null when it is lost, or is no longer what it was. */
  readonly read: (id: string, sha256: string) => Promise<Uint8Array | null>
  /** Keeps a copy, to be settled once the database speaks of it. @throws {Error} when it cannot be written */
  readonly add: (id: string, content: Uint8Array) => Promise<void>
  /** Removes, among the copies added, those that the database does not speak of. */
  readonly settle: (kept: (id: string) => Promise<string | null>) => Promise<void>
  /** Removes all that is kept for a piece, written over. @throws {Error} when another program holds it */
  readonly erase: (id: string) => Promise<void>
}

/**
 * @param evidenceFolder where they are
 * @param cipher of the database that speaks of them
 */
export function createKeptCopies(evidenceFolder: string, cipher: () => Cipher): KeptCopies {
  const store = createCopyStore(evidenceFolder, cipher)
  return {
    read: store.read,
    add: async (id, content) => {
      await store.addContent(id, content)
    },
    settle: store.settle,
    erase: (id) => eraseFolder(dirname(store.pathOf(id, 'any'))),
  }
}
