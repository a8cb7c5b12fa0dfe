import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { Domain } from '../../questionnaires/schema'
import { surveyName } from '../../questionnaires/survey-json'
import { common } from '../../renderer/texts/common'
import { entityTexts } from '../../renderer/texts/entities'
import { protectionTexts } from '../../renderer/texts/protection'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { type Filled, fill, newest, PASSPHRASE } from './data'
import { type Figure, median } from './figures'
import { type Arrival, timeOfClick, timeOfMarkup, timeOfReport, timeOfTyping } from './in-page'
import { memoryOf } from './processes'

const STARTS = 8
const TURNS = 8
const ROUNDS = 200
/** What nothing uses any more is given back once the person pauses for about this long, in milliseconds. */
const PAUSE = 60_000

/** An application to measure: the program and what it is given before anything else. */
export type Program = { readonly executable: string; readonly args: readonly string[] }

/**
 * What the application takes on screen.
 *
 * @param program of Sextant, as it is installed, but for the fuse that lets it be driven
 * @param bare a window with nothing in it, on the same runtime
 */
export async function appFigures(program: Program, bare: Program, env: NodeJS.ProcessEnv): Promise<Figure[]> {
  const work = mkdtempSync(path.join(tmpdir(), 'sextant-bench-'))
  try {
    const small = path.join(work, '10')
    const large = path.join(work, '1000')
    const ten = await fill(small, 10)
    await ten.context.database.close()
    const thousand = await fill(large, 1000)
    await thousand.context.database.close()
    const starts = { sextant: [] as number[], bare: [] as number[] }
    const memory = { sextant: [] as number[], bare: [] as number[] }
    // One after the other: what else the machine does weighs on both.
    for (let turn = 0; turn < STARTS; turn++) {
      for (const [who, what] of [
        ['bare', bare],
        ['sextant', program],
      ] as const) {
        const folder = path.join(work, `depart-${who}-${turn}`)
        const measured = await start(what, folder, env)
        starts[who].push(measured.ms)
        memory[who].push(measured.memory)
      }
    }
    const inSmall = await onScreen(program, small, ten, env)
    const inLarge = await onScreen(program, large, thousand, env)
    const bareMemory = median(memory.bare)
    const window = { bareName: 'une fenêtre vide d’Electron' }
    const markup = { bareName: 'le navigateur seul, même contenu' }
    const grown = { bareName: 'avec 10 établissements', unit: 'ms', goal: 1.5 } as const
    return [
      { name: 'départ', sextant: median(starts.sextant), bare: median(starts.bare), ...window, unit: 'ms', goal: 1.4 },
      {
        name: 'mémoire au départ',
        sextant: median(memory.sextant),
        bare: bareMemory,
        ...window,
        unit: 'Mo',
        goal: 1.5,
      },
      {
        name: `mémoire après ${ROUNDS} tours d’affilée`,
        sextant: inSmall.memory,
        bare: bareMemory,
        ...window,
        unit: 'Mo',
      },
      {
        name: `mémoire après ${ROUNDS} tours et une pause`,
        sextant: inSmall.memoryAtRest,
        bare: bareMemory,
        ...window,
        unit: 'Mo',
        goal: 1.5,
      },
      {
        name: 'changer de thématique (EE)',
        sextant: inSmall.domain,
        bare: inSmall.domainMarkup,
        ...markup,
        unit: 'ms',
      },
      { name: 'ouvrir ReCyF EE', sextant: inSmall.opening, bare: inSmall.openingMarkup, ...markup, unit: 'ms' },
      {
        name: 'rapport PDF',
        sextant: inSmall.pdf,
        bare: inSmall.emptyPdf,
        bareName: 'printToPDF, page vide',
        unit: 'ms',
      },
      { name: 'liste, 1 000 établissements', sextant: inLarge.list, bare: inSmall.list, ...grown },
      { name: 'recherche, 1 000 établissements', sextant: inLarge.search, bare: inSmall.search, ...grown },
      { name: 'résultats, 1 000 établissements', sextant: inLarge.results, bare: inSmall.results, ...grown },
      { name: 'ouvrir les données, 1 000 établissements', sextant: inLarge.unlock, bare: inSmall.unlock, ...grown },
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const asRoot = process.platform === 'linux' && process.getuid?.() === 0

const argumentsFor = ({ args }: Program, folder: string): string[] => [
  ...args,
  ...(asRoot ? ['--no-sandbox'] : []),
  `--user-data-dir=${folder}`,
]

/** From the launch to the sentence that says that the window is usable. */
async function start(
  program: Program,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly ms: number; readonly memory: number }> {
  const begin = performance.now()
  const child = spawn(program.executable, argumentsFor(program, folder), { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (/prêt/.test(text)) resolve()
      })
      child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)))
    })
    return { ms: performance.now() - begin, memory: memoryOf(child.pid ?? 0) }
  } finally {
    child.kill('SIGKILL')
    await gone
  }
}

