import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { programIn, resourcesIn } from './program.mjs'

const require = createRequire(import.meta.url)

/** What each fuse must be, by its name in electron-builder.yml, and how @electron/fuses calls it. */
const FUSE_NAMES = {
  runAsNode: 'RunAsNode',
  enableCookieEncryption: 'EnableCookieEncryption',
  enableNodeOptionsEnvironmentVariable: 'EnableNodeOptionsEnvironmentVariable',
  enableNodeCliInspectArguments: 'EnableNodeCliInspectArguments',
  enableEmbeddedAsarIntegrityValidation: 'EnableEmbeddedAsarIntegrityValidation',
  onlyLoadAppFromAsar: 'OnlyLoadAppFromAsar',
  loadBrowserProcessSpecificV8Snapshot: 'LoadBrowserProcessSpecificV8Snapshot',
  grantFileProtocolExtraPrivileges: 'GrantFileProtocolExtraPrivileges',
}

/** The byte of a fuse in the program: « 0 », « 1 », or « r » once Electron has removed it. */
const FUSE_STATES = { 48: 'off', 49: 'on', 114: 'removed' }

/** A file that has nothing to do in an archive, by what is wrong with it. */
const UNWANTED = /** @type {const} */ ([
  ['source', /\.(ts|tsx|mts|cts|c|cc|cpp|h|gyp|gypi)$/],
  ['map', /\.map$/],
  ['test', /(^|\/)(tests?|__tests__|e2e|specs?)\/|\.(test|spec)\.[cm]?[jt]sx?$|^\/node_modules\/.*\/test\.js$/],
  ['definition in YAML', /\.ya?ml$/],
  ['data', /\.(db|sqlite|gz|tgz)$/],
  ['hidden file', /(^|\/)\.[^/]+$/],
])

/**
 * What is wrong with an unpacked program: its fuses, the files of its archive, its licences and its inventory.
 *
 * @param {string} folder the unpacked program
 * @param {{
 *   fuses: Record<string, boolean>,
 *   packages: readonly { name: string, version: string }[],
 *   platform?: NodeJS.Platform,
 * }} expected `fuses` as in electron-builder.yml; `packages` all that is shipped
 * @returns {Promise<string[]>} sentences, none when all is well
 */
export async function inspectPackage(folder, { fuses, packages, platform }) {
  const program = programIn(folder, platform)
  const resources = resourcesIn(folder, platform)
  const archive = path.join(resources, 'app.asar')
  const files = archiveFiles(archive)
  return [
    ...(await wrongFuses(program, fuses)),
    ...wrongFiles(files, packages),
    ...wrongVersions(archive, files, packages),
    ...(existsSync(path.join(resources, 'app')) ? ['resources/app: code outside the archive'] : []),
    ...missingPapers(folder, resources, packages),
  ]
}

/** Compares the fuses in the program with those wanted. */
export async function wrongFuses(program, wanted) {
  const { FuseV1Options, getCurrentFuseWire } = require('@electron/fuses')
  const wire = await getCurrentFuseWire(program)
  const wrong = Object.entries(FUSE_NAMES).flatMap(([name, option]) => {
    const state = wire[FuseV1Options[option]]
    const expected = wanted[name] === true ? 'on' : 'off'
    const found = FUSE_STATES[state] ?? 'absent'
    return found === expected ? [] : [`fuse ${name}: ${found}, ${expected} wanted`]
  })
  // One more fuse in a newer Electron is a choice to make, not a default to take.
  const known = new Set(Object.values(FUSE_NAMES).map((option) => String(FuseV1Options[option])))
  const unknown = Object.keys(wire).filter((key) => /^\d+$/.test(key) && !known.has(key))
  return [...wrong, ...unknown.map((key) => `fuse number ${key}: nobody chose what it must be`)]
}

/** Paths of the files of an archive, from its root: `/out/main/index.js`. */
export function archiveFiles(archive) {
  const asar = require('@electron/asar')
  return asar
    .listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !('files' in asar.statFile(archive, file.slice(1), false)))
}

/**
 * @param {string[]} files from the root of the archive
 * @param {readonly { name: string }[]} packages all that may be in node_modules, wherever electron-builder puts them there
 */
export function wrongFiles(files, packages) {
  const allowed = new Set(packages.map(({ name }) => name))
  const wrong = files.flatMap((file) => {
    const kind = UNWANTED.find(([, pattern]) => pattern.test(file))?.[0]
    if (kind !== undefined) return [`${file}: ${kind}`]
    if (file.startsWith('/node_modules/')) {
      return allowed.has(ownerOf(file)) ? [] : [`${file}: not a package of production`]
    }
    return /^\/(out\/(main|preload|renderer|definitions)\/|package\.json$|LICENSE$)/.test(file)
      ? []
      : [`${file}: nothing of ours`]
  })
  const needed = ['/out/main/index.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/package.json']
  return [...wrong, ...needed.filter((file) => !files.includes(file)).map((file) => `${file}: missing`)]
}

/** `@scope/name` of the package that a file of node_modules belongs to. */
function ownerOf(file) {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? ''
}

function wrongVersions(archive, files, packages) {
  const asar = require('@electron/asar')
  const labels = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const cards = files.filter((file) => file.endsWith(`/node_modules/${ownerOf(file)}/package.json`))
  return cards.flatMap((file) => {
    const { name, version } = JSON.parse(asar.extractFile(archive, file.slice(1)).toString('utf8'))
    return labels.has(`${name}@${version}`) ? [] : [`${file}: ${name}@${version} is not the version of the inventory`]
  })
}

function missingPapers(folder, resources, packages) {
  const read = (name) => {
    const file = path.join(resources, 'licences', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const licences = read('LICENCES.txt')
  const labels = packages.map(({ name, version }) => `${name}@${version}`)
  const inventory = new Set(
    JSON.parse(read('sbom.cdx.json') || '{"components":[]}').components.map(({ group, name, version }) =>
      group ? `${group}/${name}@${version}` : `${name}@${version}`,
    ),
  )
  // electron-builder keeps those of Electron and Chromium beside the program, on macOS inside it.
  const beside = [folder, resources].flatMap((place) => (existsSync(place) ? readdirSync(place) : []))
  return [
    ...labels.filter((label) => !licences.includes(`\n${label}\n`)).map((label) => `licence of ${label}: missing`),
    ...labels.filter((label) => !inventory.has(label)).map((label) => `${label}: not in the inventory`),
    ...['LICENSE.electron.txt', 'LICENSES.chromium.html']
      .filter((name) => !beside.includes(name))
      .map((name) => `${name}: missing`),
  ]
}
