import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOpenedFile } from './opened-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sextant-opened-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function aFile(name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, '')
  return file
}

describe('a file that the system asks to open', () => {
  it('is found after the switches, whatever its name and the case of its extension', () => {
    const cases = [
      ['Résidence des Tilleuls, été.sextant-dossier', 'dossier'],
      ['Copie du 3.SEXTANT-SAUVEGARDE', 'backup'],
      ['2.5.0.Sextant-Pack', 'pack'],
    ] as const
    for (const [name, kind] of cases) {
      const file = aFile(name)
      const opened = createOpenedFile()
      // In development the program is followed by the folder of the application.
      opened.openFrom(['sextant', '.', '--no-sandbox', '--user-data-dir=/tmp/x y', file], '/')
      expect(opened.announce(), name).toBe(kind)
      expect(opened.take(kind), name).toBe(file)
    }
  })

  it('is found from the folder of the second start when its path is relative', () => {
    const file = aFile('à lire.sextant-pack')
    const opened = createOpenedFile()
    opened.openFrom(['sextant', 'à lire.sextant-pack', '--allow-file-access-from-files'], folder)
    expect(opened.take('pack')).toBe(file)
  })

  it('is found from the address that a desktop of Linux gives', () => {
    const file = aFile('été 2026.sextant-dossier')
    const opened = createOpenedFile()
    opened.openFrom(['sextant', pathToFileURL(file).href], '/')
    expect(opened.take('dossier')).toBe(file)
  })

  it('is the last one that is there', () => {
    const file = aFile('b.sextant-pack')
    const opened = createOpenedFile()
    opened.openFrom(['sextant', aFile('a.sextant-dossier'), file, path.join(folder, 'c.sextant-sauvegarde')], '/')
    expect(opened.announce()).toBe('pack')
    expect(opened.take('pack')).toBe(file)
  })

  it('is nothing when it is missing, a folder, a switch, the program itself or of another kind', () => {
    const program = aFile('sextant.sextant-pack')
    mkdirSync(path.join(folder, 'd.sextant-dossier'))
    const ignored = [
      path.join(folder, 'absent.sextant-dossier'),
      path.join(folder, 'd.sextant-dossier'),
      `--sextant-demo=${aFile('e.sextant-pack')}`,
      aFile('classeur.xlsx'),
      'file://serveur/partage/f.sextant-pack',
      'https://example.org/g.sextant-pack',
    ]
    const opened = createOpenedFile()
    opened.openFrom([program, ...ignored], folder)
    for (const file of ignored) opened.open(file)
    expect(opened.announce()).toBeNull()
    expect(opened.take('pack')).toBeNull()
  })

  it('is announced once and given once, to the one that asks for its kind', () => {
    const opened = createOpenedFile()
    const file = aFile('a.sextant-dossier')
    opened.open(file)
    expect(opened.announce()).toBe('dossier')
    expect(opened.announce()).toBeNull()
    expect(opened.take('backup')).toBeNull()
    expect(opened.take('dossier')).toBe(file)
    expect(opened.take('dossier')).toBeNull()
  })

  it('gives way to the next one, and stays when a start brings none', () => {
    const opened = createOpenedFile()
    opened.open(aFile('a.sextant-dossier'))
    expect(opened.announce()).toBe('dossier')
    opened.open(aFile('b.sextant-sauvegarde'))
    opened.openFrom(['sextant', '--no-sandbox'], folder)
    expect(opened.announce()).toBe('backup')
    expect(opened.take('dossier')).toBeNull()
  })
})
