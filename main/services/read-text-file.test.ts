import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../db/testing/a-folder'
import { readTextFile } from './read-text-file'

const LIMIT = 1000

async function reading(content: string | Uint8Array) {
  const file = join(await aFolder(), 'questionnaire.yaml')
  await writeFile(file, content)
  return readTextFile(file, LIMIT)
}

/** The root user reads everything; Windows has no such rights. */
const rightsHold = process.platform !== 'win32' && process.getuid?.() !== 0

describe('reading a file of text', () => {
  it.each([
    ['plain', 'titre: Été\n', 'titre: Été\n'],
    ['with a byte order mark', '\ufefftitre: Été\n', 'titre: Été\n'],
    ['with the ends of line of Windows', 'a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
    ['of the largest size', 'x'.repeat(LIMIT), 'x'.repeat(LIMIT)],
  ])('gives the text of a file %s', async (_what, content, text) => {
    expect(await reading(content)).toEqual({ fileName: 'questionnaire.yaml', text })
  })

  it.each([
    ['empty', '', null, 'Le fichier est vide.'],
    ['too large', 'x'.repeat(LIMIT + 1), null, 'un questionnaire en pèse'],
    ['of pictures', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), null, 'pas un fichier de texte'],
    ['with a stray control character', 'a: \u0007', null, 'pas un fichier de texte'],
    ['in UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le'), null, 'UTF-16'],
    ['in UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x61), null, 'UTF-16'],
    ['in Windows-1252', Buffer.from('a: 1\nb: été\n', 'latin1'), 2, 'pas en UTF-8'],
    ['cut in the middle of a character', Buffer.from('a: é').subarray(0, 4), 1, 'pas en UTF-8'],
  ])('refuses a file %s and says why', async (_what, content, line, message) => {
    expect(await reading(content)).toEqual({
      fileName: 'questionnaire.yaml',
      problem: { line, message: expect.stringContaining(message) },
    })
  })

  it('does not read a huge file to know that it is too large', async () => {
    const file = join(await aFolder(), 'enorme.yaml')
    await writeFile(file, '')
    await truncate(file, 50_000_000_000)
    expect(await readTextFile(file, 4_000_000)).toMatchObject({
      problem: { message: 'Le fichier pèse 50\u202f000 Mo : un questionnaire en pèse 4 au plus.' },
    })
  })

  it('refuses what is not a file, without waiting for it', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'dossier.yaml'))
    await symlink(join(folder, 'b.yaml'), join(folder, 'a.yaml'))
    await symlink(join(folder, 'a.yaml'), join(folder, 'b.yaml'))
    const messages = ['dossier.yaml', 'absent.yaml', 'a.yaml'].map(async (name) =>
      JSON.stringify(await readTextFile(join(folder, name), LIMIT)),
    )
    const [directory, missing, loop] = await Promise.all(messages)
    expect(directory).toContain('C’est un dossier')
    expect(missing).toContain('n’existe plus à cet endroit')
    expect(loop).toContain('n’a pas pu être lu')
  })

  it.runIf(process.platform !== 'win32')('refuses a device', async () => {
    expect(await readTextFile('/dev/zero', LIMIT)).toMatchObject({
      problem: { message: expect.stringContaining('pas un fichier ordinaire') },
    })
  })

  it.runIf(rightsHold)('says that a file may not be read', async () => {
    const file = join(await aFolder(), 'ferme.yaml')
    await writeFile(file, 'a: 1')
    await chmod(file, 0)
    expect(await readTextFile(file, LIMIT)).toMatchObject({
      problem: { message: 'Vous n’avez pas le droit de lire ce fichier.' },
    })
  })
})
