import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from './connection'
import { DatabaseError } from './errors'
import { aFolder } from './testing/a-folder'

async function aDatabase(file = ':memory:'): Promise<Database> {
  const database = await Database.open(file, 'create')
  onTestFinished(() => database.close())
  await database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  return database
}

const texts = async (database: Database) => database.all('SELECT text FROM notes ORDER BY id')

describe('a statement', () => {
  it('gives back rows, the first row, and the number of rows changed', async () => {
    const database = await aDatabase()
    expect(await database.run('INSERT INTO notes (text) VALUES (?), (?)', ['un', 'deux'])).toBe(2)
    expect(await texts(database)).toEqual([{ text: 'un' }, { text: 'deux' }])
    expect(await database.get('SELECT id FROM notes WHERE text = ?', ['deux'])).toEqual({ id: 2 })
    expect(await database.get('SELECT id FROM notes WHERE text = ?', ['trois'])).toBeUndefined()
  })

  it('fails with our own error, and leaves the queue running', async () => {
    const database = await aDatabase()
    const failing = database.run('INSERT INTO nowhere VALUES (1)')
    const next = texts(database)
    await expect(failing).rejects.toBeInstanceOf(DatabaseError)
    expect(await next).toEqual([])
  })

  it('works again after it failed, and once the table it reads has changed', async () => {
    const database = await aDatabase()
    const write = (text: string | null) => database.run('INSERT INTO notes (text) VALUES (?)', [text])
    await expect(write(null)).rejects.toThrow('NOT NULL')
    await write('un')
    await expect(database.get('SELECT date FROM notes')).rejects.toThrow('no such column')
    await database.exec("ALTER TABLE notes ADD COLUMN date TEXT DEFAULT '2026'")
    expect(await database.get('SELECT date FROM notes')).toEqual({ date: '2026' })
    await write('deux')
    expect(await texts(database)).toEqual([{ text: 'un' }, { text: 'deux' }])
  })

  it('lets the file be compacted while others were read', async () => {
    const database = await aDatabase(join(await aFolder(), 'notes.db'))
    await database.run('INSERT INTO notes (text) VALUES (?), (?)', ['un', 'deux'])
    // The first row of two: a statement left there would keep the file.
    expect(await database.get('SELECT text FROM notes')).toEqual({ text: 'un' })
    await database.exec('VACUUM')
    expect(await texts(database)).toHaveLength(2)
  })

  it('keeps foreign keys, and flushes every commit to the disk', async () => {
    const database = await aDatabase()
    expect(await database.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
    expect(await database.get('PRAGMA synchronous')).toEqual({ synchronous: 3 })
  })
})

it('what is deleted is written over in the file', async () => {
  const file = join(await aFolder(), 'notes.db')
  const database = await aDatabase(file)
  await database.run('INSERT INTO notes (text) VALUES (?)', ['Zibeline'])
  expect((await readFile(file)).includes('Zibeline')).toBe(true)
  await database.run('DELETE FROM notes')
  expect((await readFile(file)).includes('Zibeline')).toBe(false)
})

describe('a transaction', () => {
  it('is alone: statements from outside wait for its end', async () => {
    const database = await aDatabase()
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const transaction = database.transaction(async (queries) => {
      await queries.run('INSERT INTO notes (text) VALUES (?)', ['inside, first'])
      await gate
      await queries.run('INSERT INTO notes (text) VALUES (?)', ['inside, second'])
    })
    const outside = database.run('INSERT INTO notes (text) VALUES (?)', ['outside'])
    const reading = texts(database)
    release()
    await Promise.all([transaction, outside])
    expect(await reading).toEqual([{ text: 'inside, first' }, { text: 'inside, second' }, { text: 'outside' }])
  })

  it('does not interleave with another', async () => {
    const database = await aDatabase()
    const write = (name: string) =>
      database.transaction(async (queries) => {
        await queries.run('INSERT INTO notes (text) VALUES (?)', [`${name} 1`])
        await queries.get('SELECT 1')
        await queries.run('INSERT INTO notes (text) VALUES (?)', [`${name} 2`])
      })
    await Promise.all(['a', 'b', 'c'].map(write))
    expect(await texts(database)).toEqual(['a 1', 'a 2', 'b 1', 'b 2', 'c 1', 'c 2'].map((text) => ({ text })))
  })

  it('undoes everything when its work throws, and gives the error back', async () => {
    const database = await aDatabase()
    const failure = new Error('changed my mind')
    await expect(
      database.transaction(async (queries) => {
        await queries.run('INSERT INTO notes (text) VALUES (?)', ['lost'])
        throw failure
      }),
    ).rejects.toBe(failure)
    expect(await texts(database)).toEqual([])
  })

  it('leaves what waits outside untouched when it is undone', async () => {
    const database = await aDatabase()
    const transaction = database.transaction(async (queries) => {
      await queries.run('INSERT INTO notes (text) VALUES (?)', ['lost'])
      throw new Error('undone')
    })
    const outside = database.run('INSERT INTO notes (text) VALUES (?)', ['kept'])
    await expect(transaction).rejects.toThrow('undone')
    await outside
    expect(await texts(database)).toEqual([{ text: 'kept' }])
  })

  it('refuses at once a statement of its own that does not go through its handle', async () => {
    const database = await aDatabase()
    const work = database.transaction(() => database.run('INSERT INTO notes (text) VALUES (?)', ['deadlock']))
    await expect(work).rejects.toThrow('use the handle')
  })
})

describe('closing', () => {
  it('waits for what was asked before', async () => {
    const file = join(await aFolder(), 'notes.db')
    const database = await aDatabase(file)
    const writing = Array.from({ length: 20 }, (_, index) =>
      database.run('INSERT INTO notes (text) VALUES (?)', [`note ${index}`]),
    )
    await database.close()
    await Promise.all(writing)
    const again = await Database.open(file, 'read-only')
    expect(await texts(again)).toHaveLength(20)
    await again.close()
  })

  it('refuses what is asked after, and is harmless twice', async () => {
    const database = await aDatabase()
    await database.close()
    await database.close()
    await expect(database.get('SELECT 1')).rejects.toThrow('closed')
  })
})

describe('failures that a person can act upon', () => {
  it('are told as « disk-full » when there is no room left', async () => {
    const database = await aDatabase()
    await database.exec('PRAGMA max_page_count = 3')
    const tooMuch = database.run('INSERT INTO notes (text) VALUES (?)', ['x'.repeat(100_000)])
    await expect(tooMuch).rejects.toMatchObject({ code: 'disk-full' })
  })

  it('undo the transaction they happen in', async () => {
    const database = await aDatabase()
    await database.exec('PRAGMA max_page_count = 3')
    const tooMuch = database.transaction(async (queries) => {
      await queries.run('INSERT INTO notes (text) VALUES (?)', ['small'])
      await queries.run('INSERT INTO notes (text) VALUES (?)', ['x'.repeat(100_000)])
    })
    await expect(tooMuch).rejects.toMatchObject({ code: 'disk-full' })
    expect(await texts(database)).toEqual([])
    expect(await database.run('INSERT INTO notes (text) VALUES (?)', ['still works'])).toBe(1)
  })

  it('are told as « database-write-failed » when the file cannot be written', async () => {
    const file = join(await aFolder(), 'notes.db')
    await (await aDatabase(file)).close()
    const readOnly = await Database.open(file, 'read-only')
    const writing = readOnly.run('INSERT INTO notes (text) VALUES (?)', ['refused'])
    await expect(writing).rejects.toMatchObject({ code: 'database-write-failed' })
    await readOnly.close()
  })

  it('are told as « database-unreadable » when there is no such file', async () => {
    const missing = Database.open(join(await aFolder(), 'missing.db'), 'read-write')
    await expect(missing).rejects.toMatchObject({ code: 'database-unreadable' })
  })
})

describe('a backup', () => {
  it('holds what the database held', async () => {
    const target = join(await aFolder(), 'copy.db')
    const database = await aDatabase()
    await database.run('INSERT INTO notes (text) VALUES (?)', ['copied'])
    await database.backupTo(target)
    await database.run('INSERT INTO notes (text) VALUES (?)', ['later'])
    const copy = await Database.open(target, 'read-only')
    expect(await texts(copy)).toEqual([{ text: 'copied' }])
    await copy.close()
  })

  it('that cannot be written fails', async () => {
    const database = await aDatabase()
    await expect(database.backupTo(join(await aFolder(), 'nowhere', 'copy.db'))).rejects.toBeInstanceOf(DatabaseError)
  })
})
