import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build.mjs'
import { openScreen } from './electron-process.mjs'
import { root } from './project.mjs'
import { setUp } from './setup.mjs'

// npm test: sets up, then checks (format, lint, types, unused code), unit tests, end to end in the real Electron.
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })

const electron = await setUp({ forTests: true })
console.log(electron.description)

/** Far more than any step takes: a step that stands still ends here, and not when the patience of a person does. */
const STEP_LIMIT = 25 * 60_000

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const node = (script, args, env = process.env) => {
  const run = () =>
    spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
      timeout: STEP_LIMIT,
      killSignal: 'SIGKILL',
    })
  let result = run()
  if (result.error !== undefined && result.status === null) {
    console.error(`${script} ne répondait plus : deuxième et dernier essai.`)
    result = run()
  }
  if (result.status !== 0) process.exit(result.status ?? 1)
}
const wanted = (name) => values.only === undefined || values.only === name

if (wanted('check')) {
  node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  for (const project of ['questionnaires', 'main', 'renderer', 'e2e', 'scripts'])
    node('typescript/bin/tsc', ['-p', project])
  node('knip/bin/knip.js', [])
}
if (wanted('unit')) node('vitest/vitest.mjs', ['run', ...positionals])
/**
 * A step that starts the real application: it is built, and has a screen.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {{ more?: () => Promise<Record<string, string>>, workers?: number }} [options] what else has to be made once it is
 *   built, as variables; how many applications run at once, each on its screen
 */
const onScreen = async (script, args, { more = async () => ({}), workers = 1 } = {}) => {
  buildIfNeeded()
  const packages = await more()
  const screen = await openScreen()
  const others = await Promise.all(Array.from({ length: screen.virtual ? workers - 1 : 0 }, openScreen))
  const env = {
    ...screen.env,
    ...packages,
    SEXTANT_SCREENS: JSON.stringify([screen, ...others].map(({ env }) => env.DISPLAY ?? '')),
    SEXTANT_ELECTRON: electron.executable,
    SEXTANT_ELECTRON_ARGS: JSON.stringify(electron.args),
  }
  try {
    node(script, args, env)
  } finally {
    for (const { close } of [screen, ...others]) close()
  }
}
if (wanted('e2e'))
  await onScreen('playwright/cli.js', ['test', '--config', 'e2e/playwright.config.ts', ...positionals], {
    workers: Math.min(2, availableParallelism()),
  })
// From inside the application: nothing out, nothing lost (docs/decisions/022-proofs-from-inside.md).
if (wanted('inside')) await onScreen('vitest/vitest.mjs', ['run', '--config', 'e2e/inside.config.ts', ...positionals])
if (wanted('package')) {
  const { makeTestPackages, whyNotInstalled } = await import('./packaging/test-packages.mjs')
  const reason = whyNotInstalled()
  const config = 'e2e/package/playwright.config.ts'
  if (reason !== null) console.log(`Le paquet installé n’est pas essayé ici : ${reason}.`)
  else await onScreen('playwright/cli.js', ['test', '--config', config], { more: () => makeTestPackages(electron) })
}
