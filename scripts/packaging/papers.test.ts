import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { licencesText } from './licences.mjs'
import { shippedSbom } from './sbom.mjs'

const one = { folder: 'node_modules/one', name: 'one', version: '1.0.0', license: 'MIT' }

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sextant-papers-'))
  write('LICENSE', 'Apache')
  write('questionnaires/definitions/LICENCE.md', 'Creative Commons')
  write('electron/LICENSE', 'Licence of Electron')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const licencesOf = (shipped: (typeof one)[]) =>
  licencesText({ root, packages: shipped, electronFolder: path.join(root, 'electron') })

describe('the licences of a package', () => {
  it('hold ours, that of Electron, and the text of each package', () => {
    write('node_modules/one/LICENSE.md', 'Text of one')
    const text = licencesOf([one])
    for (const part of ['Apache', 'Creative Commons', 'Licence of Electron', '\none@1.0.0\n', 'Text of one'])
      expect(text).toContain(part)
  })

  it('stop at a package that says nothing of its licence', () => {
    write('node_modules/one/index.js', '')
    expect(() => licencesOf([{ ...one, license: '' }])).toThrow('one@1.0.0: no licence')
  })
})

describe('the inventory of a package', () => {
  const full = {
    metadata: { component: { 'bom-ref': 'sextant@1.2.3', name: 'folder', type: 'library' } },
    components: [
      { 'bom-ref': 'one@1.0.0', name: 'one', version: '1.0.0', properties: [{ name: 'development' }] },
      { 'bom-ref': 'vitest@4.0.0', name: 'vitest', version: '4.0.0' },
    ],
    dependencies: [{ ref: 'sextant@1.2.3', dependsOn: ['one@1.0.0', 'vitest@4.0.0'] }, { ref: 'vitest@4.0.0' }],
  }
  const versions = { version: '1.2.3', electronVersion: '45.4.1', sqliteVersion: '3.52.0' }

  it('names what is shipped, Electron and SQLite, and nothing of the developer', () => {
    const { components, dependencies, metadata } = shippedSbom(full, { packages: [one], ...versions })
    expect(components.map(({ name, version }) => `${name}@${version}`)).toEqual([
      'one@1.0.0',
      'electron@45.4.1',
      'sqlite@3.52.0',
    ])
    expect(dependencies).toEqual([{ ref: 'sextant@1.2.3', dependsOn: ['one@1.0.0'] }])
    expect(metadata.component).toMatchObject({ name: 'sextant', type: 'application', version: '1.2.3' })
  })

  it('stops when npm does not know a package that is shipped', () => {
    const other = { ...one, name: 'other' }
    expect(() => shippedSbom(full, { packages: [other], ...versions })).toThrow('other@1.0.0')
  })
})
