import { crc32, inflateRawSync } from 'node:zlib'
import type { WorkbookLimits } from './limits'
import { otherKindOf } from './other-kinds'
import { WorkbookRefusal } from './refusals'

export type ZipLimits = Pick<WorkbookLimits, 'fileBytes' | 'unzippedBytes' | 'zipEntries'>

/** The files inside a zip, unzipped, by path. */
export type ZipParts = ReadonlyMap<string, Buffer>

type Entry = {
  readonly path: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly headerAt: number
}

/**
 * Unzips a file that anyone may have made, within limits, all of it in memory.
 *
 * Nothing is taken from what the file says of itself: declared sizes are added up first, then each entry is really
 * inflated under a hard limit, and its size and checksum compared. Memory never exceeds the file and `unzippedBytes`
 * twice, whatever the file.
 *
 * @throws {WorkbookRefusal} and nothing else, for a file that is no zip, is cut, encrypted, too large or deceitful
 */
export function inspectZip(bytes: Buffer, limits: ZipLimits): ZipParts {
  if (bytes.length > limits.fileBytes) throw new WorkbookRefusal('file-too-big', `${bytes.length} bytes`)
  const other = otherKindOf(bytes)
  if (other !== null) throw new WorkbookRefusal(other, 'recognised as something else than a zip')
  try {
    return unzip(bytes, readDirectory(bytes, limits), limits)
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error
    // A length or an offset that leads out of the file (RangeError), or bytes that zlib cannot inflate.
    throw new WorkbookRefusal('damaged', 'the zip cannot be read', { cause: error })
  }
}

// Offsets: section 4.3 of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1')
const END_RECORD_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const DIRECTORY_RECORD = 0x02014b50
const DIRECTORY_RECORD_LENGTH = 46
const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30
const ENCRYPTED_FLAG = 0x1
const STORED = 0
const DEFLATED = 8

function readDirectory(bytes: Buffer, limits: ZipLimits): Entry[] {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const directoryAt = bytes.readUInt32LE(end + 16)
  // Several disks, or the marks of zip64: no spreadsheet writes them below 4 GB.
  if (bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) throw damaged('several disks')
  if (count === 0xffff || directoryAt === 0xffffffff) throw new WorkbookRefusal('unsafe', 'zip64')
  if (count > limits.zipEntries) throw new WorkbookRefusal('unsafe', `${count} entries`)
  const entries: Entry[] = []
  const paths = new Set<string>()
  let at = directoryAt
  let declared = 0
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_RECORD) throw damaged('no directory record in its place')
    const pathLength = bytes.readUInt16LE(at + 28)
    const pathEnd = at + DIRECTORY_RECORD_LENGTH + pathLength
    if (pathEnd > bytes.length) throw damaged('a path beyond the file')
    const entry: Entry = {
      path: bytes.toString('utf8', at + DIRECTORY_RECORD_LENGTH, pathEnd),
      encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    }
    if (!isPlainPath(entry.path)) throw new WorkbookRefusal('unsafe', 'a path that leads elsewhere')
    // Two files under one name: programs disagree on which one counts. Spreadsheets ignore case.
    const key = entry.path.toLowerCase()
    if (paths.has(key)) throw new WorkbookRefusal('unsafe', 'the same path twice')
    paths.add(key)
    declared += entry.size
    entries.push(entry)
    at = pathEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (declared > limits.unzippedBytes) throw new WorkbookRefusal('unzipped-too-big', `${declared} bytes declared`)
  return entries
}

function endRecord(bytes: Buffer): number {
  const last = bytes.length - END_RECORD_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    at = bytes.lastIndexOf(END_RECORD, at)
    if (at < 0) break
    if (at + END_RECORD_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at
  }
  throw damaged('no end record: the file is cut')
}

function isPlainPath(path: string): boolean {
  if (path === '' || path.startsWith('/') || /[\\\0:]/.test(path)) return false
  return !path.split('/').includes('..')
}

function unzip(bytes: Buffer, entries: readonly Entry[], limits: ZipLimits): ZipParts {
  const parts = new Map<string, Buffer>()
  let left = limits.unzippedBytes
  for (const entry of entries) {
    if (entry.encrypted) throw new WorkbookRefusal('password-protected', 'an encrypted entry')
    const content = unzipEntry(bytes, entry, left)
    left -= content.length
    if (!entry.path.endsWith('/')) parts.set(entry.path, content)
  }
  return parts
}

function unzipEntry(bytes: Buffer, entry: Entry, left: number): Buffer {
  const { headerAt, method, packedSize } = entry
  if (bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) throw damaged('no local header in its place')
  const start = headerAt + LOCAL_HEADER_LENGTH + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  if (start + packedSize > bytes.length) throw damaged('an entry beyond the file')
  const packed = bytes.subarray(start, start + packedSize)
  if (method !== STORED && method !== DEFLATED) throw new WorkbookRefusal('unreadable', `compression ${method}`)
  const content = method === STORED ? packed : inflate(packed, left)
  if (content.length > left) throw new WorkbookRefusal('unzipped-too-big', 'more than the limit once unzipped')
  if (content.length !== entry.size) throw damaged('an entry has not its declared size')
  if (crc32(content) !== entry.crc) throw damaged('an entry has not its checksum')
  return content
}

function inflate(packed: Buffer, left: number): Buffer {
  try {
    // Zero would mean no limit at all.
    return inflateRawSync(packed, { maxOutputLength: left + 1 })
  } catch (error) {
    if (error instanceof RangeError) {
      throw new WorkbookRefusal('unzipped-too-big', 'more than the limit once unzipped', { cause: error })
    }
    throw error
  }
}

function damaged(message: string): WorkbookRefusal {
  return new WorkbookRefusal('damaged', message)
}
