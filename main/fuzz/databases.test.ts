import { readFileSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { DatabaseError } from '../db/errors'
import { migrations } from '../db/migrations'
import { openDatabase } from '../db/open'
import { hashOf } from '../db/testing/a-folder'
import { testKeys } from '../db/testing/test-keys'
import { AppError } from '../ipc/result'
import { withInstalled } from '../services/installed-definitions'
import { getOverview } from '../services/overview'
import { getPlan } from '../services/plan/plan'
import { aSitePlan } from '../services/plan/testing/a-site-plan'
import { listQuestionnaires } from '../services/questionnaires'
import { aContext, aLibrary } from '../services/testing/a-context'
import { campaign } from './campaign'
import { damaged, someDamages, textPieces } from './damage'

const DAY = '2026-11-22'
const folder = await mkdtemp(join(tmpdir(), 'sextant-test-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The bytes of a database that people worked in. */
async function aRealDatabase(): Promise<{ readonly bytes: Buffer; readonly establishmentId: string }> {
  const file = join(folder, 'origine.db')
  const database = await openDatabase(file, DAY, testKeys)
  const { establishmentId } = await aSitePlan(await aContext({ database }))
  await database.close()
  return { bytes: readFileSync(file), establishmentId }
}

const { bytes: real, establishmentId } = await aRealDatabase()
const older = [1, 2, 3].map((version) =>
  gunzipSync(readFileSync(join(import.meta.dirname, '..', 'db', 'testing', 'fixtures', `schema-${version}.db.gz`))),
)
const file = join(folder, 'essai', 'sextant.db')

/** Opens a file as the application does: it is refused and untouched, or it opens and whatever is asked of it is answered. */
async function isRefusedOrUsable(bytes: Uint8Array): Promise<void> {
  rmSync(join(folder, 'essai'), { recursive: true, force: true })
  await mkdir(join(folder, 'essai'))
  await writeFile(file, bytes)
  const before = hashOf(file)
  const opened = await openDatabase(file, DAY, testKeys).catch((error: unknown) => {
    if (error instanceof DatabaseError) return error
    throw error
  })
  if (opened instanceof DatabaseError) {
    expect(['database-unreadable', 'database-too-recent', 'database-foreign']).toContain(opened.code)
    expect(hashOf(file)).toBe(before)
    expect((await readdir(join(folder, 'essai'))).filter((name) => name !== 'sauvegardes')).toEqual(['sextant.db'])
    return
  }
  try {
    const definitions = await withInstalled(aLibrary(aDefinition()), opened)
    const context = await aContext({ database: opened, definitions })
    await getOverview(context, '0.1.0')
    await listQuestionnaires(context)
    await getPlan(context, { establishmentId })
  } catch (error) {
    if (!(error instanceof DatabaseError || error instanceof AppError)) throw error
    expect(error.code).not.toBe('unexpected')
  } finally {
    await opened.close()
  }
}

describe('whatever happens to a database', () => {
  it('those that are damaged below open', async () => {
    for (const bytes of [real, ...older]) await expect(isRefusedOrUsable(bytes)).resolves.toBeUndefined()
    const database = await openDatabase(file, DAY, testKeys)
    expect(await database.get('PRAGMA user_version')).toEqual({ user_version: migrations.length })
    await database.close()
  })

  it.each([-1, 0, 1, 2, 3])(
    'one that says it is of version %d, and is not, is refused and left as it was',
    async (version) => {
      const bytes = Buffer.from(real)
      bytes.writeInt32BE(version, 60)
      await isRefusedOrUsable(bytes)
      await expect(openDatabase(file, DAY, testKeys)).rejects.toMatchObject({ code: 'database-unreadable' })
    },
  )

  it.each([1, 2, 3])(
    'one of version %d with a payload that is not JSON is refused and left as it was',
    async (version) => {
      const bytes = Buffer.from(older[version - 1] ?? real)
      bytes.write('X', bytes.lastIndexOf('{"'))
      await isRefusedOrUsable(bytes)
      await expect(openDatabase(file, DAY, testKeys)).rejects.toMatchObject({ code: 'database-unreadable' })
    },
  )

  const anywhere = campaign('databases', 0.4, someDamages([], 2), (damages) =>
    isRefusedOrUsable(damaged(real, damages)),
  )
  it('it is refused and left as it was, or it is used', anywhere.assert, anywhere.limit)

  const header = campaign(
    'databases',
    0.2,
    fc.array(fc.record({ at: fc.nat(99), byte: fc.nat(255) }), { minLength: 1, maxLength: 3 }),
    (changes) => {
      const bytes = Buffer.from(real)
      for (const { at, byte } of changes) bytes[at] = byte
      return isRefusedOrUsable(bytes)
    },
  )
  it('so it is when its header is damaged', header.assert, header.limit)

  const inClear = campaign(
    'databases',
    0.4,
    fc.record({ version: fc.constantFrom(1, 2, 3), damages: someDamages(textPieces, 2) }),
    ({ version, damages }) => isRefusedOrUsable(damaged(older[version - 1] ?? real, damages)),
  )
  it('so it is for those of older versions, which are brought up to date', inClear.assert, inClear.limit)
})
