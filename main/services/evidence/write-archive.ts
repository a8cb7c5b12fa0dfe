import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { failureOf } from '../../exports/write-verified'
import { Stopped } from '../task-progress'

/** A part of an archive: bytes at hand, or a file read when its turn comes. */
export type ArchiveEntry = {
  readonly path: string
  readonly bytes: number
  readonly content:
    | Uint8Array
    | ((
        | { readonly file: string }
        /** For what is sealed on the disk. */
        | { readonly read: () => Promise<Uint8Array> }
      ) & {
        /** Called before it is opened. @throws {Stopped} */
        readonly onTurn: () => Promise<void>
      })
}

let attempts = 0

/**
 * Writes a zip file under a temporary name, reads its directory back, then gives it its name. One file at a time is held in
 * memory. When anything fails, or the person stops, the temporary file is removed and what the target held is untouched.
 *
 * @param check throws when what was written, under the name it is given, is not what was meant
 * @throws {ExportFailure}; {Stopped}
 */
export async function writeArchive(
  target: string,
  entries: readonly ArchiveEntry[],
  instant: Date,
  check: (written: string) => Promise<void> = async () => undefined,
): Promise<void> {
  attempts += 1
  const temporary = join(dirname(target), `.sextant-${process.pid}-zip-${attempts}.tmp`)
  try {
    await writeZip(temporary, entries, instant)
    const found = await readDirectory(temporary)
    const differs = entries.find(({ path, bytes }) => found.get(path) !== bytes)
    if (found.size !== entries.length || differs) throw new Error('the archive read back is not what was written')
    await check(temporary)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof Stopped ? error : failureOf(error, { whileRenaming: false })
  }
  try {
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw failureOf(error, { whileRenaming: true })
  }
}

async function writeZip(path: string, entries: readonly ArchiveEntry[], date: Date): Promise<void> {
  const zip = new JSZip()
  const sources: Readable[] = []
  for (const { path: name, content } of entries) {
    const source = content instanceof Uint8Array ? content : Readable.from(chunksOf(content))
    if (source instanceof Readable) sources.push(source)
    // No entry of its own for a folder: the paths are enough, and the count stays that of the files.
    zip.file(name, source, { binary: true, createFolders: false, date })
  }
  const handle = await open(path, 'w')
  try {
    const options = { type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } } as const
    // jszip brings its own streams, older than `for await`.
    for await (const chunk of new Readable().wrap(zip.generateNodeStream(options))) await handle.writeFile(chunk)
    await handle.sync()
  } finally {
    for (const source of sources) source.destroy()
    await handle.close()
  }
}

/** Opened when the first chunk is asked for: hundreds of files are never open at once. */
async function* chunksOf(content: Exclude<ArchiveEntry['content'], Uint8Array>): AsyncGenerator<Uint8Array> {
  await content.onTurn()
  if ('read' in content) return yield content.read()
  const handle = await open(content.file, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

const CHUNK = 64 * 1024
const END_RECORD = 0x06054b50
const END_RECORD_LENGTH = 22
const DIRECTORY_RECORD = 0x02014b50

/**
 * The names and sizes that the directory of a zip file gives, without reading its contents. Offsets: section 4.3 of
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
async function readDirectory(path: string): Promise<ReadonlyMap<string, number>> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    // We write no comment after the end record: it is in its place or the file is cut.
    const end = await readAt(handle, size - END_RECORD_LENGTH, END_RECORD_LENGTH)
    if (end.readUInt32LE(0) !== END_RECORD) throw new Error('not a whole zip file')
    const directory = await readAt(handle, end.readUInt32LE(16), end.readUInt32LE(12))
    const entries = new Map<string, number>()
    let at = 0
    for (let left = end.readUInt16LE(10); left > 0; left--) {
      if (directory.readUInt32LE(at) !== DIRECTORY_RECORD) throw new Error('the directory of the zip file is wrong')
      const nameLength = directory.readUInt16LE(at + 28)
      entries.set(directory.toString('utf8', at + 46, at + 46 + nameLength), directory.readUInt32LE(at + 24))
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    }
    return entries
  } finally {
    await handle.close()
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) throw new Error('not a whole zip file')
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('the zip file is cut')
  return buffer
}
