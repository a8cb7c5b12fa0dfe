import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'
import { protectionTexts } from '../renderer/texts/protection'

/** The Electron that `scripts/test.mjs` found, and what goes before any other argument. */
const executablePath = process.env.SEXTANT_ELECTRON ?? ''
const firstArguments: string[] = JSON.parse(process.env.SEXTANT_ELECTRON_ARGS ?? '[]')
/** The screen of this worker; empty for that of the person. */
const screens: string[] = JSON.parse(process.env.SEXTANT_SCREENS ?? '[""]')
const screen = screens[Number(process.env.TEST_PARALLEL_INDEX ?? '0')] ?? ''
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

/** What protects the data of every test: there is no key store of the system here. */
export const PASSPHRASE = 'cadenas pluie tramway violon'

type LaunchOptions = {
  /** False for a test of the screens that open the data: it types the passphrase itself. */
  readonly open?: boolean
  /** A file to open, as a double click on it gives. */
  readonly file?: string
}

type Fixtures = {
  /** A folder of its own for the data of each test. */
  readonly dataFolder: string
  /** Starts the application on the data folder, as many times as the test wants, and opens the data. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  dataFolder: async ({ browserName: _ }, use, info) => {
    const folder = info.outputPath('données du poste')
    mkdirSync(folder, { recursive: true })
    await use(folder)
  },
  launch: async ({ dataFolder }, use) => {
    const running: RunningApp[] = []
    await use(async ({ open = true, file } = {}) => {
      const app = await start(dataFolder, file)
      running.push(app)
      if (open) await openData(app.window)
      return app
    })
    // Nothing is looked at any more, and Chromium takes its time to leave by itself.
    for (const app of running) await app.kill()
    const violations = running.flatMap((app) => app.violations)
    if (violations.length > 0) throw new Error(`the page went wrong: ${violations.join('; ')}`)
  },
})

async function start(dataFolder: string, file?: string): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...firstArguments,
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataFolder}`,
      '--lang=fr-FR',
      ...(file === undefined ? [] : [file]),
    ],
    env: {
      ...process.env,
      ...(screen !== '' && { DISPLAY: screen }),
      TZ: 'Europe/Paris',
      LANGUAGE: 'fr',
      LANG: 'fr_FR.UTF-8',
    },
  })
  const window = await electron.firstWindow()
  // Playwright puts its own choice over that of the command line.
  await window.emulateMedia({ reducedMotion: 'reduce' })
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

/**
 * Waits for the first screen, whichever it is. One that asks for the passphrase gets it; one that asks to choose it too, and
 * the recovery sheet is put off. Nothing is done to any other.
 */
export async function openData(window: Page, passphrase = PASSPHRASE): Promise<void> {
  const { protect, unlock, passphrase: field, offer } = protectionTexts
  const title = window.getByRole('heading', { level: 1 })
  await title.waitFor()
  const heading = await title.textContent()
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  const type = (label: string) => window.getByLabel(label, { exact: true }).fill(passphrase)
  if (heading === protect.title) {
    await type(field.label)
    await type(field.again)
    await button(protect.submit).click()
    await button(offer.later).click()
    await window.getByRole('heading', { level: 1, name: offer.title }).waitFor({ state: 'hidden' })
  }
  if (heading === unlock.title) {
    await type(field.label)
    await button(unlock.submit).click()
    await window.getByRole('heading', { level: 1, name: unlock.title }).waitFor({ state: 'hidden' })
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

/** Closes the window as its cross does; the application may then ask something. */
export const requestClose = ({ electron }: RunningApp): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

export const fileIn = (folder: string, name: string): string => path.join(folder, name)

export { expect } from 'playwright/test'
