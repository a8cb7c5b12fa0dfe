import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { openScreen } from './electron-process.mjs'
import { root } from './project.mjs'
import { setUp } from './setup.mjs'

// npm run bench: what Sextant costs beside the bare thing, measured in one run, on the packaged application where there is
// one (`npm run package` makes it), else on the built one. Nothing fails for being slow.
const electron = await setUp({ forTests: true })
buildIfNeeded()
console.log(electron.description)
const screen = await openScreen()
const result = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'scripts', 'bench', 'run.ts')], {
  cwd: root,
  env: { ...screen.env, SEXTANT_ELECTRON: electron.executable, SEXTANT_ELECTRON_ARGS: JSON.stringify(electron.args) },
  stdio: 'inherit',
})
screen.close()
process.exit(result.status ?? 1)
