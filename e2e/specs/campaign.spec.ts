import { comparisonTexts } from '../../renderer/texts/comparison'
import { homeTexts } from '../../renderer/texts/home'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { lifecycleTexts } from '../../renderer/texts/lifecycle'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { radarTexts } from '../../renderer/texts/radar'
import { results as resultsTexts } from '../../renderer/texts/results'
import { databaseIn, readFrom } from '../database'
import { essms, questionOf } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'

const NAME = 'EHPAD Les Tilleuls'
const [FIRST, SECOND] = ['Campagne 2026', 'Campagne 2027']
const ANSWERS = 'SELECT question_id, revision, payload FROM answers ORDER BY question_id'
const REASON = 'Une réponse de la lingerie est arrivée après la clôture.'

const given = {
  'direction-suivi': 1,
  'politique-ecrite': 2,
  inventaire: 1,
  'copie-a-part': 3,
  'essai-restauration': 1,
} as const
const count = Object.keys(given).length
const [raised, confirmed] = [questionOf(essms, 'direction-suivi'), questionOf(essms, 'politique-ecrite')]

test('closes a campaign, starts the next one from it, compares both, and reopens for a reason', async ({
  dataFolder,
  launch,
}) => {
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const results = new ResultsPage(window)
  const dialog = window.getByRole('dialog')
  let answered: readonly unknown[] = []

  await test.step('closes an assessment: all is read, nothing can be changed', async () => {
    await entities.createCareHome(NAME)
    await entities.startQuestionnaire(essms.title, { profile: 'Questionnaire complet', label: FIRST })
    await questionnaire.waitFor()
    await questionnaire.answerAll(essms, given)
    await goBy(window, 'results')
    await results.waitFor()
    answered = await readFrom(databaseIn(dataFolder), ANSWERS)
    expect(answered).toHaveLength(count)
    await results.choose('close')
    await dialog.getByRole('button', { name: lifecycleTexts.close.confirm }).click()
    await expect(window.getByText(/^Close le \d{2}\/\d{2}\/\d{4}$/)).toBeVisible()

    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await expect(window.getByText(questionnaireTexts.closed.advice)).toBeVisible()
    await questionnaire.openDomain({ short: 'Pilotage' })
    await expect(questionnaire.choice(raised.text, '1')).toBeChecked()
    await questionnaire.choice(raised.text, '3').click({ force: true })
    await questionnaire.press(essms, raised, 4)
    await expect(questionnaire.choice(raised.text, '1')).toBeChecked()
    await expect(questionnaire.comment(raised)).not.toBeEditable()
    const { help, evidence } = questionnaireTexts
    for (const name of [help.takeBack, evidence.cite]) await expect(window.getByRole('button', { name })).toHaveCount(0)
    await goBy(window, 'home')
    await window.getByRole('button', { name: homeTexts.assessments.more(FIRST) }).click()
    await expect(window.getByRole('menuitem', { name: lifecycleTexts.reopen.action })).toBeVisible()
    await expect(window.getByRole('menuitem', { name: homeTexts.assessments.edit })).toHaveCount(0)
  })

  expect(await readFrom(databaseIn(dataFolder), ANSWERS)).toEqual(answered)

  await test.step('starts the next campaign with every answer, each to be confirmed', async () => {
    await window.getByRole('menuitem', { name: lifecycleTexts.campaign.action }).click()
    await dialog.getByRole('textbox', { name: lifecycleTexts.campaign.label }).fill(SECOND)
    await dialog.getByRole('button', { name: lifecycleTexts.campaign.confirm }).click()
    await questionnaire.waitFor()
    const toConfirm = (left: number) =>
      window.getByRole('button', { name: keptAnswersTexts.confirm.next(left), exact: true })
    await expect(toConfirm(count)).toBeVisible()
    await questionnaire.openDomain({ short: 'Pilotage' })
    await expect(questionnaire.choice(confirmed.text, '2')).toBeChecked()
    await expect(questionnaire.card(confirmed.text).getByText(keptAnswersTexts.marks.confirm).first()).toBeVisible()
    await questionnaire.choice(confirmed.text, '2').focus()
    await window.keyboard.press('c')
    await expect(questionnaire.inHand(questionOf(essms, 'inventaire').text)).toHaveCount(1)
    await expect(toConfirm(count - 1)).toBeVisible()
    await questionnaire.openDomain({ short: 'Pilotage' })
    await questionnaire.press(essms, raised, 3)
    await expect(toConfirm(count - 2)).toBeVisible()
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('compares with the campaign before: what moved, by how much, and what waits', async () => {
    await goBy(window, 'results')
    await results.waitFor()
    const comparison = window.getByRole('region', { name: comparisonTexts.title })
    await expect(comparison.getByRole('combobox', { name: comparisonTexts.choose })).toContainText(FIRST)
    await expect(comparison.getByRole('heading', { name: comparisonTexts.moved(1) })).toBeVisible()
    const moved = comparison.getByRole('listitem').filter({ hasText: raised.label })
    await expect(moved).toContainText('Niveau 1 → Niveau 3')
    await expect(comparison.getByText(comparisonTexts.toConfirm(count - 2))).toBeVisible()
    // Two levels more on one of the five questions of the domain: from 3 to 5 points out of 20.
    const steering = comparison.getByRole('row').filter({ hasText: 'Pilotage' })
    await expect(steering.getByRole('cell')).toHaveText(['0,6', '1,0', '+0,4'])
    await expect(results.figure('declared')).toContainText(`depuis «\u00a0${FIRST}\u00a0»`)
    await expect(window.getByText(radarTexts.level.legend.previous, { exact: true }).first()).toBeVisible()
    await window.getByRole('button', { name: resultsTexts.radar.table }).click()
    const headers = window.getByRole('columnheader', { name: radarTexts.level.table.previous })
    await expect(headers).toBeVisible()
  })

  await test.step('reopens the first campaign, and traces why', async () => {
    await goBy(window, 'home')
    await window.getByRole('button', { name: new RegExp(`^${homeTexts.assessments.results}, .*${FIRST}$`) }).click()
    await results.waitFor()
    await results.choose('reopen')
    await dialog.getByRole('button', { name: lifecycleTexts.reopen.confirm }).click()
    await expect(dialog.getByText(lifecycleTexts.reopen.reasonRequired)).toBeVisible()
    await dialog.getByRole('textbox', { name: lifecycleTexts.reopen.reason }).fill(REASON)
    await dialog.getByRole('button', { name: lifecycleTexts.reopen.confirm }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(window.getByText(/^Close le /)).toHaveCount(0)
    await results.choose('history')
    const { kinds } = lifecycleTexts.history
    await expect(dialog.getByRole('listitem')).toContainText([kinds.reopened, kinds.closed])
    await expect(dialog.getByRole('listitem').first()).toContainText(REASON)
    await results.closeDialog()
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await questionnaire.openDomain({ short: 'Pilotage' })
    // The next campaign changed nothing here.
    await expect(questionnaire.choice(raised.text, '1')).toBeChecked()
    await questionnaire.press(essms, raised, 2)
    await expect(questionnaire.choice(raised.text, '2')).toBeChecked()
    await expect(questionnaire.saved()).toBeVisible()
  })
})
