import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { DatabaseError } from '../../db/errors'
import { startOfFile } from '../start-of-file'

/** The files of a copy taken elsewhere: the database, and the copies of evidence in a folder. */
export const DATABASE = 'sextant.db'
export const EVIDENCE = 'preuves'

/** Only these paths are ever written to the disk. */
const EVIDENCE_PATH = /^preuves\/([0-9a-f-]{36}\/[0-9a-f]{64}(?:\.[a-z]{1,12})?)$/
/** What an archive may unfold to, in bytes. */
const MAX_DATABASE = 2_000_000_000
const MAX_EVIDENCE = 25_000_000
const MAX_TOTAL = 4_000_000_000

const LOCAL_RECORD = 0x04034b50
const DIRECTORY_RECORD = 0x02014b50
const END_RECORD = 0x06054b50
const END_BYTES = 22
const MAX_DIRECTORY = 50_000_000

type Entry = {
  readonly path: string
  readonly stored: boolean
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  readonly offset: number
}

/** Whether a file begins as a zip does. */
export async function isArchive(file: string): Promise<boolean> {
  const start = await startOfFile(file, 4)
  return start.length === 4 && start.readUInt32LE(0) === LOCAL_RECORD
}

/** Whether a file is a copy taken elsewhere, from its directory alone; false when it cannot be told. */
export async function isBackup(file: string): Promise<boolean> {
  try {
    return (await isArchive(file)) && (await readEntries(file)).some(({ path }) => path === DATABASE)
  } catch {
    return false
  }
}

/**
 * Unfolds a copy taken elsewhere. Each file is compared with its fingerprint in the archive.
 *
 * @returns the paths of the copies of evidence, under `evidenceFolder`
 * @throws {DatabaseError} `database-foreign` when it is another archive, `database-unreadable` when it is cut or damaged
 */
export async function extractBackup(archive: string, file: string, evidenceFolder: string): Promise<string[]> {
  const entries = await readEntries(archive)
  const database = entries.find(({ path }) => path === DATABASE)
  if (!database) throw new DatabaseError('database-foreign', 'an archive without a database')
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > MAX_TOTAL) throw new DatabaseError('database-foreign', 'too much in the archive')
  await extract(archive, database, file, MAX_DATABASE)
  const paths: string[] = []
  for (const entry of entries) {
    const path = EVIDENCE_PATH.exec(entry.path)?.[1]
    if (path === undefined) continue
    const target = join(evidenceFolder, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await extract(archive, entry, target, MAX_EVIDENCE)
    paths.push(path)
  }
  return paths
}

/** SHA-256 of the database in an archive, read back. @throws {DatabaseError} as `extractBackup` */
export async function fingerprintInside(archive: string): Promise<string> {
  const entry = (await readEntries(archive)).find(({ path }) => path === DATABASE)
  if (!entry) throw new DatabaseError('database-foreign', 'an archive without a database')
  const hash = createHash('sha256')
  await read(archive, entry, MAX_DATABASE, async (content) => {
    for await (const chunk of content) hash.update(chunk)
  })
  return hash.digest('hex')
}

async function extract(archive: string, entry: Entry, target: string, limit: number): Promise<void> {
  await read(archive, entry, limit, (content) =>
    pipeline(content, createWriteStream(target, { flags: 'wx', mode: 0o600 })),
  )
}

/** Gives the content of an entry to `use`, checked as it goes. */
async function read(
  archive: string,
  entry: Entry,
  limit: number,
  use: (content: Transform) => Promise<void>,
): Promise<void> {
  // Nothing that we write is empty.
  if (entry.packed === 0) throw new DatabaseError('database-unreadable', 'an empty file in the archive')
  const start = await startOf(archive, entry)
  const check = new Check(entry, limit)
  const packed = createReadStream(archive, { start, end: start + entry.packed - 1 })
  try {
    const reading = entry.stored ? pipeline(packed, check) : pipeline(packed, createInflateRaw(), check)
    await Promise.all([reading, use(check)])
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Those of the disk say what they are; those of zlib mean damage.
    if (error instanceof DatabaseError || /^E[A-Z]+$/.test(code)) throw error
    throw new DatabaseError('database-unreadable', 'the archive is damaged', { cause: error })
  }
}

/** Lets bytes through, and fails when they are not those that the directory announced. */
class Check extends Transform {
  private seen = 0
  private sum = 0

  constructor(
    private readonly entry: Entry,
    private readonly limit: number,
  ) {
    super()
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length
    this.sum = crc32(chunk, this.sum)
    if (this.seen > Math.min(this.entry.bytes, this.limit)) {
      done(new DatabaseError('database-unreadable', 'the archive holds more than it says'))
    } else done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    const same = this.seen === this.entry.bytes && this.sum === this.entry.crc
    done(same ? null : new DatabaseError('database-unreadable', 'a file of the archive is damaged'))
  }
}

/** Where the bytes of an entry begin: its local record has a length of its own. */
async function startOf(archive: string, { offset }: Entry): Promise<number> {
  const record = await readAt(archive, offset, 30)
  if (record.readUInt32LE(0) !== LOCAL_RECORD) throw new DatabaseError('database-unreadable', 'the archive is damaged')
  return offset + 30 + record.readUInt16LE(26) + record.readUInt16LE(28)
}

/** Offsets: section 4.3 of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
async function readEntries(archive: string): Promise<Entry[]> {
  const handle = await open(archive, 'r')
  const { size } = await handle.stat().finally(() => handle.close())
  // We write no comment after the end record: it is in its place or the file is cut.
  const end = await readAt(archive, size - END_BYTES, END_BYTES)
  const length = end.readUInt32LE(12)
  if (end.readUInt32LE(0) !== END_RECORD || length > MAX_DIRECTORY) {
    throw new DatabaseError('database-unreadable', 'the archive is cut')
  }
  const directory = await readAt(archive, end.readUInt32LE(16), length)
  const entries: Entry[] = []
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_RECORD) break
    const nameLength = directory.readUInt16LE(at + 28)
    const method = directory.readUInt16LE(at + 10)
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      stored: method === 0,
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  const paths = new Set(entries.map(({ path }) => path))
  if (paths.size !== entries.length || entries.length !== end.readUInt16LE(10)) {
    throw new DatabaseError('database-unreadable', 'the archive is damaged')
  }
  return entries
}

async function readAt(archive: string, position: number, length: number): Promise<Buffer> {
  if (position < 0) throw new DatabaseError('database-unreadable', 'the archive is cut')
  const handle = await open(archive, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
    if (bytesRead !== length) throw new DatabaseError('database-unreadable', 'the archive is cut')
    return buffer
  } finally {
    await handle.close()
  }
}
