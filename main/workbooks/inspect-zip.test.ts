import { crc32, deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { inspectZip } from './inspect-zip'
import { type RefusalCode, WorkbookRefusal } from './refusals'
import { aSmallWorkbook } from './testing/a-workbook-file'

const limits = { fileBytes: 1_000_000, unzippedBytes: 2_000_000, zipEntries: 50 }

function refusalOf(bytes: Buffer, changed: Partial<typeof limits> = {}): RefusalCode | null {
  try {
    inspectZip(bytes, { ...limits, ...changed })
    return null
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code
    throw error
  }
}

function aZip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new JSZip()
  // No folders: their entries are not what is tested.
  for (const [path, content] of Object.entries(files)) zip.file(path, content, { createFolders: false })
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Changes a number of the first record of the directory, as a file that lies would. */
function withDirectory(zip: Buffer, change: (zip: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(zip)
  change(copy, copy.indexOf('PK\u0001\u0002', 0, 'latin1'))
  return copy
}

describe('a zip', () => {
  it('gives its files, unzipped', async () => {
    const parts = inspectZip(await aZip({ 'a.txt': 'un', 'dossier/é.txt': 'deux' }), limits)
    expect([...parts].map(([path, content]) => [path, content.toString()])).toEqual([
      ['a.txt', 'un'],
      ['dossier/é.txt', 'deux'],
    ])
  })

  it('may end with a comment, even one that looks like an end', async () => {
    const zip = new JSZip().file('a.txt', 'un')
    const comment = `PK\u0005\u0006${'x'.repeat(40)}`
    expect(refusalOf(await zip.generateAsync({ type: 'nodebuffer', comment }))).toBeNull()
  })

  it('is refused when it is cut anywhere', async () => {
    const whole = await aSmallWorkbook()
    for (let length = 2; length < whole.length; length += 97) {
      expect(refusalOf(whole.subarray(0, length))).toBe('damaged')
    }
  })

  it('is refused when one byte of its content has changed', async () => {
    const zip = await aZip({ 'a.txt': 'un texte'.repeat(100) })
    zip.writeUInt8(zip.readUInt8(45) ^ 1, 45)
    expect(refusalOf(zip)).toBe('damaged')
  })

  it.each([
    ['encrypted', 'password-protected', (zip: Buffer, at: number) => zip.writeUInt16LE(1, at + 8)],
    ['packed in an unknown way', 'unreadable', (zip: Buffer, at: number) => zip.writeUInt16LE(9, at + 10)],
    ['of another size than declared', 'damaged', (zip: Buffer, at: number) => zip.writeUInt32LE(7, at + 24)],
    ['outside of the file', 'damaged', (zip: Buffer, at: number) => zip.writeUInt32LE(0xfffffff0, at + 42)],
    ['named beyond the file', 'damaged', (zip: Buffer, at: number) => zip.writeUInt16LE(0xffff, at + 28)],
  ] as const)('is refused when an entry is %s', async (_what, code, change) => {
    expect(refusalOf(withDirectory(await aZip({ 'a.txt': 'un texte' }), change))).toBe(code)
  })

  it('is refused with the marks of zip64, or several disks', async () => {
    const zip = await aZip({ 'a.txt': 'un' })
    const end = zip.length - 22
    const zip64 = Buffer.from(zip)
    zip64.writeUInt32LE(0xffffffff, end + 16)
    const disks = Buffer.from(zip)
    disks.writeUInt16LE(1, end + 4)
    expect([refusalOf(zip64), refusalOf(disks)]).toEqual(['unsafe', 'damaged'])
  })

  it.each(['../a.txt', 'xl/../../a.txt', '/etc/a.txt', 'C:/a.txt', 'xl\\..\\a.txt'])(
    'is refused when a path leads elsewhere: %s',
    async (path) => {
      expect(refusalOf(await aZip({ [path]: 'un' }))).toBe('unsafe')
    },
  )

  it('is refused when a path is there twice, in any case', async () => {
    expect(refusalOf(await aZip({ 'a.txt': 'un', 'A.TXT': 'deux' }))).toBe('unsafe')
  })
})

describe('what is too large', () => {
  it('is refused by its size on the disk, by its number of files', async () => {
    const zip = await aZip({ a: '1', b: '2' })
    expect(refusalOf(zip, { fileBytes: 10 })).toBe('file-too-big')
    expect(refusalOf(zip, { zipEntries: 1 })).toBe('unsafe')
  })

  it('is refused by what it declares, before anything is unzipped', async () => {
    const zip = withDirectory(await aZip({ a: 'x' }), (bytes, at) => bytes.writeUInt32LE(2_000_001, at + 24))
    expect(refusalOf(zip)).toBe('unzipped-too-big')
  })

  it('is refused by what it really holds when it declares little, without being unzipped whole', () => {
    const bomb = aBomb(200_000_000, 10)
    const before = process.memoryUsage.rss()
    expect(refusalOf(bomb)).toBe('unzipped-too-big')
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  })

  it('is counted over all files', async () => {
    const zip = await aZip({ a: 'x'.repeat(900_000), b: 'x'.repeat(900_000), c: 'x'.repeat(900_000) })
    expect(refusalOf(zip)).toBe('unzipped-too-big')
    expect(refusalOf(zip, { unzippedBytes: 2_700_000 })).toBeNull()
  })
})

/** One file of zeros that says it is much smaller, in both of its records. */
function aBomb(size: number, declared: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size))
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(Buffer.alloc(declared)), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(declared, 18)
  common.writeUInt16LE(1, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from('a'), packed])
  const version = Buffer.from([20, 0])
  const directory = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    version,
    common,
    Buffer.alloc(14),
    Buffer.from('a'),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

describe('what is no zip', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['an old .xls', ole, 'old-format'],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'password-protected',
    ],
    ['a French CSV', Buffer.from('\ufeffId;Échéance\r\na1;22/11/2026\r\n'), 'csv-file'],
    ['a CSV in Windows-1252', Buffer.from('Id;\u00c9ch\u00e9ance\r\n', 'latin1'), 'csv-file'],
    ['a « Unicode text » of Excel', Buffer.from('\ufeffId\tCoût\r\n', 'utf16le'), 'csv-file'],
    ['a page of HTML named .xls', Buffer.from('<html><table>a;b</table></html>'), 'not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3;,', 'latin1'), 'not-a-workbook'],
    ['a sentence', Buffer.from('Bonjour'), 'not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-workbook'],
  ] as const)('is recognised: %s', (_what, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code)
  })
})
