import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { listInstalled, readInstalled } from '../../db/repositories/installed-questionnaires'
import type { QuestionnaireFile } from '../../ipc/contract'
import type { ServiceContext } from '../context'
import { withInstalled } from '../installed-definitions'
import { listQuestionnaires } from '../questionnaires'
import { aLibrary } from '../testing/a-context'
import { anInstallContext, anInstaller, anotherDefinition, aQuestionnaireFile } from '../testing/a-questionnaire-file'
import { aPackFile, aTrustedPublisher } from './testing/a-pack'
import { aPublisher } from './testing/minisign-tool'
import { removeTrustedKey, trustKey } from './trusted-keys'

const TITLE = 'Questionnaire maison'
const UNVERIFIED = `${TITLE} (ajouté depuis un fichier, non vérifié)`

type Ready = Extract<QuestionnaireFile, { outcome: 'ready' }>

async function chosen(context: ServiceContext, file: string) {
  const installer = anInstaller(file)
  const checked = await installer.choose(context)
  return { installer, checked }
}

/** A file that was checked and may be installed. */
async function ready(context: ServiceContext, file: string) {
  const { installer, checked } = await chosen(context, file)
  if (checked.outcome !== 'ready') throw new Error(JSON.stringify(checked))
  const install = (unverified: boolean) => installer.install(context, { token: checked.token, unverified })
  return { checked: checked satisfies Ready, install }
}

describe('a pack signed by a publisher that is trusted', () => {
  it('is installed without a mark, and says who signed it and what they wrote', async () => {
    const context = await anInstallContext()
    const { publisher, key } = await aTrustedPublisher(context)
    const file = await aPackFile(anotherDefinition(), { notes: 'Remplace la grille de 2025.', publisher })
    const { checked, install } = await ready(context, file)
    expect(checked).toMatchObject({
      fileName: 'maison.sextant-pack',
      notes: 'Remplace la grille de 2025.',
      signature: {
        kind: 'trusted',
        publisher: 'GRADeS de Kerval',
        keyFingerprint: key.fingerprint,
        comment: 'maison 1.0.0',
      },
    })
    expect(await listInstalled(context.database)).toEqual([])
    const version = await install(false)
    expect(version).toMatchObject({
      title: TITLE,
      origin: 'file',
      notes: 'Remplace la grille de 2025.',
      signature: { publisher: 'GRADeS de Kerval', keyFingerprint: key.fingerprint, trusted: true },
    })
    expect((await context.definitions.load('maison', '1.0.0')).definition.title).toBe(TITLE)
    expect(await readInstalled(context.database, 'maison', '1.0.0')).toEqual({
      definition: anotherDefinition(),
      signature: { publisher: 'GRADeS de Kerval', keyFingerprint: key.fingerprint },
      notes: 'Remplace la grille de 2025.',
    })
  })

  it('may be bare YAML with its signature beside it', async () => {
    const context = await anInstallContext()
    const { publisher } = await aTrustedPublisher(context)
    const file = await aQuestionnaireFile(anotherDefinition())
    publisher.sign(file, ['-l'])
    const { checked, install } = await ready(context, file)
    expect(checked).toMatchObject({ signature: { kind: 'trusted' }, notes: '' })
    expect(await install(false)).toMatchObject({ title: TITLE })
  })

  it('is found again so when the application starts', async () => {
    const context = await anInstallContext()
    const { publisher } = await aTrustedPublisher(context)
    await (await ready(context, await aPackFile(anotherDefinition(), { publisher }))).install(false)
    const library = await withInstalled(aLibrary(aDefinition()), context.database)
    expect((await library.load('maison', '1.0.0')).definition.title).toBe(TITLE)
  })

  it('is a conflict when the key was removed since the file was checked', async () => {
    const context = await anInstallContext()
    const { publisher, key } = await aTrustedPublisher(context)
    const { install } = await ready(context, await aPackFile(anotherDefinition(), { publisher }))
    await removeTrustedKey(context, { id: key.id })
    await expect(install(true)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listInstalled(context.database)).toEqual([])
  })

  it('is marked once its key is removed, and no more once the key is back', async () => {
    const context = await anInstallContext()
    const { publisher, key } = await aTrustedPublisher(context)
    await (await ready(context, await aPackFile(anotherDefinition(), { publisher }))).install(false)
    await removeTrustedKey(context, { id: key.id })
    expect((await context.definitions.current('maison')).definition.title).toBe(UNVERIFIED)
    expect((await listQuestionnaires(context)).at(-1)).toMatchObject({
      title: UNVERIFIED,
      signature: { publisher: 'GRADeS de Kerval', trusted: false },
    })
    await trustKey(context, { name: 'Le GRADeS', publicKey: key.publicKey })
    expect((await context.definitions.current('maison')).definition.title).toBe(TITLE)
    expect((await listQuestionnaires(context)).at(-1)).toMatchObject({
      signature: { publisher: 'Le GRADeS', trusted: true },
    })
  })
})

