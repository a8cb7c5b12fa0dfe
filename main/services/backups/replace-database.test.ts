import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aSmallDrive, canMount } from '../../db/testing/a-drive'
import { hashOf } from '../../db/testing/a-folder'
import { runChild } from '../../db/testing/run-child'
import { removeAbandoned } from './abandoned'
import { readContent } from './content'
import { makeBackup, pathOfBackup } from './make-backup'
import { answer, aStoreOnDisk, someData } from './testing/a-store'

const KILLED = new URL('./testing/killed-while-restoring.ts', import.meta.url)

/** Data with one more answer than its copy; both closed. */
async function dataAndCopy(folder?: string) {
  const store = await aStoreOnDisk({ ...(folder !== undefined && { folder }) })
  const context = await store.context()
  const { assessmentId } = await someData(context)
  const backup = await makeBackup(context, store.file, 'manual')
  await answer(context, assessmentId, '2.1')
  await store.close()
  const copy = (await pathOfBackup(store.file, backup.id)) ?? ''
  const answersNow = async () => {
    const { database } = await store.context()
    const { answers } = await readContent(database)
    await store.close()
    return answers.size
  }
  return { ...store, backup, copy, answersNow }
}

describe('a process killed while it restores', () => {
  it.each([
    ['staged', 2],
    ['copied', 2],
    ['evidence', 2],
    ['kept', 2],
    ['replaced', 1],
  ] as const)('once « %s » leaves data that is whole, with %d answers', async (step, answers) => {
    const { file, folder, copy, evidenceFolder, answersNow } = await dataAndCopy()
    const end = await runChild(KILLED, file, copy, evidenceFolder, step)
    expect(end.signal, end.errors).toBe('SIGKILL')
    expect(await answersNow()).toBe(answers)
    await removeAbandoned(file)
    expect((await readdir(folder)).filter((name) => name.startsWith('restauration-'))).toEqual([])
  })

  it('once the damaged file has its second name leaves it in its place too, byte for byte', async () => {
    const { file, folder, copy, evidenceFolder } = await dataAndCopy()
    await truncate(file, 5000)
    await writeFile(`${file}-journal`, 'of a killed writer')
    const damaged = hashOf(file)
    const end = await runChild(KILLED, file, copy, evidenceFolder, 'kept')
    expect(end.signal, end.errors).toBe('SIGKILL')
    const kept = (await readdir(folder)).filter((name) => name.startsWith('sextant-endommagee-')).sort()
    expect(kept).toEqual(['sextant-endommagee-2026-11-21-120000.db', 'sextant-endommagee-2026-11-21-120000.db-journal'])
    expect([hashOf(file), hashOf(join(folder, kept[0] ?? ''))]).toEqual([damaged, damaged])
    expect(existsSync(`${file}-journal`)).toBe(false)
  })

  it('is followed by a restoration that ends', async () => {
    const { file, folder, copy, evidenceFolder, answersNow } = await dataAndCopy()
    await writeFile(file, 'not a database')
    await runChild(KILLED, file, copy, evidenceFolder, 'kept')
    const end = await runChild(KILLED, file, copy, evidenceFolder, 'none')
    expect(end.errors).toBe('')
    expect(await answersNow()).toBe(1)
    const kept = (await readdir(folder)).filter((name) => name.startsWith('sextant-endommagee-'))
    expect(await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      'not a database',
      'not a database',
    ])
  })
}, 60_000)

it('two restorations at once leave one of the two, whole', async () => {
  const { file, copy, evidenceFolder, answersNow } = await dataAndCopy()
  await Promise.all([
    runChild(KILLED, file, copy, evidenceFolder, 'none'),
    runChild(KILLED, file, copy, evidenceFolder, 'none'),
  ])
  expect(await answersNow()).toBe(1)
}, 60_000)

describe.runIf(canMount)('a full disk', () => {
  it('refuses a copy and a restoration, and leaves the data as it was', async () => {
    const folder = await aSmallDrive(1500)
    const { file, backup, context, close, restorer, backups } = await dataAndCopy(folder)
    // What is left is less than the database.
    for (let room = 0; ; room++) {
      try {
        await writeFile(join(folder, `plein-${room}`), Buffer.alloc(4096))
      } catch {
        break
      }
    }
    const before = await readdir(backups)
    await expect(makeBackup(await context(), file, 'manual')).rejects.toMatchObject({ code: 'disk-full' })
    const restoring = restorer()
    await expect(restoring.preview({ source: { from: 'list', id: backup.id }, secret: null })).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(await readdir(backups)).toEqual(before)
    expect((await readdir(folder)).filter((name) => name.startsWith('restauration-'))).toEqual([])
    expect((await readContent((await context()).database)).answers.size).toBe(2)
    await close()
  })

  it('between the preview and the restoration leaves the data as it was', async () => {
    const folder = await aSmallDrive(2500)
    const { backup, context, restorer, backups } = await dataAndCopy(folder)
    const restoring = restorer()
    const ready = await restoring.preview({ source: { from: 'list', id: backup.id }, secret: null })
    if (ready.outcome !== 'ready') throw new Error('the copy is good')
    for (let room = 0; ; room++) {
      try {
        await writeFile(join(folder, `plein-${room}`), Buffer.alloc(4096))
      } catch {
        break
      }
    }
    await expect(restoring.restore(ready.token)).rejects.toMatchObject({ code: 'disk-full' })
    expect((await readContent((await context()).database)).answers.size).toBe(2)
    expect(await readdir(backups)).toHaveLength(1)
  })
})

it('what is left of data that is gone is not applied to the copy that takes its place', async () => {
  const { file, copy, evidenceFolder, answersNow } = await dataAndCopy()
  await rm(file)
  await writeFile(`${file}-journal`, 'of a killed writer')
  const end = await runChild(KILLED, file, copy, evidenceFolder, 'replaced')
  expect(end.signal, end.errors).toBe('SIGKILL')
  expect(existsSync(`${file}-journal`)).toBe(false)
  expect(await answersNow()).toBe(1)
}, 30_000)

it('a folder that took the place of the data is put aside', async () => {
  const { file, folder, copy, evidenceFolder, answersNow } = await dataAndCopy()
  await rm(file)
  await mkdir(file)
  const end = await runChild(KILLED, file, copy, evidenceFolder, 'none')
  expect(end.errors).toBe('')
  expect(await answersNow()).toBe(1)
  expect(await readdir(folder)).toContain('sextant-endommagee-2026-11-21-120000.db')
}, 30_000)
