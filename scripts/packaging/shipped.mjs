import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { electronVersion } from '../electron-runtime.mjs'
import { root, stop } from '../project.mjs'
import { sextantVersion } from './builder-config.mjs'
import { licencesText } from './licences.mjs'
import { shippedSbom } from './sbom.mjs'
import { shippedPackages } from './shipped-packages.mjs'

/**
 * Writes in `out/.shipped` what electron-builder puts in the `licences` folder of every package: the licences of all that
 * is shipped, and its inventory.
 *
 * @param {{ executable: string }} electron
 */
export function writeShipped(electron) {
  const folder = path.join(root, 'out', '.shipped')
  const packages = shippedPackages()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
  const electronFolder = path.dirname(electron.executable)
  writeFileSync(path.join(folder, 'LICENCES.txt'), licencesText({ root, packages, electronFolder }))
  const sbom = shippedSbom(inventoryOfNpm(), {
    packages,
    version: sextantVersion(),
    electronVersion: electronVersion(electron.executable),
    sqliteVersion: sqliteVersion(),
  })
  writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`)
}

/** « 3.52.0 », from « 3520000 » in the recipe that compiles it. */
function sqliteVersion() {
  const recipe = readFileSync(path.join(root, 'node_modules', 'sqlite3', 'deps', 'common-sqlite.gypi'), 'utf8')
  const [, major, minor, patch] = /sqlite_version%'\s*:\s*'(\d)(\d\d)(\d\d)/.exec(recipe) ?? []
  if (major === undefined) return stop('La version de SQLite ne se lit plus dans node_modules/sqlite3/deps.')
  return [major, minor, patch].map(Number).join('.')
}

function inventoryOfNpm() {
  // `npm run` hands the settings of .npmrc down as variables, and npm refuses this one when it comes that way.
  const { npm_config_allow_scripts: _, ...env } = process.env
  const result = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64e6,
    shell: process.platform === 'win32',
  })
  if (result.status !== 0)
    stop(`${result.stderr}L’inventaire du paquet n’a pas pu être fait : lisez le message ci-dessus.`)
  return JSON.parse(result.stdout)
}
