import type { Locator, Page } from 'playwright/test'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { lifecycleTexts } from '../../renderer/texts/lifecycle'
import { upgradeTexts } from '../../renderer/texts/upgrade'
import { databaseIn, readFrom, runOn } from '../database'
import { essms, essmsBefore, questionOf } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { beginning } from '../words'

const NAME = 'EHPAD Les Tilleuls'
const [older, newer] = [essmsBefore.version, essms.version]

/** Valid in both versions. */
const given = {
  'referent-cyber': 3,
  'activites-critiques': 3,
  'filtrage-messagerie': 2,
  'copie-a-part': 4,
  'essai-restauration': 1,
  'engagement-editeur': 2,
  dui: 'heberge',
  'temps-cyber': 'yes',
} as const
/** In the order in which they come from the domain of backups, the last one looked at before the change. */
const toReview = ['essai-restauration', 'activites-critiques', 'filtrage-messagerie']
const count = Object.keys(given).length

test('moves to a newer version, confirms one key at a time, and comes back with every answer', async ({
  dataFolder,
  launch,
}) => {
  const file = databaseIn(dataFolder)
  const answersIn = () => readFrom(file, 'SELECT question_id, payload FROM answers ORDER BY question_id')

  const first = await launch()
  await test.step('answers, then stands at the version before', async () => {
    const questionnaire = new QuestionnairePage(first.window)
    await new EntitiesPage(first.window).createCareHome(NAME)
    await new EntitiesPage(first.window).startQuestionnaire(essms.title, { profile: 'Questionnaire complet' })
    await questionnaire.waitFor()
    await questionnaire.answerAll(essms, given)
    await questionnaire.comment(questionOf(essms, 'temps-cyber')).fill('D’après la fiche de poste.')
    await expect(questionnaire.saved()).toBeVisible()
    await first.close()
    await runOn(file, `UPDATE assessments SET questionnaire_version = '${older}'`)
  })
  const before = await answersIn()
  expect(before).toHaveLength(count)

  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const results = new ResultsPage(window)
  const newerExists = window.getByText(lifecycleTexts.newer.text(newer, older))

  await test.step('says that a newer version exists, and keeps the older one meanwhile', async () => {
    await new EntitiesPage(window).waitForHome(NAME)
    await expect(newerExists).toBeVisible()
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await expectAnswers(questionnaire, essmsBefore)
    await goBy(window, 'home')
  })

  await test.step('shows what would change, with both wordings, before anything does', async () => {
    await window.getByRole('button', { name: beginning(lifecycleTexts.newer.open) }).click()
    await window.getByRole('heading', { level: 1, name: upgradeTexts.title(newer) }).waitFor()
    const counts = window.getByRole('list', { name: upgradeTexts.countsLabel })
    await expect(counts.getByRole('listitem')).toHaveText([
      `${count - toReview.length}${upgradeTexts.counts.kept}`,
      `${toReview.length}${upgradeTexts.counts.toReview}`,
      `0${upgradeTexts.counts.added}`,
      `0${upgradeTexts.counts.setAside}`,
    ])
    await expect(window.getByRole('tab', { selected: true })).toHaveText(upgradeTexts.tab('review', toReview.length))
    const filter = window.getByRole('row').filter({ hasText: questionOf(essms, 'filtrage-messagerie').text })
    await expect(filter).toContainText(questionOf(essmsBefore, 'filtrage-messagerie').text)
    await expect(filter).toContainText('Niveau 2')
    expect(await answersIn()).toEqual(before)
  })

  await test.step('moves, and loses nothing', async () => {
    await window.getByRole('button', { name: upgradeTexts.confirm(newer) }).click()
    await expect(window.getByText(upgradeTexts.done.title(newer))).toBeVisible()
    await expect(window.getByText(upgradeTexts.done.review(toReview.length))).toBeVisible()
    await window.getByRole('button', { name: upgradeTexts.done.questionnaire }).click()
    await questionnaire.waitFor()
  })

  await test.step('goes from one answer to confirm to the next, one key each', async () => {
    await toConfirm(window, toReview.length).click()
    for (const [index, id] of toReview.entries()) {
      const { text } = questionOf(essms, id)
      await expect(questionnaire.inHand(text)).toHaveCount(1)
      await expect(questionnaire.card(text).getByText(keptAnswersTexts.marks.review).first()).toBeVisible()
      await expect(toConfirm(window, toReview.length - index)).toBeVisible()
      await window.keyboard.press('c')
    }
    await expect(window.getByRole('button', { name: beginning(keptAnswersTexts.marks.confirm) })).toHaveCount(0)
    await expectAnswers(questionnaire, essms)
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('takes the change back from the history, with every answer', async () => {
    await goBy(window, 'results')
    await results.choose('history')
    const history = window.getByRole('dialog')
    await expect(history.getByRole('listitem')).toContainText([lifecycleTexts.history.kinds.upgraded])
    await history.getByRole('button', { name: lifecycleTexts.history.undo }).click()
    await history.waitFor({ state: 'hidden' })
    await expect(newerExists).toBeVisible()
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await expectAnswers(questionnaire, essmsBefore)
    // What was confirmed since is not lost either.
    await window.getByRole('button', { name: keptAnswersTexts.drawer.open(toReview.length) }).click()
    const drawer = window.getByRole('dialog', { name: keptAnswersTexts.drawer.title })
    await expect(drawer.getByRole('listitem')).toHaveCount(toReview.length)
    await app.close()
    expect(await answersIn()).toEqual(before)
    expect(await readFrom(file, 'SELECT questionnaire_version AS version FROM assessments')).toEqual([
      { version: older },
    ])
  })
})

/** The button that counts the answers to confirm and goes to the next one. */
const toConfirm = (window: Page, left: number): Locator =>
  window.getByRole('button', { name: keptAnswersTexts.confirm.next(left), exact: true })

/** Every answer given stands under the wording of this version. */
async function expectAnswers(questionnaire: QuestionnairePage, definition: typeof essms): Promise<void> {
  for (const { questions, ...domain } of definition.domains) {
    const answered = questions.filter(({ id }) => id in given)
    if (answered.length > 0) await questionnaire.openDomain(domain)
    for (const question of answered) {
      const value = Object.entries(given).find(([id]) => id === question.id)?.[1]
      const label = question.scale === 'maturity-0-4' ? `${value}` : value === 'yes' ? 'Oui' : 'Chez son éditeur'
      await expect(questionnaire.choice(question.text, label), question.id).toBeChecked()
    }
  }
}
