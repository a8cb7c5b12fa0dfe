import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findElectron } from './electron-runtime.mjs'
import { root, stop } from './project.mjs'
import { ensureSystemPackages, RUN_PACKAGES, TEST_PACKAGES } from './system-packages.mjs'

// Plain JavaScript and nothing but Node's own modules at the top: this file runs before anything is installed.

/** Installs what is missing to build and start Sextant, and nothing that is there already. */
export async function setUp({ forTests = false } = {}) {
  requireNode()
  ensureSystemPackages(forTests ? [...RUN_PACKAGES, ...TEST_PACKAGES] : RUN_PACKAGES)
  installNpmPackages()
  return findElectron()
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Sextant demande Node.js 20.19 ou plus récent (ici ${process.version}) : installez-le depuis nodejs.org.`)
  }
}

function installNpmPackages() {
  const stamp = path.join(root, 'node_modules', '.sextant-setup')
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // Installing begins by emptying the folder: not the one of another copy of the project.
  if (lstatSync(path.dirname(stamp), { throwIfNoEntry: false })?.isSymbolicLink())
    stop('Le dossier node_modules est un lien vers celui d’une autre copie : installez les paquets là-bas.')
  console.log('Installation des paquets npm (quelques minutes la première fois)…')
  // Scripts are held back for every package, whatever the user's own npm settings, then run for sqlite3 alone.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  run('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error'])
  try {
    execFileSync(process.execPath, ['-e', "require('sqlite3')"], { cwd: root, stdio: 'ignore' })
  } catch {
    stop('Le module sqlite3 n’a pas pu être compilé : installez python3, make et g++, puis relancez la commande.')
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

function run(command, args) {
  // `npm start` hands the settings of .npmrc down as variables, and npm refuses this one when it comes that way.
  const { npm_config_allow_scripts: _, ...env } = process.env
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    stop(`La commande « ${command} ${args.join(' ')} » a échoué : lisez le message ci-dessus, puis relancez-la.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const electron = await setUp({ forTests: process.argv.includes('--tests') })
  console.log(`Prêt. ${electron.description}`)
}
