import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { electronVersion } from '../electron-runtime.mjs'
import { root, stop } from '../project.mjs'
import { programIn } from './program.mjs'
import { writeShipped } from './shipped.mjs'

const require = createRequire(import.meta.url)

/** File inside a package that must not be handed out; its first line says why. */
export const MARKER = 'HORS-DIFFUSION.txt'

/**
 * Whether a package made with this Electron may be released: the official one, of the version that package.json pins.
 *
 * @param {{ executable: string }} electron
 */
export function isForRelease(electron) {
  const official = path.join(root, 'node_modules', 'electron', 'dist')
  const { devDependencies } = readJson(path.join(root, 'package.json'))
  return (
    electron.executable.startsWith(official + path.sep) &&
    electronVersion(electron.executable) === devDependencies.electron
  )
}

/**
 * Makes the unpacked application in `dist/` from what is built, unless it is already that of this build: its licences,
 * its inventory, its archive, its fuses. `version` lowers the version, for the test that upgrades.
 *
 * @param {{ executable: string, args: string[], description: string }} electron from `findElectron`
 * @param {{ output?: string, version?: string }} [options] `output` is a folder of `dist/`
 * @returns {string} the folder of the program
 */
export function packUnpacked(electron, { output = '.', version } = {}) {
  const dist = path.join(root, 'dist', output)
  const folder = path.join(dist, 'linux-unpacked')
  const stamp = path.join(dist, '.packed')
  const state = packedState(electron, version)
  if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === state) return folder
  rmSync(folder, { recursive: true, force: true })
  rmSync(stamp, { force: true })
  rmSync(`${folder}-e2e.stamp`, { force: true })
  writeShipped(electron)
  runBuilder([
    '--linux',
    'dir',
    `-c.electronDist=${path.dirname(electron.executable)}`,
    `-c.electronVersion=${electronVersion(electron.executable)}`,
    `-c.directories.output=${dist}`,
    ...(version === undefined ? [] : [`-c.extraMetadata.version=${version}`]),
  ])
  // The runtime of the npm registry loads the project through this link; a package has its archive.
  const link = path.join(folder, 'resources', 'app')
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(link)
  if (!isForRelease(electron)) {
    writeFileSync(
      path.join(folder, MARKER),
      `Ce paquet sert au développement et aux essais : ${electron.description}\nIl n’est pas fait pour être remis à un établissement.\n`,
    )
  }
  writeFileSync(stamp, state)
  return folder
}

/**
 * The same package with one fuse on, the one that Playwright needs; everything else is that of the release, to the byte.
 *
 * @param {string} folder what `packUnpacked` gave
 * @returns {Promise<string>} the folder of the copy
 */
export async function copyForTests(folder) {
  const copy = `${folder}-e2e`
  const stamp = `${copy}.stamp`
  const state = readFileSync(path.join(path.dirname(folder), '.packed'), 'utf8')
  if (existsSync(stamp) && existsSync(copy) && readFileSync(stamp, 'utf8') === state) return copy
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  writeFileSync(path.join(copy, MARKER), 'Copie pour les essais de bout en bout : un débogueur peut s’y brancher.\n')
  await allowInspection(programIn(copy))
  writeFileSync(stamp, state)
  return copy
}

/** Turns on the one fuse that Playwright needs in a program. */
export async function allowInspection(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses')
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
}

/**
 * What electron-builder.yml says for this system. For a release: its installers, signed or not made at all, and on Linux
 * the AppImage only, the rest being ours. Else the unpacked program.
 *
 * @param {{ executable: string }} electron
 * @param {{ release: boolean }} options
 */
export function packInstallers(electron, { release }) {
  writeShipped(electron)
  const systems = /** @type {const} */ ({ win32: '--win', darwin: '--mac', linux: '--linux' })
  runBuilder([
    systems[process.platform],
    ...(release ? [] : ['dir']),
    ...(release && process.platform === 'linux' ? ['AppImage'] : []),
    `-c.electronVersion=${electronVersion(electron.executable)}`,
    // A universal application takes an Electron of each processor, which electron-builder downloads.
    ...(process.platform === 'darwin' ? [] : [`-c.electronDist=${path.dirname(electron.executable)}`]),
    ...(release ? ['-c.forceCodeSigning=true'] : ['-c.mac.notarize=false']),
  ])
}

/** Runs electron-builder, which says a lot: only its failure is shown. */
function runBuilder(args) {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  const result = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args, '--publish', 'never'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64e6 },
  )
  if (result.status !== 0)
    stop(`${result.stdout}${result.stderr}Le paquet n’a pas pu être fait : lisez le message ci-dessus.`)
}

function packedState(electron, version) {
  const hash = createHash('sha256')
  const here = path.join(root, 'scripts', 'packaging')
  const scripts = readdirSync(here).map((name) => path.join(here, name))
  const others = ['out/.sources', 'electron-builder.yml', 'package-lock.json'].map((name) => path.join(root, name))
  for (const file of [...scripts, ...others]) hash.update(readFileSync(file))
  return hash.update(`${electron.executable} ${electronVersion(electron.executable)} ${version ?? ''}`).digest('hex')
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
