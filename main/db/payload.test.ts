import { describe, expect, it, onTestFinished } from 'vitest'
import { openInMemory } from './open'
import { insertCopyOut, listCopiesOut } from './repositories/copies-out'

async function twoRows() {
  const database = await openInMemory()
  onTestFinished(() => database.close())
  for (const id of ['a', 'b']) {
    const row = { id, organisationId: null, at: '2026-11-21T09:00:00.000Z', kind: 'backup', name: `${id}.zip` }
    await insertCopyOut(database, row)
  }
  return database
}

describe('the payload of a row', () => {
  it('opens in its row', async () => {
    expect((await listCopiesOut(await twoRows())).map(({ name }) => name)).toEqual(['b.zip', 'a.zip'])
  })

  it('does not open in another row of the same table', async () => {
    const database = await twoRows()
    await database.exec("UPDATE copies_out SET payload = (SELECT payload FROM copies_out WHERE id = 'a')")
    await expect(listCopiesOut(database)).rejects.toMatchObject({ code: 'database-unreadable' })
  })
})