describe('a pack that nobody trusted signed', () => {
  it.each([
    ['has no signature', false, { kind: 'none' }],
    ['is signed by an unknown key', true, { kind: 'unknown-key', keyId: expect.stringMatching(/^[0-9A-F]{10,16}$/) }],
  ])('is installed only when the person says so, and is marked, when it %s', async (_what, signed, signature) => {
    const context = await anInstallContext()
    await aTrustedPublisher(context)
    const file = await aPackFile(anotherDefinition(), signed ? { publisher: await aPublisher() } : {})
    const { checked, install } = await ready(context, file)
    expect(checked.signature).toEqual(signature)
    await expect(install(false)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await listInstalled(context.database)).toEqual([])
    expect(await install(true)).toMatchObject({ title: UNVERIFIED, signature: null })
  })

  it('stays marked when its publisher becomes trusted later, until it is given again', async () => {
    const context = await anInstallContext()
    const publisher = await aPublisher()
    const file = await aPackFile(anotherDefinition(), { publisher })
    await (await ready(context, file)).install(true)
    await trustKey(context, { name: 'GRADeS', publicKey: publisher.publicKey.split('\n')[1] ?? '' })
    expect((await context.definitions.current('maison')).definition.title).toBe(UNVERIFIED)
    expect(await (await ready(context, file)).install(false)).toMatchObject({
      title: TITLE,
      signature: { publisher: 'GRADeS', trusted: true },
    })
    expect(await listInstalled(context.database)).toHaveLength(1)
    const { checked } = await chosen(context, file)
    expect(checked).toMatchObject({ problems: [{ message: expect.stringContaining('il n’y a rien à faire') }] })
  })

  it('does not take the place of another content under the same number, whoever signs it', async () => {
    const context = await anInstallContext()
    const { publisher } = await aTrustedPublisher(context)
    await (await ready(context, await aPackFile(anotherDefinition()))).install(true)
    const other = await aPackFile(anotherDefinition({ title: 'Autre' }), { publisher })
    const { checked } = await chosen(context, other)
    expect(checked).toMatchObject({ problems: [{ message: expect.stringContaining('avec un autre contenu') }] })
  })
})

describe('a bad signature', () => {
  const cases: readonly (readonly [string, (file: string) => Promise<void>, RegExp])[] = [
    [
      'of a pack changed since',
      (file) => appendFile(file, ' '),
      /La signature est fausse.*«\u00a0GRADeS de Kerval\u00a0»/,
    ],
    [
      'of another pack',
      async (file) => {
        const context = await anInstallContext()
        const { publisher } = await aTrustedPublisher(context)
        const other = await aPackFile(anotherDefinition({ title: 'Autre' }), { publisher })
        // With the number of the key that is trusted.
        const lines = (await readFile(`${other}.minisig`, 'utf8')).split('\n')
        const mine = Buffer.from((await readFile(`${file}.minisig`, 'utf8')).split('\n')[1] ?? '', 'base64')
        const theirs = Buffer.from(lines[1] ?? '', 'base64')
        mine.copy(theirs, 2, 2, 10)
        await writeFile(`${file}.minisig`, lines.with(1, theirs.toString('base64')).join('\n'))
      },
      /La signature est fausse/,
    ],
    [
      'whose comment was changed',
      async (file) => {
        const text = await readFile(`${file}.minisig`, 'utf8')
        await writeFile(`${file}.minisig`, text.replace('maison 1.0.0', 'maison 2.0.0'))
      },
      /La signature est fausse/,
    ],
    ['that is empty', (file) => writeFile(`${file}.minisig`, ''), /n’a pas pu être lu/],
    ['that is something else', (file) => copyFile(file, `${file}.minisig`), /n’est pas de ceux que minisign écrit/],
    ['that is endless', (file) => writeFile(`${file}.minisig`, Buffer.alloc(1_000_000, 'x')), /n’a pas pu être lu/],
  ]

  it.each(cases)('%s is refused, and nothing is installed', async (_what, damage, message) => {
    const context = await anInstallContext()
    const { publisher } = await aTrustedPublisher(context)
    const file = await aPackFile(anotherDefinition(), { publisher })
    await damage(file)
    const { checked } = await chosen(context, file)
    expect(checked).toEqual({
      outcome: 'refused',
      why: 'signature',
      fileName: 'maison.sextant-pack',
      problems: [{ line: null, message: expect.stringMatching(message) }],
    })
    expect(await listInstalled(context.database)).toEqual([])
  })

  it('is said when it is chosen in place of what it signs', async () => {
    const context = await anInstallContext()
    const file = await aPackFile(anotherDefinition(), { publisher: await aPublisher() })
    const { checked } = await chosen(context, `${file}.minisig`)
    expect(checked).toMatchObject({ problems: [{ message: expect.stringContaining('C’est une signature') }] })
  })
})
