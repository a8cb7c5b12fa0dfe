import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'

/** The Electron that `scripts/test.mjs` found, and what goes before any other argument. */
const executablePath = process.env.SEXTANT_ELECTRON ?? ''
const firstArguments: string[] = JSON.parse(process.env.SEXTANT_ELECTRON_ARGS ?? '[]')
const asRoot = process.platform === 'linux' && process.getuid?.() === 0

export type RunningApp = {
  readonly electron: ElectronApplication
  readonly window: Page
  /** Violations of the content security policy, errors and crashes of the page, which no test may raise. */
  readonly violations: readonly string[]
  /** Forgets the violations that a test provokes on purpose. */
  readonly forgive: (expected: RegExp) => void
  /** Quits as a person does: everything is written first. */
  readonly close: () => Promise<void>
  /** Ends at once, as when the power goes. */
  readonly kill: () => Promise<void>
}

type Fixtures = {
  /** A folder of its own for the data of each test. */
  readonly dataFolder: string
  /** Starts the application on the data folder, as many times as the test wants. */
  readonly launch: () => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({ browserName: _ }, use, info) => {
    const folder = info.outputPath('données du poste')
    mkdirSync(folder, { recursive: true })
    await use(folder)
  },
  launch: async ({ dataFolder }, use) => {
    const running: RunningApp[] = []
    await use(async () => {
      const app = await start(dataFolder)
      running.push(app)
      return app
    })
    // Nothing is looked at any more, and Chromium takes its time to leave by itself.
    for (const app of running) await app.kill()
    const violations = running.flatMap((app) => app.violations)
    if (violations.length > 0) throw new Error(`the page went wrong: ${violations.join('; ')}`)
  },
})

async function start(dataFolder: string): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...firstArguments,
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataFolder}`,
      '--lang=fr-FR',
      '--force-prefers-reduced-motion',
    ],
    env: { ...process.env, TZ: 'Europe/Paris', LANGUAGE: 'fr', LANG: 'fr_FR.UTF-8' },
  })
  const window = await electron.firstWindow()
  let violations: string[] = []
  window.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  window.on('crash', () => violations.push('the page crashed'))
  window.on('pageerror', (error) => violations.push(`page error: ${error.message}`))
  let open = true
  electron.once('close', () => {
    open = false
  })
  return {
    electron,
    window,
    get violations() {
      return violations
    },
    forgive: (expected) => {
      violations = violations.filter((violation) => !expected.test(violation))
    },
    close: async () => {
      if (open) await electron.close()
    },
    kill: async () => {
      if (!open) return
      const gone = electron.waitForEvent('close')
      electron.process().kill('SIGKILL')
      await gone
    },
  }
}

/** Makes the next « Enregistrer sous » dialog answer this file, without a person. */
export async function answerSaveDialog(app: RunningApp, filePath: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, filePath)
}

/** Makes every « Ouvrir » dialog from now on answer this file, without a person. */
export async function answerOpenDialog(app: RunningApp, filePath: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, filePath)
}

/** Makes the next native questions answer with this button, without a person, and counts them. */
export async function answerNextQuestion(app: RunningApp, button: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    const asked = (_window: unknown, { buttons = [] }: { readonly buttons?: readonly string[] }) => {
      const count: unknown = Reflect.get(dialog, 'asked')
      Reflect.set(dialog, 'asked', (typeof count === 'number' ? count : 0) + 1)
      return Promise.resolve({ response: buttons.indexOf(chosen), checkboxChecked: false })
    }
    Reflect.set(dialog, 'showMessageBox', asked)
  }, button)
}

/** How many native questions were asked since they are answered without a person. */
export const questionsAsked = (app: RunningApp): Promise<unknown> =>
  app.electron.evaluate(({ dialog }) => Reflect.get(dialog, 'asked'))

export const fileIn = (folder: string, name: string): string => path.join(folder, name)

export { expect } from 'playwright/test'
