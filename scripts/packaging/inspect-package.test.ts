import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builderConfig } from './builder-config.mjs'
import { inspectPackage, wrongFiles, wrongFuses } from './inspect-package.mjs'
import { productionFolders } from './shipped-packages.mjs'

const require = createRequire(import.meta.url)
const { createPackage } = require('@electron/asar')

const dependency = { name: 'exceljs', version: '4.4.0' }
const wanted = builderConfig().electronFuses
/** What marks the fuses in a program, then their version, their count and their states. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const RELEASE = '00001100'

let work: string
beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), 'sextant-check-'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A program that is nothing but its fuses: run-as-node first, in the order of Electron. */
function aProgram(file: string, fuses: string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]))
  return file
}

const OURS = ['/out/main/index.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/package.json', '/LICENSE']
const CARD = '/node_modules/exceljs/package.json'

/** An unpacked program in which all is well, but for what is given. */
async function aPackage(name: string, { files = [], version = '4.4.0', papers = true }: Changes = {}): Promise<string> {
  const folder = path.join(work, name)
  const source = path.join(work, `${name}-source`)
  for (const file of [...OURS, CARD, ...files]) write(path.join(source, file), '{}')
  write(path.join(source, CARD), JSON.stringify({ name: 'exceljs', version }))
  aProgram(path.join(folder, 'sextant'), RELEASE)
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  await createPackage(source, path.join(folder, 'resources', 'app.asar'))
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) write(path.join(folder, file), '')
  if (papers) {
    write(path.join(folder, 'resources/licences/LICENCES.txt'), '===\nexceljs@4.4.0\nLicence : MIT\n')
    write(path.join(folder, 'resources/licences/sbom.cdx.json'), JSON.stringify({ components: [dependency] }))
  }
  return folder
}
type Changes = { readonly files?: readonly string[]; readonly version?: string; readonly papers?: boolean }

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const inspect = (folder: string) => inspectPackage(folder, { fuses: wanted, packages: [dependency], platform: 'linux' })

describe('inspecting a package', () => {
  it('has nothing to say when all is well', async () => {
    expect(await inspect(await aPackage('good'))).toEqual([])
  })

  it('refuses code outside the archive', async () => {
    const folder = await aPackage('outside')
    mkdirSync(path.join(folder, 'resources', 'app'))
    expect(await inspect(folder)).toEqual(['resources/app: code outside the archive'])
  })

  it('refuses a package of another version than the inventory says', async () => {
    expect(await inspect(await aPackage('version', { version: '4.3.0' }))).toEqual([
      `${CARD}: exceljs@4.3.0 is not the version of the inventory`,
    ])
  })

  it('refuses to go without licences and inventory', async () => {
    expect(await inspect(await aPackage('papers', { papers: false }))).toEqual([
      'licence of exceljs@4.4.0: missing',
      'exceljs@4.4.0: not in the inventory',
    ])
  })

  it('reads the archive itself', async () => {
    expect(await inspect(await aPackage('source', { files: ['/out/main/index.js.map'] }))).toEqual([
      '/out/main/index.js.map: map',
    ])
  })
})

describe('the files of an archive', () => {
  it.each([
    ['/main/index.ts', 'source'],
    ['/out/renderer/assets/index.js.map', 'map'],
    ['/out/main/scoring.test.js', 'test'],
    ['/node_modules/exceljs/test/read.js', 'test'],
    ['/node_modules/exceljs/deps/sqlite.c', 'source'],
    ['/out/definitions/nis2-recyf/2.5.yaml', 'definition in YAML'],
    ['/out/main/fixture.db', 'data'],
    ['/out/.sources', 'hidden file'],
    ['/node_modules/vitest/index.js', 'not a package of production'],
    ['/scripts/setup.mjs', 'nothing of ours'],
  ])('must not hold %s', (file, kind) => {
    expect(wrongFiles([...OURS, file], [dependency])).toEqual([`${file}: ${kind}`])
  })

  it('must hold what starts the application', () => {
    expect(wrongFiles(OURS.slice(1), [])).toEqual(['/out/main/index.js: missing'])
  })
})

describe('the fuses of a program', () => {
  it.each([
    ['10001100', 'fuse runAsNode: on, off wanted'],
    ['00011100', 'fuse enableNodeCliInspectArguments: on, off wanted'],
    ['00001000', 'fuse onlyLoadAppFromAsar: off, on wanted'],
    ['0000110r', 'fuse grantFileProtocolExtraPrivileges: removed, off wanted'],
    ['0000110', 'fuse grantFileProtocolExtraPrivileges: absent, off wanted'],
    ['000011001', 'fuse number 8: nobody chose what it must be'],
  ])('%s: %s', async (fuses, problem) => {
    expect(await wrongFuses(aProgram(path.join(work, `fuses-${fuses}`), fuses), wanted)).toEqual([problem])
  })
})

describe('the packages of production', () => {
  it('are the dependencies and theirs, without what only compiles or describes', () => {
    const packages = {
      '': { dependencies: { a: '1', sqlite3: '6' }, devDependencies: { vitest: '4' } },
      'node_modules/a': { dependencies: { b: '1', '@types/node': '20' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': {},
      'node_modules/sqlite3': { dependencies: { bindings: '1', tar: '7' } },
      'node_modules/bindings': {},
      'node_modules/tar': {},
      'node_modules/@types/node': {},
      'node_modules/vitest': {},
    }
    expect(productionFolders(packages).sort()).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/bindings',
      'node_modules/c',
      'node_modules/sqlite3',
    ])
  })
})
