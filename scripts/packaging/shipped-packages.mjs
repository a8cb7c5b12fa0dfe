import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../project.mjs'

/** What these packages ask for only to be compiled at install: never shipped (electron-builder.yml leaves it out). */
const BUILD_ONLY = { sqlite3: ['node-addon-api', 'prebuild-install', 'tar', 'node-gyp'] }

/**
 * @typedef {{ folder: string, name: string, version: string, license: string }} ShippedPackage `folder` from the root of
 * the project; `license` as declared, empty when nothing is
 */

/**
 * Every npm package inside the application: those that the build bundled (scripts/bundled-packages-plugin.ts) and those
 * that stay in node_modules, with what they need in turn.
 *
 * @returns {ShippedPackage[]} sorted by folder
 */
export function shippedPackages() {
  const folders = new Set([...productionFolders(readJson('package-lock.json').packages), ...bundledFolders()])
  return [...folders].sort().map((folder) => {
    const { name, version, license, licenses } = readJson(path.join(folder, 'package.json'))
    return { folder, name, version, license: declared(license ?? licenses) }
  })
}

/**
 * Folders of production: the dependencies of package.json and theirs, found as Node finds them.
 *
 * @param {Record<string, { dependencies?: object, optionalDependencies?: object, peerDependencies?: object }>} packages
 * of package-lock.json, by folder
 * @returns {string[]}
 */
export function productionFolders(packages) {
  const found = new Set()
  const visit = (from) => {
    const { dependencies, optionalDependencies } = packages[from] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      // Types are for compilers.
      if (name.startsWith('@types/') || BUILD_ONLY[path.posix.basename(from)]?.includes(name)) continue
      const folder = resolve(packages, from, name)
      if (folder === undefined || found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit('')
  return [...found]
}

/** From the folder of a package upwards, as `require` does. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[folder] !== undefined) return folder
    if (at === '') return undefined
  }
}

function bundledFolders() {
  const lists = path.join(root, 'out', '.packages')
  return readdirSync(lists).flatMap((file) => JSON.parse(readFileSync(path.join(lists, file), 'utf8')))
}

function declared(license) {
  if (typeof license === 'string') return license
  const kinds = [license].flat().map((one) => one?.type ?? '')
  return kinds.filter((kind) => kind !== '').join(' OR ')
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}
