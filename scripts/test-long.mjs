import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build.mjs'
import { openScreen } from './electron-process.mjs'
import { root } from './project.mjs'
import { setUp } from './setup.mjs'

// npm run test:long: the campaigns of `npm test`, with many more cases, then the unit tests with cases drawn anew. Each
// reads its number of cases from a variable, and a seed from SEXTANT_SEED to play a failure again.
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })

/** @type {readonly { name: string, args: string[], variables: Record<string, string> }[]} */
const campaigns = [
  {
    name: 'crash',
    args: ['--config', 'e2e/inside.config.ts', 'e2e/inside/crash.test.ts'],
    variables: { SEXTANT_KILLS: '500' },
  },
  { name: 'fuzz', args: ['main/fuzz'], variables: { SEXTANT_CASES: '100000' } },
  { name: 'unit', args: [], variables: {} },
]
const seed = process.env.SEXTANT_SEED ?? String(Date.now() % 1_000_000_000)

const electron = await setUp({ forTests: true })
buildIfNeeded()
const screen = await openScreen()
let failed = 0
for (const { name, args, variables } of campaigns) {
  if (values.only !== undefined && values.only !== name) continue
  console.log(`${name} : ${JSON.stringify({ ...variables, SEXTANT_SEED: seed })}`)
  const result = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args, ...positionals],
    {
      cwd: root,
      env: {
        // A number given by hand wins.
        ...variables,
        SEXTANT_SEED: seed,
        ...screen.env,
        SEXTANT_ELECTRON: electron.executable,
        SEXTANT_ELECTRON_ARGS: JSON.stringify(electron.args),
      },
      stdio: 'inherit',
    },
  )
  if (result.status !== 0) failed += 1
}
screen.close()
process.exit(failed === 0 ? 0 : 1)
