import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aFolder } from '../db/testing/a-folder'
import { createDefinitionLibrary, fingerprintOf } from './definitions'

const entries = [
  { id: 'essai', version: '1.0.0' },
  { id: 'essai', version: '1.1.0' },
]

async function aDefinitionsFolder(texts: Record<string, string>): Promise<string> {
  const folder = await aFolder()
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

const bothVersions = {
  'essai/1.0.0.json': JSON.stringify(aDefinition()),
  'essai/1.1.0.json': JSON.stringify(aDefinition({ version: '1.1.0' })),
}

describe('the library of questionnaires', () => {
  it('reads the version asked for, and the newest for a new assessment', async () => {
    const library = createDefinitionLibrary(await aDefinitionsFolder(bothVersions), entries)
    expect((await library.load('essai', '1.0.0')).definition).toEqual(aDefinition())
    expect((await library.current('essai')).definition.version).toBe('1.1.0')
  })

  it('names the versions of a questionnaire, oldest first', async () => {
    const library = createDefinitionLibrary(await aDefinitionsFolder({}), entries)
    expect([library.versions('essai'), library.versions('autre')]).toEqual([['1.0.0', '1.1.0'], []])
  })

  it('gives the same fingerprint whatever the layout of the file', async () => {
    const spread = await aDefinitionsFolder({ 'essai/1.0.0.json': JSON.stringify(aDefinition(), null, 4) })
    const { fingerprint } = await createDefinitionLibrary(spread, entries).load('essai', '1.0.0')
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprint).toBe(fingerprintOf(aDefinition()))
    expect(fingerprintOf(aDefinition({ title: 'Autre titre' }))).not.toBe(fingerprint)
  })

  it('reads a file once', async () => {
    const folder = await aDefinitionsFolder(bothVersions)
    const library = createDefinitionLibrary(folder, entries)
    const first = await library.load('essai', '1.0.0')
    await rm(folder, { recursive: true })
    expect(await library.load('essai', '1.0.0')).toBe(first)
  })

  it('tries a file that could not be read again', async () => {
    const folder = await aDefinitionsFolder({})
    const library = createDefinitionLibrary(folder, entries)
    await expect(library.load('essai', '1.0.0')).rejects.toMatchObject({ code: 'questionnaire-unreadable' })
    await mkdir(join(folder, 'essai'))
    await writeFile(join(folder, 'essai/1.0.0.json'), bothVersions['essai/1.0.0.json'])
    expect((await library.load('essai', '1.0.0')).definition.id).toBe('essai')
  })

  it.each([
    ['a file cut short', '{"format": 1,', 'essai/1.0.0.json'],
    ['a wrong content', JSON.stringify({ ...aDefinition(), id: 12 }), '"id"'],
  ])('says where %s is wrong, for the log', async (_name, text, culprit) => {
    const folder = await aDefinitionsFolder({ 'essai/1.0.0.json': text })
    const loading = createDefinitionLibrary(folder, entries).load('essai', '1.0.0')
    await expect(loading).rejects.toMatchObject({
      code: 'questionnaire-unreadable',
      message: expect.stringContaining(culprit),
    })
  })

  it('refuses a file that declares another version than its name', async () => {
    const folder = await aDefinitionsFolder({ 'essai/1.1.0.json': JSON.stringify(aDefinition()) })
    const loading = createDefinitionLibrary(folder, entries).load('essai', '1.1.0')
    await expect(loading).rejects.toMatchObject({ code: 'questionnaire-unreadable' })
  })

  it.each([
    ['essai', '9.9.9'],
    ['autre', '1.0.0'],
    ['../essai', '1.0.0'],
  ])('reads nothing outside the catalogue (%s %s)', async (id, version) => {
    const library = createDefinitionLibrary(await aDefinitionsFolder(bothVersions), entries)
    await expect(library.load(id, version)).rejects.toMatchObject({ code: 'not-found' })
  })
})
