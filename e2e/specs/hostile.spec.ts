import { mkdirSync, readFileSync } from 'node:fs'
import JSZip from 'jszip'
import type { Page } from 'playwright/test'
import { readPlanCsv } from '../../main/exports/plan-csv'
import type { Input } from '../../main/ipc/contract'
import { contactsTexts } from '../../renderer/texts/contacts'
import { entityTexts } from '../../renderer/texts/entities'
import { errorTexts } from '../../renderer/texts/errors'
import { evidenceTexts } from '../../renderer/texts/evidence'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { homeTexts } from '../../renderer/texts/home'
import { planViews } from '../../renderer/texts/plan'
import { providerTexts } from '../../renderer/texts/provider'
import { answerOpenDialog, answerSaveDialog, expect, fileIn, type RunningApp, test } from '../fixtures'
import { call, hostileQuestionnaire, nasty, poison, TRAP } from '../hostile'
import { allSavedByLibreOffice, pdfActions, pdfFacts } from '../outside-tools'
import { PlanPage } from '../pages/plan-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { resize } from '../scan'
import { beginning } from '../words'
import { readWorkbook } from '../workbook'

test('shows hostile texts as texts: nothing runs, loads, breaks or overflows', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  const guard = watch(window)
  await fillEverything(app, dataFolder)
  await isSane(window, 'list of establishments')
  await openSite(window, 0)
  await visitSite(app, 'wide')
  await resize(app, { width: 1024, height: 700 })
  await goBy(window, 'change')
  await isSane(window, 'list of establishments, narrow')
  await openSite(window, 1)
  await visitSite(app, 'narrow')
  await guard()
})

