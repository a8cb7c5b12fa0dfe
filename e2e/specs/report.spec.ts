import { existsSync, statSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { type AudienceId, audiences } from '../../questionnaires/audiences'
import { contactsTexts } from '../../renderer/texts/contacts'
import { exportFileTexts } from '../../renderer/texts/export-file'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { reportTexts } from '../../renderer/texts/report'
import { essms } from '../definition'
import { beginExport, saveExport } from '../exports'
import { expect, fileIn, type RunningApp, test } from '../fixtures'
import { pdfFacts, pdfPages } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'

const MARKING = 'Diffusion restreinte (TLP:AMBER)'
const VISA = 'Claire Morvan, directrice'
/** Words of a programming error. */
const MISHAP = /undefined|\bnull\b|\bNaN\b|\[object/
/** What the example says of its gaps, of its provider and of its people. */
const GAPS = ['Second facteur de connexion', 'Comptes d’administration à part']
const FIRST_ACTION = 'Nommer la personne qui lit les alertes'
const PROVIDER = /Armor Informatique/
const OWNER = /Claire Le Goff/

test('writes the report for each reader, marked on every page, and nothing more than they may read', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  await new EntitiesPage(window).openExampleCareHome()
  await goBy(window, 'results')
  await new ResultsPage(window).waitFor()

  await test.step('for the direction: the whole of it', async () => {
    const file = await writeReport(app, dataFolder, 'direction', 'full', 'Conseil d’administration')
    const facts = pdfFacts(file)
    const pages = pdfPages(file)
    expect(Number(facts.Pages)).toBe(pages.length)
    expect(pages.length).toBeGreaterThanOrEqual(6)
    expect.soft(pages.length).toBeLessThanOrEqual(12)
    expect(facts.Tagged).toBe('yes')
    expect(facts.Title).not.toBe('')
    expect(facts['Page size']).toMatch(/A4/)
    expect(statSync(file).size).toBeLessThan(1_000_000)
    for (const [index, page] of pages.entries()) {
      expect(page, `page ${index + 1}`).toContain(MARKING)
      expect(page, `page ${index + 1}`).toContain('Conseil d’administration')
      expect(page, `page ${index + 1}`).not.toMatch(MISHAP)
    }
    const text = pages.join(' ')
    expect(text).toContain(VISA)
    for (const said of [...GAPS, FIRST_ACTION]) expect(text).toContain(said)
    expect(text).toMatch(OWNER)
  })

  await test.step('for the users: no gap, no provider, no product', async () => {
    const pages = pdfPages(await writeReport(app, dataFolder, 'usagers', 'full', 'Conseil de la vie sociale'))
    const text = pages.join(' ')
    for (const page of pages) {
      expect(page).toContain(MARKING)
      expect(page).toContain('Conseil de la vie sociale')
    }
    expect(text).not.toMatch(MISHAP)
    for (const unsaid of [...GAPS, FIRST_ACTION]) expect(text).not.toContain(unsaid)
    for (const unsaid of [PROVIDER, OWNER, /niveau \d|sur 4|non tenu/i]) expect(text).not.toMatch(unsaid)
  })

  await test.step('on one page', async () => {
    const file = await writeReport(app, dataFolder, 'direction', 'one-page', 'Directrice')
    expect(pdfFacts(file).Pages).toBe('1')
    expect(pdfFacts(file).Tagged).toBe('yes')
    const [page] = pdfPages(file)
    expect(page).toContain(MARKING)
    expect(page).toContain(FIRST_ACTION)
    expect(page).not.toMatch(MISHAP)
  })

  await test.step('can be stopped, and then leaves no file', async () => {
    const file = fileIn(dataFolder, 'arrêté.pdf')
    const release = await holdPrinting(app)
    await askReport(window, 'direction', 'full')
    await beginExport(app, file, { recipient: 'Direction' })
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByRole('progressbar', { name: exportFileTexts.progress })).toBeVisible()
    await expect(dialog.getByRole('status')).toContainText('Radar et mise en pages')
    await dialog.getByRole('button', { name: exportFileTexts.stop }).click()
    await expect(dialog.getByRole('status')).toContainText(exportFileTexts.stopping)
    await release()
    await expect(window.getByText(exportFileTexts.cancelled)).toBeVisible()
    expect(existsSync(file)).toBe(false)
  })

  await test.step('prints the questionnaire to fill in by hand, without any answer', async () => {
    const file = fileIn(dataFolder, 'vierge.pdf')
    await goBy(window, 'questionnaire')
    await new QuestionnairePage(window).waitFor()
    await window.getByRole('button', { name: fastEntryTexts.menu.open }).click()
    await window.getByRole('menuitem', { name: fastEntryTexts.menu.print }).click()
    await saveExport(app, file, { confirm: fastEntryTexts.print.confirm })
    expect(pdfFacts(file).Tagged).toBe('yes')
    const text = pdfPages(file).join(' ')
    for (const { title } of essms.domains) expect(text).toContain(title)
    expect(text).not.toMatch(MISHAP)
    expect(text).not.toContain('Fait pour les équipes de jour')
  })

  await test.step('prints « En cas d’attaque » on one page, with the contacts', async () => {
    const file = fileIn(dataFolder, 'en-cas-d-attaque.pdf')
    await goBy(window, 'contacts')
    await window.getByRole('button', { name: contactsTexts.print }).click()
    await saveExport(app, file)
    expect(pdfFacts(file).Pages).toBe('1')
    const [page] = pdfPages(file)
    expect(page).toContain('02 61 91 00 42')
    expect(page).toContain('72')
    expect(page).not.toMatch(MISHAP)
  })
})

type Length = keyof typeof reportTexts.lengths

/** Opens the dialog of the report and says for whom it is. */
async function askReport(window: Page, audience: AudienceId, length: Length): Promise<void> {
  await window.getByRole('button', { name: reportTexts.button }).click()
  const label = audiences.find(({ id }) => id === audience)?.label ?? ''
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: label }).check()
  await dialog.getByRole('radio', { name: reportTexts.lengths[length] }).check()
  await dialog.getByRole('textbox', { name: reportTexts.visa }).fill(VISA)
}

async function writeReport(
  app: RunningApp,
  folder: string,
  audience: AudienceId,
  length: Length,
  recipient: string,
): Promise<string> {
  const file = fileIn(folder, `rapport-${audience}-${length}.pdf`)
  await askReport(app.window, audience, length)
  await saveExport(app, file, { recipient })
  return file
}

/** The next document waits before it is printed, as on a slow machine, until it is released. */
async function holdPrinting({ electron }: RunningApp): Promise<() => Promise<void>> {
  await electron.evaluate(({ app }) => {
    const held = new Promise((resolve) => Reflect.set(app, 'releasePrinting', resolve))
    app.once('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        await held
        return print(options)
      }
    })
  })
  return () => electron.evaluate(({ app }) => Reflect.get(app, 'releasePrinting')())
}
