import { common } from '../../renderer/texts/common'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { results } from '../../renderer/texts/results'
import { means } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { resize } from '../scan'
import { exportWorkbook, rowsOf, sheetsShown } from '../workbook'

const [list, leftOut, approved, executive] = ['1.1', '1.2', '1.3', '2.A.1'].map((id) => means(id).text)
if (!list || !leftOut || !approved || !executive) throw new Error('the questionnaire has changed')
const PRIVATE_NOTE = 'Le directeur hésite, en reparler seul à seul.'

test('from the first start to the workbook', async ({ dataFolder, launch }) => {
  const first = await launch()
  const entities = new EntitiesPage(first.window)
  let questionnaire = new QuestionnairePage(first.window)

  await test.step('describes an establishment and opens the questionnaire', async () => {
    await entities.createHospital('CH de Kerval')
    await entities.startAssessment('Entité importante')
    await questionnaire.waitFor()
    await expect(first.window.getByText(/^0\s+réponse sur 76/)).toBeVisible()
    await expect(questionnaire.choice(list, 'En place')).toBeFocused()
  })

  await test.step('answers with the mouse, with comment and private note', async () => {
    await questionnaire.answer(list, 'En place')
    await first.window.getByRole('textbox', { name: questionnaireTexts.notes.comment }).fill('Liste revue en mars.')
    await first.window.getByRole('textbox', { name: questionnaireTexts.notes.private }).fill(PRIVATE_NOTE)
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('answers with the keyboard', async () => {
    await questionnaire.choice(leftOut, 'En place').focus()
    await first.window.keyboard.press('6')
    await expect(questionnaire.choice(leftOut, 'Je ne sais pas')).toBeChecked()
    await first.window.keyboard.press('s')
    await first.window.keyboard.press('3')
    await expect(questionnaire.choice(approved, 'Absent')).toBeChecked()
    await expect(questionnaire.saved()).toBeVisible()
    await expect(first.window.getByText(/^3\s+réponses sur 76/)).toBeVisible()
  })

  await first.close()
  const second = await launch()
  questionnaire = new QuestionnairePage(second.window)

  await test.step('resumes where it stopped after quitting', async () => {
    await new EntitiesPage(second.window).waitForHome('CH de Kerval')
    await goBy(second.window, 'questionnaire')
    await questionnaire.waitFor()
    await expect(questionnaire.choice(list, 'En place')).toBeChecked()
    await expect(questionnaire.choice(leftOut, 'Je ne sais pas')).toBeChecked()
    await expect(questionnaire.choice(approved, 'Absent')).toBeFocused()
  })

  await test.step('shows the results', async () => {
    await goBy(second.window, 'results')
    await expect(second.window.getByRole('button', { name: /^En place 1 sur 76/ })).toBeVisible()
    await expect(second.window.getByRole('heading', { name: results.gaps.title })).toBeVisible()
  })

  await test.step('edits the plan in place', async () => {
    await goBy(second.window, 'plan')
    await expect(second.window.getByText('2 actions · 1 de priorité 1 · aucune en retard')).toBeVisible()
    const owner = second.window.getByRole('row').nth(1).getByRole('gridcell').nth(1)
    await owner.dblclick()
    await second.window.keyboard.type('Mme Le Goff')
    await second.window.keyboard.press('Enter')
    await expect(second.window.getByRole('gridcell', { name: 'Mme Le Goff' })).toBeVisible()
    await expect(second.window.getByText(common.saved, { exact: true }).first()).toBeVisible()
  })

  await test.step('exports a workbook that says the same', async () => {
    await goBy(second.window, 'results')
    const workbook = await exportWorkbook(second, dataFolder, 'Comité de direction')
    expect(sheetsShown(workbook)).toEqual([
      'Mode d’emploi',
      'Synthèse',
      'Plan d’action',
      'Réponses',
      'Feuille de score',
      'Sources et avertissements',
    ])
    const cells = workbook.worksheets.flatMap(({ name }) => rowsOf(workbook, name).flat().map(String))
    expect(cells).toContain('Liste revue en mars.')
    expect(cells).toContain('Mme Le Goff')
    expect(cells.some((text) => text.includes('Comité de direction'))).toBe(true)
    expect(cells.some((text) => text.includes('hésite'))).toBe(false)
  })
})

test('the first save moves nothing under the pointer, in the smallest window', async ({ launch }) => {
  const app = await launch()
  const questionnaire = new QuestionnairePage(app.window)
  await new EntitiesPage(app.window).createHospital('CH de Kerval')
  await new EntitiesPage(app.window).startAssessment('Entité importante')
  await questionnaire.waitFor()
  await resize(app, { width: 1024, height: 700 })
  const choice = questionnaire.choice(list, 'Partiel')
  // Brought into sight before it is measured.
  await choice.hover()
  const before = await choice.boundingBox()
  await choice.click()
  await expect(questionnaire.saved()).toBeVisible()
  expect(await choice.boundingBox()).toEqual(before)
})
