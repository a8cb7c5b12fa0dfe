import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Electron that `scripts/test.mjs` found; with arguments it takes the folder of an application, without it does not. */
const found = process.env.SEXTANT_ELECTRON ?? ''
const takesFolder = process.env.SEXTANT_ELECTRON_ARGS !== undefined && process.env.SEXTANT_ELECTRON_ARGS !== '[]'

/** How to start the driver: the driver loads the built application, exactly as the real start does. */
export type DriverCommand = { readonly executable: string; readonly args: readonly string[] }

/**
 * Prepares the start of the driver. The Electron of npm loads `resources/app` beside its executable and nothing else: it gets
 * a light copy of its folder (hard links, no more room on the disk) whose `resources/app` is the driver.
 *
 * @throws {Error} when no Electron was given
 */
export function prepareDriver(): DriverCommand {
  prepared ??= prepare()
  return prepared
}

/** Once: an application that starts must not find its files half written by the next start. */
let prepared: DriverCommand | null = null

function prepare(): DriverCommand {
  if (found === '') throw new Error('SEXTANT_ELECTRON is expected: run `node scripts/test.mjs --only inside`')
  const folder = path.join(root, '.cache', 'inside')
  if (takesFolder) {
    writeApplication(folder)
    return { executable: found, args: [folder] }
  }
  const source = path.dirname(found)
  // Made again when the runtime changed: a version left by an older run would be tested in its place.
  const stamp = path.join(folder, 'version')
  const version = readFileSync(path.join(source, 'version'), 'utf8')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
    rmSync(folder, { recursive: true, force: true })
    linkFolder(source, folder)
  }
  writeApplication(path.join(folder, 'resources', 'app'))
  return { executable: path.join(folder, path.basename(found)), args: [] }
}

/** Links every file of a runtime in a new folder, but for the application in its `resources`. */
export function linkFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)]
    if (entry.isDirectory() && entry.name !== 'resources') linkFolder(from, to)
    else if (entry.isFile()) linkOrCopy(from, to)
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Another disk.
    copyFileSync(from, to)
  }
}

/** An application of two files: the name and version of Sextant, and the driver. */
function writeApplication(folder: string): void {
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version, type: 'module', main: 'main.js' }))
  const driver = pathToFileURL(path.join(root, 'e2e', 'inside', 'driver.mjs')).href
  writeFileSync(path.join(folder, 'main.js'), `import ${JSON.stringify(driver)}\n`)
}
