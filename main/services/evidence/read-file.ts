import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

/** What a file is: its content in 64 hexadecimal digits, and its size. */
export type Fingerprint = { readonly sha256: string; readonly bytes: number }

/** Why a file cannot be evidence; the message is for the person, in French. */
export class FileRefusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FileRefusal'
  }
}

/**
 * Computes the SHA-256 of a file chunk by chunk, whatever its size, and hands the chunks over.
 *
 * @param limit in bytes; a longer file is refused before it is read
 * @throws {FileRefusal} when it is not a file, is empty, is longer than the limit, or cannot be read
 */
export async function readFingerprint(
  path: string,
  {
    limit = Number.POSITIVE_INFINITY,
    onChunk = async () => undefined,
  }: { readonly limit?: number; readonly onChunk?: (chunk: Uint8Array) => Promise<void> } = {},
): Promise<Fingerprint> {
  const handle = await openToRead(path)
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new FileRefusal('Ce n’est pas un fichier\u00a0: choisissez un document.')
    if (status.size === 0) throw new FileRefusal('Ce fichier est vide.')
    if (status.size > limit) throw new FileRefusal(tooLong(limit))
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunksOf(handle)) {
      bytes += chunk.length
      // It may have grown since.
      if (bytes > limit) throw new FileRefusal(tooLong(limit))
      hash.update(chunk)
      await onChunk(chunk)
    }
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    await handle.close()
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw new FileRefusal(unreadable(error))
  }
}

const CHUNK = 64 * 1024

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await readChunk(handle)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** A network share may go away, or a file be locked by another program, between opening and reading. */
async function readChunk(handle: FileHandle): Promise<{ readonly bytesRead: number; readonly buffer: Buffer }> {
  try {
    return await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null)
  } catch (error) {
    throw new FileRefusal(unreadable(error))
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return 'Ce fichier n’est plus à cet endroit.'
    case 'EACCES':
    case 'EPERM':
      return 'Ce fichier ne peut pas être lu\u00a0: vous n’en avez pas le droit, ou un autre logiciel l’a ouvert.'
    case 'EBUSY':
      return 'Ce fichier est ouvert dans un autre logiciel\u00a0: fermez-le, puis recommencez.'
    case 'EISDIR':
      return 'Ce n’est pas un fichier\u00a0: choisissez un document.'
    default:
      return 'Ce fichier ne peut pas être lu.'
  }
}

function tooLong(limit: number): string {
  return `Ce fichier dépasse ${Math.floor(limit / 1e6)}\u00a0Mo. Notez plutôt son empreinte, et dites où il est rangé.`
}
