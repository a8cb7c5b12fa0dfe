import { existsSync, statSync } from 'node:fs'
import { chmod, cp, mkdir, open, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Database } from './connection'
import { type Migration, migrations, schemaVersion, versionOf } from './migrations'
import { backupsFolderOf, openDatabase } from './open'
import { aLockableFolder } from './testing/a-drive'
import { aFolder, hashOf } from './testing/a-folder'
import { runChild } from './testing/run-child'
import { testKeys } from './testing/test-keys'

const DAY = '2026-11-21'
const INSERT = 'INSERT INTO organisations (id, created_at, payload) VALUES (?, ?, ?)'

async function aDatabaseFile(rows = 50): Promise<string> {
  const file = join(await aFolder(), 'donnees', 'sextant.db')
  const database = await openDatabase(file, DAY, testKeys)
  for (let row = 0; row < rows; row++) await database.run(INSERT, [`id-${row}`, DAY, 'x'.repeat(1000)])
  await database.close()
  return file
}

async function expectRefused(file: string, code: string, steps = migrations): Promise<void> {
  const before = hashOf(file)
  const names = await readdir(join(file, '..'))
  await expect(openDatabase(file, DAY, testKeys, steps)).rejects.toMatchObject({ code })
  expect(hashOf(file)).toBe(before)
  expect(await readdir(join(file, '..'))).toEqual(names)
}

describe('a first opening', () => {
  it('makes a file and a folder that only their owner can read', async () => {
    const file = await aDatabaseFile(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
    expect(await readdir(join(file, '..'))).toEqual(['sextant.db'])
  })

  it('starts afresh over what a crash left while making the file', async () => {
    const file = join(await aFolder(), 'sextant.db')
    await writeFile(`${file}.1234.partiel`, 'half made')
    await utimes(`${file}.1234.partiel`, 0, 0)
    await writeFile(`${file}-journal`, 'of a database that is gone')
    const database = await openDatabase(file, DAY, testKeys)
    expect(await versionOf(database)).toBe(migrations.length)
    await database.close()
    expect(await readdir(join(file, '..'))).toEqual(['sextant.db'])
  })
})

describe('two first openings at once', () => {
  it('make one file, and both work on it', async () => {
    const file = join(await aFolder(), 'sextant.db')
    const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase(file, DAY, testKeys)))
    for (const [index, database] of databases.entries()) await database.run(INSERT, [`id-${index}`, DAY, 'x'])
    expect(await databases[0]?.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: databases.length })
    for (const database of databases) await database.close()
    expect(await readdir(join(file, '..'))).toEqual(['sextant.db'])
  })
})

describe('a later opening', () => {
  it('finds what was written', async () => {
    const database = await openDatabase(await aDatabaseFile(3), DAY, testKeys)
    expect(await database.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 3 })
    await database.close()
  })

  it('takes back rights given to others', async () => {
    const file = await aDatabaseFile()
    await chmod(file, 0o644)
    await (await openDatabase(file, DAY, testKeys)).close()
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('after a kill in the middle of a transaction finds the state before it', async () => {
    const file = await aDatabaseFile(3)
    const end = await runChild(new URL('./testing/killed-in-transaction.ts', import.meta.url), file)
    expect(end.signal, end.errors).toBe('SIGKILL')
    expect(existsSync(`${file}-journal`)).toBe(true)
    const database = await openDatabase(file, DAY, testKeys)
    expect(await database.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 3 })
    await database.close()
    expect(await readdir(join(file, '..'))).toEqual(['sextant.db'])
  }, 30_000)
})

