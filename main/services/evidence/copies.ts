import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Cipher } from '../../db/cipher'
import { flush } from '../../db/copy'
import { eraseFile } from '../../db/erase-file'
import { type Fingerprint, readFingerprint } from './read-file'

/** A longer file is not a piece of evidence but an archive: its place is elsewhere. Bytes. */
export const MAX_COPY = 20_000_000

/** Only the owner of the session reads them. */
const OWNER_FOLDER = 0o700
const OWNER_FILE = 0o600
const PENDING = '.pending'
/** Ending of a copy that is being sealed. */
const SEALING = '.scellement'
const COPY_NAME = /^[0-9a-f]{64}$/

/** What a copy is sealed for: it does not open as that of another piece. */
const placeOf = (id: string, sha256: string): string => JSON.stringify(['preuves', id, sha256])

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** What became of a copy. */
export type CopyState = 'whole' | 'lost' | 'changed'

/**
 * The copies kept by Sextant, sealed: `<folder>/<id of the piece>/<SHA-256 of the content>`, so that a new copy never
 * overwrites the one the database still speaks of. The fingerprint is that of the content, not of what is on the disk.
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
  /** The same for a content at hand. @throws {Error} when it cannot be written */
  readonly addContent: (id: string, content: Uint8Array) => Promise<Fingerprint>
  /** The content of a copy; null when it is lost, or is no longer what it was. */
  readonly read: (id: string, sha256: string) => Promise<Buffer | null>
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

/**
 * @param folder made with the first copy
 * @param cipher of the database that speaks of the copies
 */
export function createCopyStore(folder: string, cipher: () => Cipher): CopyStore {
  const pathOf = (id: string, sha256: string) => join(folder, id, sha256)

  const mark = async (id: string, sha256: string) => {
    await mkdir(join(folder, id), { recursive: true, mode: OWNER_FOLDER })
    await (await open(`${pathOf(id, sha256)}${PENDING}`, 'w', OWNER_FILE)).close()
  }

  const addContent = async (id: string, content: Uint8Array) => {
    const sha256 = sha256Of(content)
    await mkdir(join(folder, id), { recursive: true, mode: OWNER_FOLDER })
    const temporary = join(folder, id, `new${PENDING}`)
    try {
      await writeSealed(temporary, cipher().sealFile(placeOf(id, sha256), content))
      const written = cipher().openFile(placeOf(id, sha256), await readFile(temporary))
      if (sha256Of(written) !== sha256) throw new Error('the copy read back is not the file')
      await mark(id, sha256)
      await rename(temporary, pathOf(id, sha256))
      return { sha256, bytes: content.length }
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
  }

  const read = async (id: string, sha256: string) => {
    const content = cipher().openFile(placeOf(id, sha256), await readFile(pathOf(id, sha256)))
    return sha256Of(content) === sha256 ? content : null
  }

  return {
    pathOf,
    mark,
    addContent,
    add: async (id, source) => {
      const chunks: Uint8Array[] = []
      await readFingerprint(source, { limit: MAX_COPY, onChunk: async (chunk) => void chunks.push(chunk) })
      return addContent(id, Buffer.concat(chunks))
    },
    read: (id, sha256) => read(id, sha256).catch(() => null),
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
      const sealed = await readFile(pathOf(id, sha256)).catch(() => null)
      if (sealed === null) return 'lost'
      return (await read(id, sha256).catch(() => null)) === null ? 'changed' : 'whole'
    },
  }
}

/**
 * Seals the copies kept in clear by an older Sextant. One that is neither clear nor sealed was changed: it is left as it is.
 *
 * @param bytesOf the size of the content that the database knows for a copy; null when it knows none
 */
export async function sealClearCopies(
  folder: string,
  cipher: Cipher,
  bytesOf: (id: string, sha256: string) => Promise<number | null>,
): Promise<void> {
  for (const id of await namesIn(folder)) {
    const names = await namesIn(join(folder, id))
    // What a crash interrupted is ended first: the copy in clear may be gone already.
    for (const name of names.filter((candidate) => candidate.endsWith(SEALING))) {
      const path = join(folder, id, name.slice(0, -SEALING.length))
      if ((await clearContent(path)) === null) await rename(`${path}${SEALING}`, path)
      else await rm(`${path}${SEALING}`)
    }
    for (const sha256 of names.filter((candidate) => COPY_NAME.test(candidate))) {
      const path = join(folder, id, sha256)
      // Most often the size is enough to tell, and nothing has to be read.
      const known = await bytesOf(id, sha256)
      if (known !== null && known !== (await stat(path).catch(() => null))?.size) continue
      const content = await clearContent(path)
      if (content === null) continue
      await writeSealed(`${path}${SEALING}`, cipher.sealFile(placeOf(id, sha256), content))
      // Its name has to be on the disk before the copy in clear goes.
      await flush(join(folder, id))
      await eraseFile(path)
      await rename(`${path}${SEALING}`, path)
    }
  }
}

/** The content of a copy that is in clear: its name is its fingerprint. Null for any other. */
async function clearContent(path: string): Promise<Buffer | null> {
  const content = await readFile(path).catch(() => null)
  return content !== null && sha256Of(content) === basename(path) ? content : null
}

async function writeSealed(path: string, sealed: Uint8Array): Promise<void> {
  const target = await open(path, 'w', OWNER_FILE)
  try {
    await target.writeFile(sealed)
    await target.sync()
  } finally {
    await target.close()
  }
}

/** What is in a folder; nothing when it does not exist yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
