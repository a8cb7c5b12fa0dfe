import { appendFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { DatabaseError } from '../db/errors'
import { listInstalled } from '../db/repositories/installed-questionnaires'
import { aFolder } from '../db/testing/a-folder'
import type { ServiceContext } from './context'
import { fingerprintOf } from './definitions'
import { createInstaller } from './install-questionnaire'
import { listQuestionnaires } from './questionnaires'
import {
  aNextVersion,
  anInstallContext,
  anInstaller,
  anotherDefinition,
  aQuestionnaireFile,
  installed,
} from './testing/a-questionnaire-file'

const text = stringify(anotherDefinition())
const lineOf = (part: string, within = text) => within.slice(0, within.indexOf(part)).split('\n').length

/** What the check says of a file, when it refuses it. */
async function problemsOf(file: string, context?: ServiceContext): Promise<readonly string[]> {
  const outcome = await anInstaller(file).choose(context ?? (await anInstallContext()))
  if (outcome.outcome !== 'refused') throw new Error(`the file is ${outcome.outcome}`)
  return outcome.problems.map(({ line, message }) => (line === null ? message : `${line} ${message}`))
}

describe('adding a questionnaire from a file', () => {
  it('checks the file, installs exactly what was checked, and offers it', async () => {
    const context = await anInstallContext()
    const file = await aQuestionnaireFile(anotherDefinition(), 'le mien.yml')
    const installer = anInstaller(file)
    const checked = await installer.choose(context)
    expect(checked).toMatchObject({
      outcome: 'ready',
      fileName: 'le mien.yml',
      id: 'maison',
      version: '1.0.0',
      title: 'Questionnaire maison',
      questionCount: 8,
      fingerprint: fingerprintOf(anotherDefinition()),
    })
    expect(await listInstalled(context.database)).toEqual([])
    // What becomes of the file after the check changes nothing.
    await appendFile(file, '\ncouleur: rouge\n')
    if (checked.outcome !== 'ready') throw new Error('the file was ready')
    const version = await installer.install(context, { token: checked.token, unverified: true })
    expect(version).toMatchObject({ id: 'maison', origin: 'file', current: true, usedBy: 0, questionCount: 8 })
    expect(version.installedAt).toMatch(/^2026-11-21T09:00/)
    const { definition, fingerprint } = await context.definitions.current('maison')
    expect(definition).toEqual({ ...anotherDefinition(), title: version.title })
    expect(fingerprint).toBe(fingerprintOf(anotherDefinition()))
    expect((await listQuestionnaires(context)).map(({ id }) => id)).toEqual(['essai', 'maison'])
  })

  it('marks its title wherever it will be shown', async () => {
    const context = await anInstallContext()
    const { title } = await installed(context, anotherDefinition())
    expect(title).toBe('Questionnaire maison (ajouté depuis un fichier, non vérifié)')
    expect((await context.definitions.load('maison', '1.0.0')).definition.title).toBe(title)
    expect((await context.definitions.load('essai', '1.0.0')).definition.title).toBe(aDefinition().title)
  })

  it('says nothing when the person gives up', async () => {
    expect(await anInstaller(null).choose(await anInstallContext())).toEqual({ outcome: 'cancelled' })
  })

  it('lists the faults of writing, which stop nothing', async () => {
    const [domain, ...others] = anotherDefinition().domains
    if (!domain) throw new Error('the test definition has a domain')
    const clumsy = anotherDefinition({ domains: [{ ...domain, intro: "C'est ainsi" }, ...others] })
    const outcome = await anInstaller(await aQuestionnaireFile(clumsy)).choose(await anInstallContext())
    expect(outcome).toMatchObject({
      outcome: 'ready',
      remarks: [expect.stringContaining('domaine 1, présentation')],
    })
  })

  it('reads the ends of line of Windows and a byte order mark as the same content', async () => {
    const file = await aQuestionnaireFile(`\ufeff${text.replaceAll('\n', '\r\n')}`)
    expect(await anInstaller(file).choose(await anInstallContext())).toMatchObject({
      outcome: 'ready',
      fingerprint: fingerprintOf(anotherDefinition()),
    })
  })
})

describe('a token', () => {
  it('is refused when it was not given, and installs nothing', async () => {
    const context = await anInstallContext()
    const installer = anInstaller(await aQuestionnaireFile(anotherDefinition()))
    await installer.choose(context)
    const token = '00000000-0000-4000-8000-000000000000'
    await expect(installer.install(context, { token, unverified: true })).rejects.toMatchObject({ code: 'not-found' })
    expect(await listInstalled(context.database)).toEqual([])
  })

  it('serves once', async () => {
    const context = await anInstallContext()
    const installer = anInstaller(await aQuestionnaireFile(anotherDefinition()))
    const file = await installer.choose(context)
    const token = file.outcome === 'ready' ? file.token : ''
    await installer.install(context, { token, unverified: true })
    await expect(installer.install(context, { token, unverified: true })).rejects.toMatchObject({ code: 'not-found' })
    expect(await listInstalled(context.database)).toHaveLength(1)
  })

  it('is forgotten when another file is chosen, and kept when the person gives up', async () => {
    const context = await anInstallContext()
    const good = await aQuestionnaireFile(anotherDefinition())
    const installer = anInstaller(good, null, await aQuestionnaireFile('oups'))
    const first = await installer.choose(context)
    await installer.choose(context)
    await installer.choose(context)
    const token = first.outcome === 'ready' ? first.token : ''
    await expect(installer.install(context, { token, unverified: true })).rejects.toMatchObject({ code: 'not-found' })
    const again = anInstaller(good, null)
    const second = await again.choose(context)
    await again.choose(context)
    await again.install(context, { token: second.outcome === 'ready' ? second.token : '', unverified: true })
    expect(await listInstalled(context.database)).toHaveLength(1)
  })

  it('is a conflict once the same version came another way', async () => {
    const context = await anInstallContext()
    const installer = anInstaller(await aQuestionnaireFile(anotherDefinition()))
    const file = await installer.choose(context)
    await installed(context, anotherDefinition({ title: 'Un autre' }))
    const token = file.outcome === 'ready' ? file.token : ''
    await expect(installer.install(context, { token, unverified: true })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('still serves after a failure of the disk, which installs nothing', async () => {
    const context = await anInstallContext()
    const installer = anInstaller(await aQuestionnaireFile(anotherDefinition()))
    const file = await installer.choose(context)
    const token = file.outcome === 'ready' ? file.token : ''
    const full = new DatabaseError('disk-full', 'no room left')
    const failing = Object.create(context.database, {
      transaction: { value: () => Promise.reject(full) },
    }) as ServiceContext['database']
    await expect(installer.install({ ...context, database: failing }, { token, unverified: true })).rejects.toBe(full)
    expect(await listInstalled(context.database)).toEqual([])
    await installer.install(context, { token, unverified: true })
    expect(await listInstalled(context.database)).toHaveLength(1)
  })
})

describe('a file that cannot be a questionnaire', () => {
  const question = `text: ${anotherDefinition().domains[0]?.questions[0]?.text}`
  const cases: readonly (readonly [string, string | Uint8Array, string | RegExp])[] = [
    ['empty', '', 'Le fichier est vide.'],
    ['blank', ' \n\n', '1 le document est vide'],
    ['of comments only', '# rien\n', '1 le document est vide'],
    ['binary', Uint8Array.of(0x89, 0x50, 3, 4, 0, 0), /pas un fichier de texte/],
    ['in Windows-1252', Buffer.from('id: maison\ntitle: Évaluation\n', 'latin1'), /^2 Un caractère n’est pas en UTF-8/],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), /UTF-16/],
    ['huge', 'x'.repeat(4_000_001), /Le questionnaire pèse plus de 4 Mo/],
    ['of prose', 'Bonjour, voici le questionnaire demandé.', /^1 le document\u00a0: valeur d’un autre genre/],
    ['in another format', '{"format": 1, "id": "maison"}', /^1 « version »|valeur absente/],
    ['cut short', text.slice(0, text.length / 2), /^\d+ /],
    ['in two documents', `${text}---\n${text}`, /^\d+ un seul document/],
    ['with aliases', `a: &a [x, x]\nb: [*a, *a]\n`, /^1 les alias YAML/],
    ['with a bomb of aliases', `a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`, /alias YAML/],
    [
      'with a key twice',
      `${text}title: Encore\n`,
      `${lineOf('zzz', `${text}zzz`)} clé «\u00a0title\u00a0» écrite deux fois`,
    ],
    [
      'with an unknown key',
      `${text}couleur: rouge\n`,
      `${lineOf('zzz', `${text}zzz`)} le document\u00a0: clé inconnue «\u00a0couleur\u00a0»`,
    ],
    ['with a prototype', `${text}__proto__: {stage: released}\n`, /clé inconnue «\u00a0__proto__\u00a0»/],
    ['of lists without end', '['.repeat(1_000_000), '1 plus de 60 niveaux imbriqués'],
    ['of dashes without end', '- '.repeat(1_000_000), '1 plus de 60 niveaux imbriqués'],
    ['of keys without end', '{a: '.repeat(500_000), '1 plus de 60 niveaux imbriqués'],
    ['of too many elements', `a: [${'1,'.repeat(110_000)}]`, /^1 le document a trop d’éléments/],
    ['of one endless text', `${text}about2: "${'x'.repeat(5000)}"\n`, /texte de plus de 4\u202f000 caractères/],
    ['with a tab as indentation', `${text}sources2:\n\t- a\n`, /^\d+ YAML illisible\u00a0: tabulation/],
    [
      'with a sentence missing',
      text.replace(question, 'text: ""'),
      /^\d+ domaine 1, question 1\.1, «\u00a0text\u00a0»\u00a0: valeur vide/,
    ],
    [
      'with a number for a text',
      text.replace('version: 1.0.0', 'version: 1.0'),
      /«\u00a0version\u00a0»\u00a0: valeur d’un autre genre\u00a0: un texte est attendu/,
    ],
    [
      'with a measure nobody knows',
      text.replace('measure: former', 'measure: absente'),
      /mesure inconnue «\u00a0absente\u00a0»/,
    ],
    [
      'with a condition that names nothing',
      text.replace('measure: former', 'measure: former\n        when: inconnue = 3'),
      /condition «\u00a0inconnue = 3\u00a0»\u00a0: question inconnue/,
    ],
    [
      'with an endless duration',
      text.replace('minutesPerQuestion: 1', 'minutesPerQuestion: 1e308'),
      /«\u00a0minutesPerQuestion\u00a0»\u00a0: valeur trop longue ou trop grande/,
    ],
  ]

  it.each(cases)('%s: is refused with a sentence, and nothing changes', async (_what, content, expected) => {
    const context = await anInstallContext()
    const before = await listQuestionnaires(context)
    const problems = await problemsOf(await aQuestionnaireFile(content), context)
    const matching = typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected)
    expect(problems).toContainEqual(matching)
    expect(await listInstalled(context.database)).toEqual([])
    expect(await listQuestionnaires(context)).toEqual(before)
  })

  it('names the line of the key that is wrong', async () => {
    const wrong = text.replace('stage: draft', 'stage: brouillon')
    expect(await problemsOf(await aQuestionnaireFile(wrong))).toEqual([
      `${lineOf('stage:')} «\u00a0stage\u00a0»\u00a0: valeur inconnue\u202f; admises\u00a0: draft, released`,
    ])
  })

  it('gives at most a hundred problems, and says how many are left', async () => {
    const keys = Array.from({ length: 300 }, (_, index) => `a: ${index}`).join('\n')
    const many = await problemsOf(await aQuestionnaireFile(`x:\n  - ${'y: 1\n  - '.repeat(3)}z\n${keys}`))
    expect(many.length).toBeLessThanOrEqual(101)
    const [domain] = anotherDefinition().domains
    const wrong = {
      ...anotherDefinition(),
      domains: Array.from({ length: 60 }, () => ({ ...domain, id: 'é', short: '' })),
    }
    const problems = await problemsOf(await aQuestionnaireFile(stringify(wrong, { aliasDuplicateObjects: false })))
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toMatch(/^et \d+ autres$/)
  })

  it('a folder, or a file that is gone, is refused too', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'a.yaml'))
    expect(await problemsOf(join(folder, 'a.yaml'))).toEqual([expect.stringContaining('C’est un dossier')])
    const gone = await aQuestionnaireFile(anotherDefinition())
    await rm(gone)
    expect(await problemsOf(gone)).toEqual(['Le fichier n’existe plus à cet endroit.'])
  })
})

