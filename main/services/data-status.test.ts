import { describe, expect, it } from 'vitest'
import { insertCopyOut } from '../db/repositories/copies-out'
import { makeBackup } from './backups/make-backup'
import { aStoreOnDisk } from './backups/testing/a-store'
import { getDataStatus } from './data-status'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Data with one automatic copy, of 1 November. */
async function aStoreSinceNovember() {
  const store = await aStoreOnDisk({ clock: () => day('2026-11-01') })
  const context = await store.context()
  await makeBackup(context, store.file, 'daily')
  const exportedOn = (date: string) =>
    insertCopyOut(context.database, {
      id: context.newId(),
      organisationId: null,
      at: day(date),
      kind: 'backup',
      name: 'cle.sextant-sauvegarde',
    })
  const isDueOn = async (date: string) => (await getDataStatus(store.file, context, day(date))).copyElsewhereDue
  return { ...store, context, exportedOn, isDueOn }
}

describe('a copy elsewhere', () => {
  it('is reminded once thirty days have passed since the first copy of all', async () => {
    const { isDueOn } = await aStoreSinceNovember()
    expect(await isDueOn('2026-11-02')).toBe(false)
    expect(await isDueOn('2026-12-01')).toBe(false)
    expect(await isDueOn('2026-12-02')).toBe(true)
  })

  it('is reminded thirty days after the last one taken', async () => {
    const { isDueOn, exportedOn } = await aStoreSinceNovember()
    await exportedOn('2026-11-20')
    await exportedOn('2026-11-10')
    expect(await isDueOn('2026-12-20')).toBe(false)
    expect(await isDueOn('2026-12-21')).toBe(true)
  })

  it('is not what a dossier handed over is', async () => {
    const { context, isDueOn } = await aStoreSinceNovember()
    const dossier = { id: context.newId(), organisationId: null, at: day('2026-12-01'), kind: 'dossier', name: 'x' }
    await insertCopyOut(context.database, dossier)
    expect(await isDueOn('2026-12-02')).toBe(true)
  })

  it('is not reminded to somebody who begins, when the clock went backwards, nor while the data is closed', async () => {
    const { file, isDueOn, exportedOn } = await aStoreSinceNovember()
    expect((await getDataStatus(file, null, day('2027-06-01'))).copyElsewhereDue).toBe(false)
    await exportedOn('2030-01-01')
    expect(await isDueOn('2026-12-02')).toBe(false)
    const fresh = await aStoreOnDisk()
    expect((await getDataStatus(fresh.file, await fresh.context(), day('2027-06-01'))).copyElsewhereDue).toBe(false)
  })
})
