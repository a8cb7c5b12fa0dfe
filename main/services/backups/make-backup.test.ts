import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { threeVersions } from '../../../questionnaires/testing/maturity-versions'
import { openDatabase } from '../../db/open'
import { createAssessment } from '../assessments'
import { aContext, anOrganisation } from '../testing/a-context'
import { knowing } from '../testing/versions-context'
import { upgradeAssessment } from '../upgrade'
import { backUpBefore, backUpToday, lastBackupFailure, listBackups, makeBackup, pathOfBackup } from './make-backup'
import { aStoreOnDisk } from './testing/a-store'

async function aStore() {
  const store = await aStoreOnDisk()
  const context = await store.context()
  const at = (instant: string) => ({ ...context, clock: () => instant })
  const backUpOn = (day: string) => backUpToday(at(`${day}T09:00:00.000Z`), store.file)
  return { ...store, context, at, backUpOn }
}

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`

describe('the copy of the day', () => {
  it('holds what the database holds, and only its owner can read it', async () => {
    const { context, backups, backUpOn, keeper } = await aStore()
    await anOrganisation(context)
    await backUpOn('2026-11-21')
    expect(await readdir(backups)).toEqual(['sextant-2026-11-21-090000-quotidienne.db'])
    const copy = join(backups, 'sextant-2026-11-21-090000-quotidienne.db')
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(statSync(backups).mode & 0o777).toBe(0o700)
    const opened = await openDatabase(copy, '2026-11-21', keeper)
    expect(await opened.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 1 })
    await opened.close()
  })

  it('is made once a day', async () => {
    const { context, at, file, backups, backUpOn } = await aStore()
    await backUpOn('2026-11-21')
    const [name = ''] = await readdir(backups)
    const first = await readFile(join(backups, name))
    await anOrganisation(context)
    await backUpToday(at('2026-11-21T18:00:00.000Z'), file)
    expect(await readdir(backups)).toEqual([name])
    expect(await readFile(join(backups, name))).toEqual(first)
  })

  it('is not made again when a version of before made it', async () => {
    const { backups, backUpOn } = await aStore()
    await mkdir(backups)
    await writeFile(join(backups, 'sextant-2026-11-21.db'), 'of before')
    await backUpOn('2026-11-21')
    expect(await readdir(backups)).toEqual(['sextant-2026-11-21.db'])
  })

  it('is made even when copies are dated later than now: the clock went backwards', async () => {
    const { file, backUpOn } = await aStore()
    for (const day of ['2036-01-01', '2036-01-02', '2036-01-03', '2036-01-04']) await backUpOn(day)
    await backUpOn('2026-11-21')
    const days = (await listBackups(file)).map(({ at }) => at.slice(0, 10))
    expect(days).toEqual(['2036-01-04', '2036-01-03', '2036-01-02', '2026-11-21'])
  })

  it('lets writers go on', async () => {
    const { context, backups, backUpOn } = await aStore()
    const [, organisation] = await Promise.all([backUpOn('2026-11-21'), anOrganisation(context)])
    expect(organisation.id).toBeTruthy()
    expect(await readdir(backups)).toHaveLength(1)
  })

  it('replaces what a crash left half made', async () => {
    const { backups, backUpOn } = await aStore()
    await mkdir(backups)
    await writeFile(join(backups, 'sextant-2026-11-20-090000-quotidienne.db.partiel'), 'half')
    await writeFile(join(backups, 'sextant-2026-11-21-090000-quotidienne.db.partiel'), 'half')
    await backUpOn('2026-11-21')
    expect(await readdir(backups)).toEqual(['sextant-2026-11-21-090000-quotidienne.db'])
  })

  it('that cannot be made leaves nothing behind, takes nothing away, and is told until one is made', async () => {
    const { context, file, backups, backUpOn } = await aStore()
    await backUpOn('2026-11-20')
    await context.database.exec('PRAGMA user_version = 99')
    await expect(backUpOn('2026-11-21')).rejects.toMatchObject({ code: 'database-too-recent' })
    expect(await readdir(backups)).toEqual(['sextant-2026-11-20-090000-quotidienne.db'])
    expect(lastBackupFailure(file)).toEqual({ at: '2026-11-21T09:00:00.000Z', code: 'failed' })
    await context.database.exec('PRAGMA user_version = 4')
    await backUpOn('2026-11-21')
    expect(lastBackupFailure(file)).toBeNull()
  })
})

describe('a copy before something', () => {
  it('says in its name what it was made before', async () => {
    const { at, file } = await aStore()
    await backUpBefore(at('2026-11-21T09:00:00.000Z'), 'import')
    await backUpBefore(at('2026-11-21T10:00:00.000Z'), 'upgrade')
    expect((await listBackups(file)).map(({ id, kind }) => [id, kind])).toEqual([
      ['sextant-2026-11-21-100000-avant-mise-a-niveau', 'before-upgrade'],
      ['sextant-2026-11-21-090000-avant-import', 'before-import'],
    ])
  })

  it('is made by an upgrade', async () => {
    const { context, file } = await aStore()
    const [first, second] = threeVersions()
    const { id } = await createAssessment(knowing(context, first), {
      organisationId: (await anOrganisation(context)).id,
      establishmentId: null,
      previousId: null,
      questionnaireId: first.id,
      details: { profile: 'complet', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    })
    await upgradeAssessment(knowing(context, first, second), id)
    expect((await listBackups(file)).map(({ kind }) => kind)).toEqual(['before-upgrade'])
  })

  it('does not take the place of another of the same second', async () => {
    const { context, file } = await aStore()
    await Promise.all([makeBackup(context, file, 'manual'), makeBackup(context, file, 'manual')])
    expect(await listBackups(file)).toHaveLength(2)
  })

  it('that cannot be made prevents nothing, and is told', async () => {
    const { context, file, backups } = await aStore()
    await rm(backups, { recursive: true, force: true })
    await writeFile(backups, 'a file where the folder should be')
    await backUpBefore(context, 'import')
    expect(lastBackupFailure(file)).toMatchObject({ code: 'failed' })
  })

  it('of a database in memory is none', async () => {
    await expect(backUpBefore(await aContext(), 'import')).resolves.toBeUndefined()
  })
})

describe('the copies kept', () => {
  it('are those of the rotation; a month of days leaves the last seven and the ends of weeks and months', async () => {
    const { file, backUpOn } = await aStore()
    for (let day = 1; day <= 21; day++) await backUpOn(dayOf(day))
    const days = (await listBackups(file)).map(({ at }) => at.slice(0, 10))
    expect(days).toEqual([...[21, 20, 19, 18, 17, 16, 15].map(dayOf), dayOf(8), dayOf(1)])
  })

  it('are the only files ever removed', async () => {
    const { backups, backUpOn } = await aStore()
    const others = [
      'sextant-2026-11-01.db.ancien',
      'Copie de sextant-2020-01-01.db',
      'sextant-2026-13-45.db',
      'notes.txt',
    ]
    await mkdir(backups)
    for (const name of others) await writeFile(join(backups, name), 'à quelqu’un')
    for (let day = 1; day <= 10; day++) await backUpOn(dayOf(day))
    expect(await readdir(backups)).toEqual(expect.arrayContaining(others))
  })

  it('are found by their id only: no path comes from outside', async () => {
    const { file, backUpOn } = await aStore()
    await backUpOn('2026-11-21')
    expect(await pathOfBackup(file, '../sextant')).toBeNull()
    expect(existsSync((await pathOfBackup(file, 'sextant-2026-11-21-090000-quotidienne')) ?? '')).toBe(true)
  })
})