test('writes hostile texts as texts: no file of ours computes, runs or opens anything of theirs', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const guard = watch(app.window)
  await fillEverything(app, dataFolder)
  const folder = fileIn(dataFolder, 'fichiers')
  mkdirSync(folder)
  const files = await writeEveryFile(app, folder)
  const workbooks = files.filter((file) => file.endsWith('.xlsx'))
  const again = fileIn(dataFolder, 'repris')
  mkdirSync(again)
  const saved = await allSavedByLibreOffice(workbooks, again)
  for (const [index, file] of workbooks.entries()) {
    const ours = await active(file)
    expect(ours.links, file).toEqual([])
    expect(
      ours.formulas.filter((formula) => /invalid|cmd|WEBSERVICE|HYPERLINK|trap/i.test(formula)),
      file,
    ).toEqual([])
    const theirs = await active(saved[index] ?? '')
    expect(theirs.links, file).toEqual([])
    expect(theirs.formulas, file).toHaveLength(ours.formulas.length)
  }
  for (const file of files.filter((name) => name.endsWith('.pdf'))) {
    expect(Number(pdfFacts(file).Pages), file).toBeGreaterThan(0)
    expect(pdfActions(file), file).toBe('')
  }
  const cells = readPlanCsv(readFileSync(fileIn(folder, 'plan.csv'), 'utf8')).flat()
  expect(cells.some((cell) => /^'[=+@-]/.test(cell))).toBe(true)
  expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  const archive = await JSZip.loadAsync(readFileSync(fileIn(folder, 'preuves.zip')))
  const names = Object.values(archive.files).map(({ unsafeOriginalName, name }) => unsafeOriginalName ?? name)
  expect(names.some((name) => name.includes('.exe'))).toBe(true)
  expect(names.filter((name) => /\.\.\/|[\\<>:"|?*\p{C}]|^\//u.test(name))).toEqual([])
  await guard()
})

/** Watches what the page asks for and says; the check at the end proves that nothing of theirs ran. */
function watch(window: Page): () => Promise<void> {
  const strayed: string[] = []
  window.on('request', (request) => {
    if (!/^(sextant:\/\/app\/|data:)/.test(request.url())) strayed.push(request.url())
  })
  window.on('dialog', (dialog) => strayed.push(dialog.message()))
  return async () => {
    expect(await window.evaluate((trap) => Reflect.get(globalThis, trap), TRAP)).toBeUndefined()
    expect(strayed).toEqual([])
  }
}

/** The example, and an assessment of an added questionnaire, with hostile texts in every field. */
async function fillEverything(app: RunningApp, dataFolder: string): Promise<void> {
  const { window } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  await call(window, 'createExample', {})
  await answerOpenDialog(app, hostileQuestionnaire(dataFolder))
  const file = await call(window, 'chooseQuestionnaireFile', {})
  if (file.outcome !== 'ready') throw new Error(JSON.stringify(file))
  await call(window, 'installQuestionnaire', { token: file.token, unverified: true })
  const { organisations } = await call(window, 'getOverview', {})
  for (const { id: organisationId } of organisations) {
    const details = { profile: 'EE', label: 'Hostile' }
    const chosen = { organisationId, establishmentId: null, questionnaireId: 'hostile', details }
    const { id } = await call(window, 'createAssessment', chosen)
    const answer = { value: 'absent', reason: '', comment: nasty(300), privateNote: '', verification: null } as const
    for (const questionId of ['1.1', '2.1']) await call(window, 'saveAnswer', { assessmentId: id, questionId, answer })
  }
  await poison(app, dataFolder)
}

/** Nothing was planted in the page, nothing ran, nothing is wider than its place, and the screen is not a failure. */
async function isSane(window: Page, name: string): Promise<void> {
  const title = window.getByRole('heading', { level: 1 }).or(window.getByRole('dialog')).first()
  await expect(title, name).toBeVisible()
  const failures = Object.values(errorTexts).map((text) => text.title)
  expect(failures, name).not.toContain(
    await window.getByRole('heading', { level: 1, includeHidden: true }).textContent(),
  )
  const found = await window.evaluate((trap) => {
    const planted = [
      'script:not([src])',
      'img[src="x"]',
      'iframe',
      'object',
      'embed',
      '[onerror]',
      '[onload]',
      'a[href^="j"]',
    ]
    const told = (element: Element) => element.outerHTML.slice(0, 200)
    /** What sticks out, with what holds it. */
    const widest = (place: Element) => {
      const right = place.getBoundingClientRect().right
      const out = [...place.querySelectorAll('*')].findLast((inner) => inner.getBoundingClientRect().right > right + 1)
      const line = out === undefined ? [] : [out.parentElement?.parentElement, out.parentElement, out]
      return (
        line.map((element) => `<${element?.tagName} ${element?.className}>`).join(' ') +
        (out?.textContent ?? '').slice(0, 60)
      )
    }
    const places = [document.documentElement, ...document.querySelectorAll('main, main > *, nav, [role="dialog"]')]
    return {
      planted: [...document.querySelectorAll(planted.join())].map(told),
      ran: Reflect.get(globalThis, trap),
      wide: places
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map((element) => `${element.scrollWidth} in ${element.clientWidth}: ${widest(element)}`),
    }
  }, TRAP)
  expect.soft(found, name).toEqual({ planted: [], ran: undefined, wide: [] })
}

/** Opens a site from the list, by its place in the overview: the list is in the order of the names. */
async function openSite(window: Page, place: number): Promise<void> {
  const { establishments } = await call(window, 'getOverview', {})
  const name = establishments[place]?.details.name.slice(0, 40) ?? ''
  await window.getByRole('button', { name: beginning(entityTexts.list.openNamed(name)) }).click()
}

/** Goes round the screens of a site, from its home. */
async function visitSite(app: RunningApp, name: string): Promise<void> {
  const { window } = app
  const button = (label: string | RegExp) => window.getByRole('button', { name: label }).first()
  const dialog = window.getByRole('dialog')
  const dismiss = async (what: string) => {
    await dialog.last().waitFor()
    await isSane(window, `${name}: ${what}`)
    await window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  await window.getByRole('region', { name: homeTexts.checks.heading }).waitFor()
  await isSane(window, `${name}: home`)
  await button(homeTexts.checks.open).click()
  await window.getByRole('list').first().waitFor()
  await isSane(window, `${name}: weak spots`)
  await goBy(window, 'questionnaire')
  await new QuestionnairePage(window).waitFor()
  await isSane(window, `${name}: questionnaire`)
  await button(providerTexts.title).click()
  await button(providerTexts.questions.prepare).waitFor()
  await isSane(window, `${name}: provider`)
  await goBy(window, 'questionnaire')
  await button(fastEntryTexts.menu.open).click()
  await window.getByRole('menuitem', { name: fastEntryTexts.menu.enter }).click()
  await window.getByRole('application').waitFor()
  await isSane(window, `${name}: fast entry`)
  await goBy(window, 'results')
  await button('Clore, continuer, historique').waitFor()
  await isSane(window, `${name}: results`)
  await new ResultsPage(window).choose('history')
  await dismiss('history')
  const plan = new PlanPage(app)
  await plan.open()
  await isSane(window, `${name}: plan`)
  await plan.grid().getByRole('rowheader').first().getByRole('button').click()
  await dismiss('action')
  for (const view of planViews.filter((other) => other !== 'table')) {
    await plan.choose(view)
    await isSane(window, `${name}: plan, ${view}`)
  }
  await goBy(window, 'evidence')
  await window.getByRole('list', { name: evidenceTexts.list }).getByRole('button').first().click()
  await dismiss('piece')
  await isSane(window, `${name}: evidence`)
  await goBy(window, 'contacts')
  await button(contactsTexts.print).click()
  await dismiss('page to display')
  await isSane(window, `${name}: contacts`)
  await goBy(window, 'home')
  await button(homeTexts.nis2.open).click()
  await window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  await isSane(window, `${name}: nis 2`)
  await goBy(window, 'settings')
  await isSane(window, `${name}: settings`)
  await goBy(window, 'referentials')
  await window.getByRole('heading', { level: 2 }).first().waitFor()
  await isSane(window, `${name}: referentials`)
}

/** Writes every kind of file there is: those of a site, and those of one assessment of each questionnaire. */
async function writeEveryFile(app: RunningApp, folder: string): Promise<string[]> {
  const { establishments, assessments } = await call(app.window, 'getOverview', {})
  const ofSite = { establishmentId: establishments[0]?.id ?? '' }
  const byQuestionnaire = new Map(assessments.map(({ questionnaireId, id }) => [questionnaireId, id]))
  const recipient = nasty(500)
  const requests: (readonly [name: string, request: Input<'exportFile'>])[] = [
    ['plan.xlsx', { what: 'plan', ...ofSite, recipient }],
    ['plan.csv', { what: 'plan-csv', ...ofSite }],
    ['preuves.xlsx', { what: 'evidence-list', ...ofSite, recipient }],
    ['preuves.zip', { what: 'evidence-archive', ...ofSite, recipient }],
    ['urgence.pdf', { what: 'attack-sheet', ...ofSite }],
  ]
  for (const [index, assessmentId] of [...byQuestionnaire.values()].entries()) {
    const report = { what: 'report', assessmentId, audience: 'direction', recipient, visa: nasty(500) } as const
    requests.push([`classeur ${index}.xlsx`, { what: 'workbook', assessmentId, recipient }])
    requests.push([`rapport ${index}.pdf`, { ...report, length: 'full' }])
    requests.push([`page ${index}.pdf`, { ...report, length: 'one-page' }])
    requests.push([`vierge ${index}.pdf`, { what: 'blank', assessmentId, questions: 'unanswered' }])
  }
  for (const [name, request] of requests) {
    await answerSaveDialog(app, fileIn(folder, name))
    const outcome = await call(app.window, 'exportFile', request).catch(String)
    expect.soft(outcome, name).toEqual({ outcome: 'saved', fileName: name })
  }
  return requests.map(([name]) => fileIn(folder, name))
}

/**
 * What a workbook can compute or open: its formulas, in order, and its links that lead out of it. A text that begins with
 * « = » is no formula. Collected, not expected cell by cell: Playwright keeps a step for each expectation, and a workbook has
 * thousands of cells.
 */
async function active(
  file: string,
): Promise<{ readonly formulas: readonly string[]; readonly links: readonly string[] }> {
  const formulas: string[] = []
  const links: string[] = []
  for (const sheet of (await readWorkbook(file)).worksheets)
    sheet.eachRow((row) => {
      row.eachCell(({ formula, hyperlink = '', address }) => {
        if (formula !== undefined) formulas.push(formula)
        if (/^[^#]/.test(hyperlink)) links.push(`${sheet.name} ${address}: ${hyperlink}`)
      })
    })
  return { formulas, links }
}