describe('a version among the others', () => {
  it('that is already there is named so, whether its content is the same or not', async () => {
    const context = await anInstallContext()
    await installed(context, anotherDefinition())
    const again = await aQuestionnaireFile(anotherDefinition())
    expect(await anInstaller(again).choose(context)).toMatchObject({ outcome: 'refused', why: 'present' })
    const same = await problemsOf(again, context)
    expect(same).toEqual([expect.stringContaining('déjà installée, avec le même contenu')])
    const changed = await aQuestionnaireFile(anotherDefinition({ title: 'Autre' }))
    expect(await anInstaller(changed).choose(context)).toMatchObject({ outcome: 'refused', why: 'faults' })
    const other = await problemsOf(changed, context)
    expect(other).toEqual([expect.stringContaining('avec un autre contenu')])
    const shipped = await problemsOf(await aQuestionnaireFile(aDefinition({ title: 'Autre' })), context)
    expect(shipped).toEqual([
      `${lineOf('version:')} la version 1.0.0 de «\u00a0essai\u00a0» est déjà installée, avec un autre contenu\u00a0: une version ne change pas, donnez un numéro plus grand`,
    ])
  })

  it('is given to new assessments once it follows one that ships', async () => {
    const context = await anInstallContext()
    await installed(context, aNextVersion(aDefinition(), '1.0.1'))
    expect((await context.definitions.current('essai')).definition.version).toBe('1.0.1')
    expect(context.definitions.versions('essai')).toEqual(['1.0.0', '1.0.1'])
    expect(
      (await listQuestionnaires(context)).map(({ version, origin, current }) => [version, origin, current]),
    ).toEqual([
      ['1.0.0', 'shipped', false],
      ['1.0.1', 'file', true],
    ])
  })

  it('compares numbers part by part', async () => {
    const first = aDefinition({ version: '1.9.0' })
    const context = await anInstallContext(first)
    await installed(context, aNextVersion(first, '1.10.0'))
    expect((await context.definitions.current('essai')).definition.version).toBe('1.10.0')
  })

  it('cannot come before one that ships with the application', async () => {
    const context = await anInstallContext(aDefinition({ version: '1.10.0' }))
    const problems = await problemsOf(await aQuestionnaireFile(aDefinition({ version: '1.9.0' })), context)
    expect(problems).toEqual([expect.stringContaining('ne peut apporter qu’une version plus récente')])
  })

  it('must say what becomes of the answers of the version before', async () => {
    const context = await anInstallContext()
    const silent = await problemsOf(await aQuestionnaireFile(aDefinition({ version: '1.1.0' })), context)
    expect(silent).toEqual([
      'par rapport à la version 1.0.0\u00a0: la version ne dit pas ce que deviennent les réponses («\u00a0equivalence\u00a0»)',
    ])
    const next = aNextVersion(aDefinition(), '1.1.0')
    const hidden = { ...next, equivalence: { from: '1.0.0', summary: 'Rien.', changes: [] } }
    const faults = await problemsOf(await aQuestionnaireFile(hidden), context)
    expect(faults).toEqual([
      expect.stringMatching(/^\d+ par rapport à la version 1\.0\.0\u00a0: «\u00a01\.1\u00a0» change sans être citée/),
    ])
  })

  it('takes its place under a newer one only when that one was written for it', async () => {
    const first = anotherDefinition()
    const second = aNextVersion(first, '1.1.0')
    const context = await anInstallContext()
    await installed(context, second)
    const between = await problemsOf(await aQuestionnaireFile(anotherDefinition({ version: '1.0.5' })), context)
    expect(between).toEqual([expect.stringContaining('la version 1.1.0, déjà installée, ne lui fait pas suite')])
    await installed(context, first)
    expect(context.definitions.versions('maison')).toEqual(['1.0.0', '1.1.0'])
  })

  it('is remarked upon when the version before is not there to be compared', async () => {
    const file = await aQuestionnaireFile(aNextVersion(anotherDefinition(), '1.1.0'))
    expect(await anInstaller(file).choose(await anInstallContext())).toMatchObject({
      outcome: 'ready',
      remarks: [expect.stringContaining('équivalence avec la version 1.0.0')],
    })
  })
})

it('asks for a file each time', async () => {
  const context = await anInstallContext()
  const asked: number[] = []
  const installer = createInstaller(async () => {
    asked.push(asked.length)
    return null
  })
  await installer.choose(context)
  await installer.choose(context)
  expect(asked).toEqual([0, 1])
})
