import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aFolder } from '../db/testing/a-folder'
import { aKeeper } from '../services/protection/testing/a-keeper'
import { aLibrary, anOrganisation } from '../services/testing/a-context'

// Where things are is Electron's to say, which does not run here.
const places = { userData: '' }
vi.mock('electron', () => ({ app: { getPath: () => places.userData } }))
const { openData } = await import('./data')

const HOUR = 3_600_000
const olderCopy = join(import.meta.dirname, '..', 'db', 'testing', 'fixtures', 'schema-3.db.gz')

let now: string
beforeEach(async () => {
  places.userData = await aFolder()
  now = '2026-11-21T09:00:00.000Z'
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const pathOf = (name: string) => join(places.userData, name)
/** The days of the copies of each day. */
const daysCopied = async () => {
  const names = await readdir(pathOf('sauvegardes')).catch(() => [])
  return names
    .filter((name) => name.endsWith('-quotidienne.db'))
    .map((name) => name.slice(8, 18))
    .toSorted()
}
const onceCopied = (...days: readonly string[]) => vi.waitFor(async () => expect(await daysCopied()).toEqual(days))

function someData() {
  const data = openData(pathOf('sextant.db'), aLibrary(aDefinition()), aKeeper(), () => now)
  onTestFinished(() => data.close())
  return data
}

describe('the data of the person', () => {
  it('is opened again when asked again after a failure', async () => {
    await writeFile(pathOf('sextant.db'), 'not a database')
    const data = someData()
    await expect(data.context()).rejects.toMatchObject({ code: 'database-unreadable' })
    await rm(pathOf('sextant.db'))
    await expect(data.context()).resolves.toBeDefined()
  })

  it('is copied once it is open, and no sooner than it is wanted; closing waits for it', async () => {
    const data = someData()
    await data.context()
    expect(await daysCopied()).toEqual([])
    data.backUp()
    await data.close()
    expect(await daysCopied()).toEqual(['2026-11-21'])
  })

  it('is copied again when the day changes, however long it stays open', async () => {
    const data = someData()
    data.backUp()
    await onceCopied('2026-11-21')
    now = '2026-11-22T10:00:00.000Z'
    vi.advanceTimersByTime(HOUR)
    await onceCopied('2026-11-21', '2026-11-22')
  })

  it('has its older copies sealed each time it is opened, and not at each hour', async () => {
    const data = someData()
    data.backUp()
    await onceCopied('2026-11-21')
    const clear = gunzipSync(await readFile(olderCopy))
    const copy = pathOf(join('sauvegardes', 'sextant-2026-10-01.db'))
    await writeFile(copy, clear)
    now = '2026-11-22T10:00:00.000Z'
    vi.advanceTimersByTime(HOUR)
    await onceCopied('2026-11-21', '2026-11-22')
    expect((await readFile(copy)).equals(clear)).toBe(true)
    await data.close()
    await data.context()
    await data.close()
    expect((await readFile(copy)).includes('EHPAD Les Tilleuls')).toBe(false)
  })

  it('is closed while its file is worked on, then opened again, whatever became of the work', async () => {
    const data = someData()
    await anOrganisation(await data.context(), 'CH de Kerval')
    const before = await data.context()
    const failed = data.whileClosed(async () => {
      await expect(before.database.all('SELECT 1')).rejects.toThrow()
      throw new Error('the work failed')
    })
    const meanwhile = data.context()
    await expect(failed).rejects.toThrow('the work failed')
    expect(await (await meanwhile).database.all('SELECT count(*) AS n FROM organisations')).toEqual([{ n: 1 }])
  })
})