describe('a file that is refused is left byte for byte', () => {
  it('when a newer application wrote it', async () => {
    const file = await aDatabaseFile()
    const newer = await Database.open(file, 'read-write')
    await newer.exec('PRAGMA user_version = 99')
    await newer.close()
    await expectRefused(file, 'database-too-recent')
  })

  it('when it is empty', async () => {
    const file = join(await aFolder(), 'sextant.db')
    await writeFile(file, '')
    await expectRefused(file, 'database-unreadable')
  })

  it('when it is not a database', async () => {
    const file = join(await aFolder(), 'sextant.db')
    await writeFile(file, 'Bonjour, ceci n’est pas une base de données. '.repeat(200))
    await expectRefused(file, 'database-unreadable')
  })

  it('when it is the database of another application', async () => {
    const file = join(await aFolder(), 'sextant.db')
    const foreign = await Database.open(file, 'create')
    await foreign.exec('CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1')
    await foreign.close()
    await expectRefused(file, 'database-foreign')
  })

  it.each([0.3, 0.6, 0.9])('when it is cut at %d of its length', async (share) => {
    const file = await aDatabaseFile()
    await truncate(file, Math.floor(statSync(file).size * share))
    await expectRefused(file, 'database-unreadable')
  })

  it('when a page inside is overwritten', async () => {
    const file = await aDatabaseFile()
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(4096, 0xff), 0, 4096, 4096 * 2)
    await handle.close()
    await expectRefused(file, 'database-unreadable')
  })

  it('when it is damaged and the journal of a killed writer stands beside it', async () => {
    const file = await aDatabaseFile(3)
    await runChild(new URL('./testing/killed-in-transaction.ts', import.meta.url), file)
    const damaged = join(await aFolder(), 'sextant.db')
    await cp(file, damaged)
    await cp(`${file}-journal`, `${damaged}-journal`)
    await writeFile(damaged, (await readFile(damaged)).subarray(0, 4096))
    const handle = await open(`${damaged}-journal`, 'r+')
    await handle.write(Buffer.alloc(512), 0, 512, 0)
    await handle.close()
    await expectRefused(damaged, 'database-unreadable')
  }, 30_000)

  it('when it is a folder', async () => {
    const file = join(await aFolder(), 'sextant.db')
    await mkdir(file)
    await expect(openDatabase(file, DAY, testKeys)).rejects.toMatchObject({ code: 'database-foreign' })
  })

  it.each(['EXCLUSIVE', 'IMMEDIATE'])('when another program holds it (%s), and opens once it lets go', async (lock) => {
    const file = await aDatabaseFile(3)
    const other = await Database.open(file, 'read-write')
    await other.exec(`BEGIN ${lock}`)
    await expectRefused(file, 'database-busy')
    await other.exec('ROLLBACK')
    await other.close()
    await (await openDatabase(file, DAY, testKeys)).close()
  })

  it('when it can be read but not written', async () => {
    const { folder, lock } = await aLockableFolder()
    const file = join(folder, 'sextant.db')
    await (await openDatabase(file, DAY, testKeys)).close()
    lock()
    await expectRefused(file, 'database-read-only')
  })
})

describe('a schema brought up to date', () => {
  const today = schemaVersion()
  const version = today + 1
  const next: Migration = { version, name: 'colour', sql: 'ALTER TABLE organisations ADD COLUMN colour TEXT' }
  const broken: Migration = { version, name: 'broken', sql: 'CREATE TABLE half (id TEXT); CREATE TABLE nonsense (;' }

  it('keeps a copy of the file as it was, readable by its owner only', async () => {
    const file = await aDatabaseFile(3)
    await (await openDatabase(file, DAY, testKeys, [...migrations, next])).close()
    const copy = join(backupsFolderOf(file), `sextant-avant-v${version}-2026-11-21.db`)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const before = await Database.open(copy, 'read-only')
    expect(await versionOf(before)).toBe(today)
    expect(await before.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 3 })
    await before.close()
  })

  it('is then refused by the application of before', async () => {
    const file = await aDatabaseFile()
    await (await openDatabase(file, DAY, testKeys, [...migrations, next])).close()
    await expectRefused(file, 'database-too-recent')
  })

  it('stays as it was when a step fails', async () => {
    const file = await aDatabaseFile(3)
    await expect(openDatabase(file, DAY, testKeys, [...migrations, broken])).rejects.toMatchObject({
      code: 'unexpected',
    })
    const database = await openDatabase(file, DAY, testKeys)
    expect(await versionOf(database)).toBe(today)
    expect(await database.all("SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([])
    await database.close()
  })
})
