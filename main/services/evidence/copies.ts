import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fingerprint, readFingerprint } from './read-file'

/** A longer file is not a piece of evidence but an archive: its place is elsewhere. Bytes. */
export const MAX_COPY = 20_000_000

/** Only the owner of the session reads them. */
const OWNER_FOLDER = 0o700
const OWNER_FILE = 0o600
const PENDING = '.pending'

/** What became of a copy. */
export type CopyState = 'whole' | 'lost' | 'changed'

/**
 * The copies kept by Sextant: `<folder>/<id of the piece>/<SHA-256 of the content>`, so that a new copy never overwrites the
 * one the database still speaks of.
 *
 * A copy and the row that speaks of it cannot be written at once. A mark, `<SHA-256>.pending`, stands beside the copy while
 * they may disagree; whatever happens in between, `settle` later compares it with the database. A copy without a mark is
 * never removed, even when the database does not know it: an older backup may have been put back.
 */
export type CopyStore = {
  /** Where the copy of a piece is. */
  readonly pathOf: (id: string, sha256: string) => string
  /**
   * Copies a file under a mark, to be settled once the database speaks of it. What was written is read again.
   *
   * @throws {FileRefusal} when it cannot be read or is too long; {Error} when it cannot be written
   */
  readonly add: (id: string, source: string) => Promise<Fingerprint>
  /** Marks the copy of a piece before the database forgets it. */
  readonly mark: (id: string, sha256: string) => Promise<void>
  /**
   * Ends what was begun: marked copies that the database does not speak of are removed, the others lose their mark.
   *
   * @param kept the SHA-256 of the copy that the database says a piece has; null when it has none
   */
  readonly settle: (kept: (id: string) => Promise<string | null>) => Promise<void>
  readonly check: (id: string, file: { readonly sha256: string }) => Promise<CopyState>
}

/** @param folder made with the first copy */
export function createCopyStore(folder: string): CopyStore {
  const pathOf = (id: string, sha256: string) => join(folder, id, sha256)

  const mark = async (id: string, sha256: string) => {
    await mkdir(join(folder, id), { recursive: true, mode: OWNER_FOLDER })
    await (await open(`${pathOf(id, sha256)}${PENDING}`, 'w', OWNER_FILE)).close()
  }

  return {
    pathOf,
    mark,
    add: async (id, source) => {
      await mkdir(join(folder, id), { recursive: true, mode: OWNER_FOLDER })
      // Its name says nothing yet: the content is only known once it is read. It is marked all the same.
      const temporary = join(folder, id, `new${PENDING}`)
      const target = await open(temporary, 'w', OWNER_FILE)
      try {
        const given = await readFingerprint(source, {
          limit: MAX_COPY,
          onChunk: async (chunk) => void (await target.writeFile(chunk)),
        })
        await target.sync()
        await target.close()
        const written = await readFingerprint(temporary)
        if (written.sha256 !== given.sha256) throw new Error('the copy read back is not the file')
        await mark(id, given.sha256)
        await rename(temporary, pathOf(id, given.sha256))
        return given
      } catch (error) {
        await target.close().catch(() => undefined)
        await rm(temporary, { force: true }).catch(() => undefined)
        throw error
      }
    },
    settle: async (kept) => {
      for (const id of await namesIn(folder)) {
        const names = await namesIn(join(folder, id))
        const marks = names.filter((name) => name.endsWith(PENDING))
        if (marks.length === 0) continue
        const known = await kept(id)
        for (const name of marks) {
          const sha256 = name.slice(0, -PENDING.length)
          try {
            if (sha256 !== known) await rm(pathOf(id, sha256), { force: true })
            await rm(join(folder, id, name), { force: true })
          } catch {
            // Opened by another program: the mark stays, and the next settling tries again.
          }
        }
        // Refused while a copy is left in it.
        await rmdir(join(folder, id)).catch(() => undefined)
      }
    },
    check: async (id, { sha256 }) => {
      try {
        return (await readFingerprint(pathOf(id, sha256))).sha256 === sha256 ? 'whole' : 'changed'
      } catch {
        return 'lost'
      }
    },
  }
}

/** What is in a folder; nothing when it does not exist yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
