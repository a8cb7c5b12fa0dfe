import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, stop } from './project.mjs'

const SOURCES = [
  'main',
  'renderer',
  'questionnaires',
  'assets',
  'scripts/bundled-packages-plugin.ts',
  'scripts/definitions-plugin.ts',
  'scripts/light-start-plugin.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** Builds the application unless the sources are those of the last build. */
export function buildIfNeeded() {
  const stamp = path.join(root, 'out', '.sources')
  const state = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  console.log('Construction de l’application…')
  const result = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8' },
  )
  // Its warnings are for `npm run build`; a person who starts the application reads only what went wrong.
  if (result.status !== 0)
    stop(`${result.stdout}${result.stderr}La construction a échoué : lisez le message ci-dessus.`)
  writeFileSync(stamp, state)
}

function sourcesHash() {
  const hash = createHash('sha256')
  const add = (file) => {
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name))
    } else if (!/\.test\.tsx?$/.test(file)) {
      hash.update(path.relative(root, file)).update(readFileSync(file))
    }
  }
  for (const source of SOURCES) add(path.join(root, source))
  return hash.digest('hex')
}
