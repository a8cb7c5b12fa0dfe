import { statSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../db/connection'
import { openDatabase } from '../db/open'
import { aFolder } from '../db/testing/a-folder'
import { backUpToday, listBackups } from './backups'
import { getDataStatus } from './data-status'
import { aContext, anOrganisation } from './testing/a-context'

async function aStore() {
  const file = join(await aFolder(), 'sextant.db')
  const database = await openDatabase(file, '2026-11-21')
  onTestFinished(() => database.close())
  const context = await aContext({ database })
  const folder = join(file, '..', 'sauvegardes')
  const backUpOn = (day: string) => backUpToday({ ...context, clock: () => `${day}T09:00:00.000Z` }, file)
  return { file, context, folder, backUpOn }
}

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`

describe('the copy of the day', () => {
  it('holds what the database holds, and only its owner can read it', async () => {
    const { context, folder, backUpOn } = await aStore()
    await anOrganisation(context)
    await backUpOn('2026-11-21')
    expect(await readdir(folder)).toEqual(['sextant-2026-11-21.db'])
    const copy = join(folder, 'sextant-2026-11-21.db')
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const opened = await openDatabase(copy, '2026-11-21')
    expect(await opened.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 1 })
    await opened.close()
  })

  it('is made once a day', async () => {
    const { context, folder, backUpOn } = await aStore()
    await backUpOn('2026-11-21')
    const first = await readFile(join(folder, 'sextant-2026-11-21.db'))
    await anOrganisation(context)
    await backUpOn('2026-11-21')
    expect(await readFile(join(folder, 'sextant-2026-11-21.db'))).toEqual(first)
  })

  it('lets writers go on', async () => {
    const { context, folder, backUpOn } = await aStore()
    const [, organisation] = await Promise.all([backUpOn('2026-11-21'), anOrganisation(context)])
    expect(organisation.id).toBeTruthy()
    expect(await readdir(folder)).toEqual(['sextant-2026-11-21.db'])
  })

  it('replaces what a crash left half made', async () => {
    const { folder, backUpOn } = await aStore()
    await mkdir(folder)
    await writeFile(join(folder, 'sextant-2026-11-20.db.partiel'), 'half')
    await writeFile(join(folder, 'sextant-2026-11-21.db.partiel'), 'half')
    await backUpOn('2026-11-21')
    expect(await readdir(folder)).toEqual(['sextant-2026-11-21.db'])
  })

  it('that cannot be made leaves nothing behind and takes nothing away', async () => {
    const { context, folder, backUpOn } = await aStore()
    await backUpOn('2026-11-20')
    await context.database.exec('PRAGMA user_version = 99')
    await expect(backUpOn('2026-11-21')).rejects.toMatchObject({ code: 'database-too-recent' })
    expect(await readdir(folder)).toEqual(['sextant-2026-11-20.db'])
  })
})

describe('the copies kept', () => {
  it('are the seven most recent', async () => {
    const { file, backUpOn } = await aStore()
    for (let day = 1; day <= 10; day++) await backUpOn(dayOf(day))
    expect((await listBackups(file)).map(({ day }) => day)).toEqual([10, 9, 8, 7, 6, 5, 4].map(dayOf))
  })

  it('are the only files ever removed', async () => {
    const { folder, backUpOn } = await aStore()
    const others = [
      'sextant-2026-11-01.db.ancien',
      'sextant-avant-v2-2026-01-01.db',
      'Copie de sextant-2020-01-01.db',
      'notes.txt',
    ]
    await mkdir(folder)
    for (const name of others) await writeFile(join(folder, name), 'à quelqu’un')
    for (let day = 1; day <= 10; day++) await backUpOn(dayOf(day))
    const names = await readdir(folder)
    expect(names).toEqual(expect.arrayContaining(others))
    expect(names).toHaveLength(7 + others.length)
  })
})

describe('the state of the data', () => {
  it('gives the sizes of the database and of its copies, most recent first', async () => {
    const { file, folder, backUpOn } = await aStore()
    await backUpOn('2026-11-20')
    await backUpOn('2026-11-21')
    expect(await getDataStatus(file)).toEqual({
      databaseBytes: statSync(file).size,
      backups: ['2026-11-21', '2026-11-20'].map((day) => ({
        day,
        bytes: statSync(join(folder, `sextant-${day}.db`)).size,
      })),
    })
  })

  it('answers when there is nothing yet', async () => {
    expect(await getDataStatus(join(await aFolder(), 'sextant.db'))).toEqual({ databaseBytes: 0, backups: [] })
  })

  it('does not need the database to open', async () => {
    const file = join(await aFolder(), 'sextant.db')
    await writeFile(file, 'not a database')
    await expect(Database.open(file, 'read-write')).rejects.toThrow()
    expect((await getDataStatus(file)).databaseBytes).toBe(14)
  })
})
