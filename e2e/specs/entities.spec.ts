import { entityTexts } from '../../renderer/texts/entities'
import { homeTexts } from '../../renderer/texts/home'
import { nis2Texts } from '../../renderer/texts/nis2'
import { means } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'

test('works out the NIS 2 category and proposes it to the questionnaire', async ({ launch }) => {
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  await entities.createHospital('CH de Kerval')
  await entities.openNis2()
  await window.getByRole('textbox', { name: nis2Texts.facts.staff }).fill('1480')
  await expect(window.getByText('Entité essentielle', { exact: true }).first()).toBeVisible()
  await expect(window.getByText(/MesServicesCyber/).first()).toBeVisible()
  await goBy(window, 'home')
  await window.getByRole('button', { name: homeTexts.assessments.startFirst }).click()
  await expect(window.getByRole('radio', { name: /^Entité essentielle/ })).toBeChecked()
})

test('hides and never deletes when the profile changes', async ({ launch }) => {
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const essentialOnly = means('2.A.2').text
  const changeProfile = async (profile: string) => {
    await goBy(window, 'home')
    await window.getByRole('button', { name: /^Autres choix pour/ }).click()
    await window.getByRole('menuitem', { name: homeTexts.assessments.edit }).click()
    await window.getByRole('radio', { name: new RegExp(`^${profile}`) }).check()
    await window.getByRole('button', { name: homeTexts.dialog.save, exact: true }).click()
    await window.getByRole('dialog').waitFor({ state: 'hidden' })
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
  }
  await entities.createHospital('CH de Kerval')
  await entities.startAssessment('Entité essentielle')
  await questionnaire.waitFor()
  await questionnaire.openObjective('2')
  await questionnaire.answer(essentialOnly, 'En place')
  await questionnaire.saved().waitFor()

  await changeProfile('Entité importante')
  await questionnaire.openObjective('2')
  await expect(questionnaire.question(means('2.A.1').text)).toBeVisible()
  await expect(questionnaire.question(essentialOnly)).toHaveCount(0)

  await changeProfile('Entité essentielle')
  await questionnaire.openObjective('2')
  await expect(questionnaire.choice(essentialOnly, 'En place')).toBeChecked()
})

test('opens a fictitious example and erases it, and nothing else', async ({ launch }) => {
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  await entities.openExample()
  await window.getByRole('button', { name: homeTexts.others.add }).click()
  await entities.fillEstablishment('EHPAD Les Tilleuls')
  await goBy(window, 'change')
  await window.getByRole('button', { name: entityTexts.eraseExample.action }).click()
  await window.getByRole('dialog').getByRole('button', { name: entityTexts.eraseExample.confirm }).click()
  await expect(window.getByText('EHPAD Les Tilleuls').first()).toBeVisible()
  await expect(window.getByText(/Kerval/)).toHaveCount(0)
})