async function onScreen(program: Program, folder: string, { recyf }: Filled, env: NodeJS.ProcessEnv) {
  const variables = Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  const app = await _electron.launch({
    executablePath: program.executable,
    args: [...argumentsFor(program, folder), '--lang=fr-FR', '--force-prefers-reduced-motion'],
    env: variables,
  })
  try {
    const window = await app.firstWindow()
    // What compiles this file marks the functions it sends with a helper that the page does not have.
    await window.evaluate('globalThis.__name = (target) => target')
    const unlock = await openData(window)
    const screens = screensOf(window)
    const measured = { list: [] as number[], search: [] as number[], results: [] as number[] }
    for (let turn = 0; turn < TURNS; turn++) {
      await screens.openFirst()
      measured.results.push(await screens.goTo('results', { title: '', selector: 'svg.recharts-surface', atLeast: 1 }))
      measured.list.push(await screens.goTo('change', { title: entityTexts.list.title, selector: 'h2', atLeast: 10 }))
      measured.search.push(await screens.search())
    }
    await screens.openFirst()
    const drawn = await drawing(screens)
    const pdf = await printing(app, window, path.join(folder, 'rapport.pdf'), recyf)
    for (let round = 0; round < ROUNDS; round++) await screens.round()
    const memory = memoryOf(app.process().pid ?? 0)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const memoryAtRest = memoryOf(app.process().pid ?? 0)
    return {
      unlock,
      list: median(measured.list),
      search: median(measured.search),
      results: median(measured.results),
      ...drawn,
      ...pdf,
      memory,
      memoryAtRest,
    }
  } finally {
    await app.close()
  }
}

/** From the passphrase to the lists. */
async function openData(window: Page): Promise<number> {
  const { unlock, passphrase } = protectionTexts
  await window.getByLabel(passphrase.label, { exact: true }).fill(PASSPHRASE)
  const arrival = { title: entityTexts.list.title, selector: 'h2', atLeast: 10 }
  return window.getByRole('button', { name: unlock.submit, exact: true }).evaluate(timeOfClick, arrival)
}

type RailEntry = 'home' | 'questionnaire' | 'results' | 'plan' | 'change'
const FIRST_NAME = 'EHPAD 0001'

/** The screens as a person goes through them, with the time each takes. */
function screensOf(window: Page) {
  const rail = window.getByRole('navigation', { name: common.rail.label })
  const goTo = (entry: RailEntry, arrival: Arrival): Promise<number> =>
    rail.getByRole('button', { name: common.rail[entry], exact: true }).evaluate(timeOfClick, arrival)
  const toQuestionnaire = () => goTo('questionnaire', { title: '', selector: '[role="radiogroup"]', atLeast: 3 })
  const toHome = () => goTo('home', { title: FIRST_NAME, selector: 'h2', atLeast: 3 })
  return {
    goTo,
    toQuestionnaire,
    toHome,
    openFirst: () =>
      window
        .getByRole('button', { name: entityTexts.list.openNamed(FIRST_NAME) })
        .evaluate(timeOfClick, { title: FIRST_NAME, selector: 'h2', atLeast: 3 }),
    /** From the last letter typed to the answer; the field is emptied after. */
    search: async () => {
      const field = window.getByRole('searchbox', { name: entityTexts.list.search })
      const taken = await field.evaluate(timeOfTyping, { typed: FIRST_NAME, expected: 1 })
      await field.fill('')
      await window.getByRole('button', { name: entityTexts.list.openNamed('EHPAD 0010') }).waitFor()
      return taken
    },
    /** Goes to a domain by the rail of domains. */
    domain: ({ id, questions }: Domain) =>
      window
        .getByRole('navigation', { name: questionnaireTexts.progress.title })
        .getByRole('button', { name: new RegExp(`\\b${id}\\. `) })
        .evaluate(timeOfClick, {
          title: '',
          selector: `[data-name="${surveyName(questions[0]?.id ?? '')}"] [role="radiogroup"]`,
          atLeast: 1,
        }),
    markup: () => window.evaluate(timeOfMarkup),
    /** The journey: answer, results, plan, home. */
    round: async () => {
      await toQuestionnaire()
      await goTo('results', { title: '', selector: 'svg.recharts-surface', atLeast: 1 })
      await goTo('plan', { title: common.rail.plan, selector: '[role="row"]', atLeast: 3 })
      await toHome()
    },
  }
}

/** Opening the questionnaire, then going from its first domain to the one with the most questions and back. */
async function drawing(screens: ReturnType<typeof screensOf>) {
  const domains = newest('nis2-recyf').domains.toSorted((a, b) => a.questions.length - b.questions.length)
  const [small, large] = [domains[0], domains.at(-1)]
  if (!small || !large) throw new Error('a questionnaire has domains')
  const taken = {
    opening: [] as number[],
    openingMarkup: [] as number[],
    domain: [] as number[],
    domainMarkup: [] as number[],
  }
  for (let turn = 0; turn < TURNS; turn++) {
    taken.opening.push(await screens.toQuestionnaire())
    taken.openingMarkup.push(await screens.markup())
    await screens.domain(small)
    taken.domain.push(await screens.domain(large))
    taken.domainMarkup.push(await screens.markup())
    await screens.toHome()
  }
  return {
    opening: median(taken.opening),
    openingMarkup: median(taken.openingMarkup),
    domain: median(taken.domain),
    domainMarkup: median(taken.domainMarkup),
  }
}

/** The report as it is exported, verified, and an empty page printed by Electron alone. */
async function printing(app: ElectronApplication, window: Page, target: string, assessmentId: string) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  const pdf: number[] = []
  const emptyPdf: number[] = []
  for (let turn = 0; turn < TURNS; turn++) {
    pdf.push(await window.evaluate(timeOfReport, assessmentId))
    emptyPdf.push(
      await app.evaluate(async ({ BrowserWindow }) => {
        const begin = performance.now()
        const hidden = new BrowserWindow({ show: false })
        await hidden.loadURL('about:blank')
        await hidden.webContents.printToPDF({})
        hidden.destroy()
        return performance.now() - begin
      }),
    )
  }
  return { pdf: median(pdf), emptyPdf: median(emptyPdf) }
}
