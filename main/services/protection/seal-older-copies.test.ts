import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../../db/connection'
import { backupsFolderOf, openDatabase } from '../../db/open'
import { aFolder } from '../../db/testing/a-folder'
import { createCopyStore } from '../evidence/copies'
import { sealOlderCopies } from './seal-older-copies'
import { aKeeper } from './testing/a-keeper'

const DAY = '2027-01-15'
const NAME = 'sextant-2027-01-14.db'
const fixture = path.join(import.meta.dirname, '../../db/testing/fixtures/schema-3.db.gz')
const PIECE = '00000000-0000-4000-8000-000000000001'

/** Data of today, beside a copy made before payloads were sealed. */
async function anOlderCopy() {
  const folder = await aFolder()
  const file = path.join(folder, 'sextant.db')
  const keeper = aKeeper()
  const database = await openDatabase(file, DAY, keeper)
  onTestFinished(() => database.close())
  const backups = backupsFolderOf(file)
  await mkdir(backups)
  const copy = path.join(backups, NAME)
  const clear = gunzipSync(await readFile(fixture))
  await writeFile(copy, clear)
  const evidence = path.join(folder, 'preuves')
  const seal = (onStep?: (step: string) => Promise<void>) =>
    sealOlderCopies({ database }, file, evidence, keeper, onStep)
  const organisationsIn = async () => {
    const opened = await openDatabase(copy, DAY, aKeeper())
    const rows = await opened.all('SELECT id FROM organisations')
    await opened.close()
    return rows.length
  }
  return { database, backups, copy, clear, evidence, seal, organisationsIn }
}

describe('older copies', () => {
  it('are sealed once, and open with the key of today', async () => {
    const { backups, copy, seal, organisationsIn } = await anOlderCopy()
    await seal()
    expect(await readdir(backups)).toEqual([NAME])
    const sealed = await readFile(copy)
    await seal()
    expect((await readFile(copy)).equals(sealed)).toBe(true)
    expect((await stat(copy)).mode & 0o077).toBe(0)
    expect(await organisationsIn()).toBeGreaterThan(0)
  })

  it.each(['copied', 'sealed', 'moved', 'replaced'])('are whole and sealed after a stop (%s)', async (stop) => {
    const { backups, seal, organisationsIn } = await anOlderCopy()
    const stopped = new Error('stopped')
    const attempt = seal(async (step) => {
      if (step === stop) throw stopped
    })
    await expect(attempt).rejects.toBe(stopped)
    await seal()
    expect(await readdir(backups)).toEqual([NAME])
    expect(await organisationsIn()).toBeGreaterThan(0)
  })

  it('are all sealed but the one that cannot be', async () => {
    const { backups, copy, clear, seal } = await anOlderCopy()
    // Whole for SQLite, and a payload that no version of Sextant wrote.
    const odd = path.join(backups, 'sextant-2027-01-13.db')
    await writeFile(odd, clear)
    const changed = await Database.open(odd, 'read-write')
    await changed.run("UPDATE organisations SET payload = '{'")
    await changed.close()
    await expect(seal()).rejects.toMatchObject({ code: 'database-unreadable' })
    expect((await readFile(copy)).equals(clear)).toBe(false)
    expect((await readdir(backups)).sort()).toEqual(['sextant-2027-01-13.db', NAME])
  })

  it('are followed by the data itself, which a stop may have left with pages of before', async () => {
    const { database, backups, seal } = await anOlderCopy()
    // What was written in clear, in a page that is free since: older versions did not write over it.
    await database.exec('PRAGMA secure_delete = OFF; CREATE TABLE old (text TEXT)')
    for (let row = 0; row < 100; row++) await database.run('INSERT INTO old (text) VALUES (?)', ['Zibeline'.repeat(50)])
    await database.exec('DROP TABLE old')
    const file = path.join(path.dirname(backups), 'sextant.db')
    expect((await readFile(file)).includes('Zibeline')).toBe(true)
    await seal()
    expect((await readFile(file)).includes('Zibeline')).toBe(false)
  })

  it('that cannot be read are left as they are', async () => {
    const { copy, clear, seal } = await anOlderCopy()
    // A page that says nothing any more: the file is still one of ours.
    const damaged = Buffer.from(clear)
    damaged.fill(0x55, 4096, 8192)
    await writeFile(copy, damaged)
    await seal()
    expect((await readFile(copy)).equals(damaged)).toBe(true)
  })
})

describe('older copies of evidence', () => {
  const content = Buffer.from('Politique de sécurité, version 3')
  const sha256 = createHash('sha256').update(content).digest('hex')

  async function aClearPiece() {
    const installation = await anOlderCopy()
    const folder = path.join(installation.evidence, PIECE)
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, sha256)
    const store = createCopyStore(installation.evidence, () => installation.database.cipher)
    return { ...installation, folder, file, store }
  }

  it('are sealed, and keep their fingerprint', async () => {
    const { seal, file, folder, store } = await aClearPiece()
    await writeFile(file, content)
    await seal()
    expect((await readFile(file)).includes(content)).toBe(false)
    expect(await store.read(PIECE, sha256)).toEqual(content)
    expect(await store.check(PIECE, { sha256 })).toBe('whole')
    await seal()
    expect(await store.read(PIECE, sha256)).toEqual(content)
    expect(await readdir(folder)).toEqual([sha256])
  })

  it('end what a stop interrupted, before or after the copy in clear was gone', async () => {
    const { database, seal, file, folder, store } = await aClearPiece()
    const sealed = database.cipher.sealFile(JSON.stringify(['preuves', PIECE, sha256]), content)
    await writeFile(`${file}.scellement`, sealed)
    await seal()
    expect(await store.read(PIECE, sha256)).toEqual(content)
    await writeFile(file, content)
    await writeFile(`${file}.scellement`, sealed.subarray(0, 10))
    await seal()
    expect(await store.read(PIECE, sha256)).toEqual(content)
    expect(await readdir(folder)).toEqual([sha256])
  })

  it('that were changed are left as they are', async () => {
    const { seal, file } = await aClearPiece()
    await writeFile(file, 'autre chose')
    await seal()
    expect(await readFile(file, 'utf8')).toBe('autre chose')
  })
})
