import { readFileSync } from 'node:fs'
import { exampleCareHome, examplePeople } from '../../main/services/example-entity'
import { privacyPage } from '../../questionnaires/privacy-page'
import { common } from '../../renderer/texts/common'
import { exportFileTexts } from '../../renderer/texts/export-file'
import { guide } from '../../renderer/texts/guide'
import { helpTexts } from '../../renderer/texts/help'
import { answerSaveDialog, expect, fileIn, test } from '../fixtures'
import { pdfPages } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { PlanPage } from '../pages/plan-page'
import { scan } from '../scan'

test('helps from the screen in hand, and leads back to it', async ({ launch }) => {
  const app = await launch()
  const { window } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.keyboard.press('F1')
  await window.getByRole('heading', { level: 2, name: guide.start.title }).waitFor()
  await window.getByRole('button', { name: helpTexts.back }).click()
  await new EntitiesPage(window).openExampleCareHome()
  await new PlanPage(app).open()
  await window.keyboard.press('F1')
  await window.getByRole('heading', { level: 2, name: guide.plan.title }).waitFor()
  await scan(app, 'guide')
  await window.getByRole('textbox', { name: helpTexts.search }).fill('cle usb')
  await window.getByRole('list').getByRole('button').first().waitFor()
  await scan(app, 'search in the guide')
  await window.getByRole('list').getByRole('button').filter({ hasText: 'clé USB' }).first().press('Enter')
  await window.getByRole('heading', { level: 2, name: guide.backups.title }).waitFor()
  await expect(window.locator(':focus')).toHaveText(guide.backups.sections[1]?.title ?? '')
  await window.getByRole('button', { name: helpTexts.back }).click()
  await new PlanPage(app).grid().waitFor()
})

test('prints what becomes of the data, and shows a diagnostic that names nobody before it is saved', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  await new EntitiesPage(window).openExampleCareHome()
  await window.keyboard.press('F1')
  const chapters = window.getByRole('navigation', { name: helpTexts.chapters })
  await chapters.getByRole('button', { name: guide.privacy.title }).click()
  await scan(app, 'what becomes of the data')
  await window.getByRole('button', { name: helpTexts.privacy.button }).click()
  const pdf = fileIn(dataFolder, 'donnees.pdf')
  await answerSaveDialog(app, pdf)
  await window.getByRole('button', { name: exportFileTexts.confirm }).click()
  await expect(window.getByText(exportFileTexts.saved('donnees.pdf'))).toBeVisible()
  const printed = pdfPages(pdf).join(' ')
  for (const { title } of privacyPage.sections) expect(printed).toContain(title.replaceAll(/\s+/g, ' '))

  await chapters.getByRole('button', { name: guide.trouble.title }).click()
  await window.getByRole('button', { name: helpTexts.diagnostics.button }).click()
  const shown = await window.getByRole('region', { name: helpTexts.diagnostics.label }).textContent()
  await scan(app, 'diagnostic')
  const text = fileIn(dataFolder, 'diagnostic.txt')
  await answerSaveDialog(app, text)
  await window.getByRole('button', { name: helpTexts.diagnostics.save }).click()
  await expect(window.getByText(exportFileTexts.saved('diagnostic.txt'))).toBeVisible()
  const saved = readFileSync(text, 'utf8')
  expect(saved.trim()).toBe(`\u{feff}${shown ?? ''}`.trim())
  for (const personal of [
    exampleCareHome.name,
    examplePeople.respondent,
    'Kerval',
    'Le Goff',
    dataFolder,
    'données du poste',
  ]) {
    expect(saved).not.toContain(personal)
  }
  await window.getByRole('dialog').getByText(common.close, { exact: true }).click()
})
