import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { type PictureId, pictureIds } from '../../renderer/texts/guide'
import { homeTexts } from '../../renderer/texts/home'
import { maturityTexts } from '../../renderer/texts/maturity'
import { domainOf, essms, questionOf } from '../definition'
import { expect, type RunningApp, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { EvidencePage } from '../pages/evidence-page'
import { PlanPage } from '../pages/plan-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'

const folder = path.resolve(import.meta.dirname, '../../renderer/screens/help/pictures')
/** The day on every picture: the example writes its dates from it. */
const NOW = Date.UTC(2026, 10, 23, 9, 0)
/** Share of the pixels that may differ: letters are not drawn alike by two Chromiums. More than that is another screen. */
const TOLERANCE = 0.04

/** Stops the calendar, in main and in the page. Timers and drawings go on. */
async function stopCalendar({ electron, window }: RunningApp): Promise<void> {
  const stopped = `{
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [${NOW}] : given)) }
      static now() { return ${NOW} }
    }
  }`
  await electron.evaluate(stopped)
  await window.evaluate(stopped)
}

/** Small enough for a picture to be read in the middle of a chapter. */
const SMALL = { width: 1024, height: 700 }
/** With the list of the domains beside the questions. */
const USUAL = { width: 1280, height: 800 }
/** For a card that is higher than the others. */
const HIGH = { width: 1024, height: 940 }

async function resize({ electron, window }: RunningApp, size: typeof SMALL): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => window.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(size)
}

/**
 * The pictures of the guide are those of the application: a screen that changes makes this test fail, until
 * `npm run guide-pictures` takes them again.
 */
test('shows in the guide the screens as they are', async ({ launch }) => {
  const app = await launch()
  const { window } = app
  const compare = async (id: PictureId, place = window.getByRole('main')) => {
    // The mouse would leave its mark on what it stands on.
    await window.mouse.move(0, 0)
    await window.evaluate(() => document.fonts.ready)
    await expect
      .soft(place)
      .toHaveScreenshot(`${id}.png`, { maxDiffPixelRatio: TOLERANCE, caret: 'initial', animations: 'allow' })
  }
  const questionnaire = new QuestionnairePage(window)
  const entities = new EntitiesPage(window)
  await stopCalendar(app)
  await resize(app, SMALL)
  await compare('first-start')
  await entities.openExampleCareHome()
  await window.getByRole('region', { name: homeTexts.checks.heading }).waitFor()
  await compare('home')

  await resize(app, USUAL)
  await goBy(window, 'questionnaire')
  await questionnaire.waitFor()
  await questionnaire.openDomain(domainOf(essms, 'sauvegarde'))
  await compare('question', questionnaire.card(questionOf(essms, 'essai-restauration').text))

  await resize(app, SMALL)
  await goBy(window, 'results')
  const results = new ResultsPage(window)
  await results.waitFor()
  // The last card to come: with it the page scrolls, and its bar takes some width.
  await window.getByRole('heading', { name: maturityTexts.strengths.title }).waitFor()
  await compare('figures', results.figures())
  await resize(app, HIGH)
  await compare('radar', window.getByRole('region', { name: maturityTexts.radarTitle }))

  await resize(app, SMALL)
  const plan = new PlanPage(app)
  await plan.open()
  await compare('plan')
  await plan.choose('six-months')
  await compare('six-months')

  await new EvidencePage(window).open()
  await compare('evidence')
  await goBy(window, 'contacts')
  await compare('contacts')

  await goBy(window, 'questionnaire')
  await window.getByRole('button', { name: fastEntryTexts.menu.open }).click()
  await window.getByRole('menuitem', { name: fastEntryTexts.menu.enter }).click()
  await window.getByRole('application').waitFor()
  await compare('fast-entry')
})

test('has one picture for each place of the guide, all of them light', () => {
  const files = readdirSync(folder)
  expect(files.sort()).toEqual(pictureIds.map((id) => `${id}.png`).sort())
  const bytes = files.reduce((total, file) => total + statSync(path.join(folder, file)).size, 0)
  expect(bytes).toBeLessThan(1_500_000)
})
