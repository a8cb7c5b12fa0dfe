import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { QuestionnaireFile } from '../ipc/contract'
import { createInstaller } from '../services/install-questionnaire'
import { readPack } from '../services/packs/read-pack'
import { writePack } from '../services/packs/write-pack'
import { listQuestionnaires, removeQuestionnaire } from '../services/questionnaires'
import { anInstallContext } from '../services/testing/a-questionnaire-file'
import { campaign } from './campaign'
import { contentOf } from './content-of'
import { damaged, partsOf, someDamages, textPieces, zipWith } from './damage'

const definition = stringify(aMaturityDefinition())
const pack = await writePack(definition, 'Notes de l’éditeur.\n')
const parts = await partsOf(pack)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const context = await anInstallContext()
const before = await contentOf(context.database)
afterAll(() => context.database.close())

/** Gives a file to the application: it is refused with reasons and nothing changes, or it is installed whole. */
async function isRefusedOrWhole(bytes: Uint8Array): Promise<void> {
  const file = join(folder, 'recu.sextant-pack')
  await writeFile(file, bytes)
  const installer = createInstaller(async () => file)
  const checked = await installer.choose(context)
  expect(QuestionnaireFile.safeParse(checked).error).toBeUndefined()
  expect(await contentOf(context.database)).toBe(before)
  if (checked.outcome !== 'ready') {
    expect(checked).toMatchObject({ outcome: 'refused' })
    return
  }
  const { id, version } = await installer.install(context, { token: checked.token, unverified: true })
  expect((await context.definitions.load(id, version)).fingerprint).toBe(checked.fingerprint)
  expect((await listQuestionnaires(context)).filter(({ origin }) => origin === 'file')).toHaveLength(1)
  await removeQuestionnaire(context, { id, version })
  expect(await contentOf(context.database)).toBe(before)
}

describe('whatever happens to a pack', () => {
  const anywhere = campaign('packs', 0.3, someDamages([]), (damages) => isRefusedOrWhole(damaged(pack, damages)))
  it('it is refused or installed whole, when its bytes are damaged', anywhere.assert, anywhere.limit)

  const inside = campaign(
    'packs',
    0.35,
    fc.record({ path: fc.constantFrom(...parts.keys()), damages: someDamages(textPieces) }),
    async ({ path, damages }) => isRefusedOrWhole(await zipWith(parts, path, damages)),
  )
  it('it is refused or installed whole, when what it holds is damaged', inside.assert, inside.limit)

  const bare = campaign('packs', 0.25, someDamages(textPieces), (damages) =>
    isRefusedOrWhole(damaged(Buffer.from(definition), damages)),
  )
  it('so it is for bare YAML', bare.assert, bare.limit)

  const random = campaign('packs', 0.1, fc.uint8Array({ maxLength: 400 }), (bytes) => {
    expect(readPack(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes]))).toHaveProperty('problem')
  })
  it('it is refused when it only begins as a zip', random.assert, random.limit)
})
