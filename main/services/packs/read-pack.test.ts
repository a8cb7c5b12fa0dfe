import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { looksLikePack, MAX_NOTES, packLimits, readPack } from './read-pack'
import { writePack } from './write-pack'

const definition = 'id: maison\ntitle: Été\n'

/** A zip of these files. */
async function aZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [path, content] of Object.entries(files)) zip.file(path, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

describe('a pack', () => {
  it.each(['', 'Première version.\n\nÀ lire avant de l’installer.'])('gives back what was put in it', async (notes) => {
    const bytes = await writePack(definition, notes)
    expect(looksLikePack(bytes)).toBe(true)
    expect(readPack(bytes)).toEqual({ definition: Buffer.from(definition), notes })
  })

  it('is the same, byte for byte, when it is made again', async () => {
    expect((await writePack(definition, 'x')).equals(await writePack(definition, 'x'))).toBe(true)
  })

  it('is not what a text looks like', () => {
    expect(looksLikePack(Buffer.from(definition))).toBe(false)
    expect(looksLikePack(Buffer.from('PK'))).toBe(false)
  })

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    ['without a definition', { 'notes.md': 'x' }, /ne contient pas/],
    ['whose definition is empty', { 'questionnaire.yaml': '' }, /ne contient pas/],
    ['with a file more', { 'questionnaire.yaml': definition, 'macro.js': '1' }, /rien à y faire/],
    ['whose definition is in a folder', { 'maison/questionnaire.yaml': definition }, /rien à y faire/],
    ['whose definition has capitals', { 'Questionnaire.yaml': definition }, /rien à y faire/],
    ['with notes in Windows-1252', { 'questionnaire.yaml': definition, 'notes.md': Uint8Array.of(0xe9) }, /UTF-8/],
    ['with endless notes', { 'questionnaire.yaml': definition, 'notes.md': 'x'.repeat(MAX_NOTES + 1) }, /trop long/],
    ['that leads elsewhere', { '../questionnaire.yaml': definition }, /aucun outil/],
    ['of many files', Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, ''])), /aucun outil/],
    ['that is a bomb', { 'questionnaire.yaml': Buffer.alloc(50_000_000) }, /trop grand/],
  ])('%s is refused', async (_what, files, message) => {
    expect(readPack(await aZip(files))).toEqual({ problem: { line: null, message: expect.stringMatching(message) } })
  })

  it('is refused when it is cut, wherever that is', async () => {
    const bytes = await writePack(definition, 'Notes')
    for (let length = 4; length < bytes.length; length++) {
      expect(readPack(bytes.subarray(0, length))).toHaveProperty('problem')
    }
  })

  it('is refused when it weighs too much', () => {
    const bytes = Buffer.alloc(packLimits.fileBytes + 1)
    bytes.write('PK\u0003\u0004', 'latin1')
    expect(readPack(bytes)).toMatchObject({ problem: { message: expect.stringContaining('trop grand') } })
  })
})
