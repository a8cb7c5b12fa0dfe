import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { exampleCareHome } from '../../main/services/example-entity'
import { glossaryTexts } from '../../renderer/texts/glossary'
import { homeTexts } from '../../renderer/texts/home'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { lifecycleTexts } from '../../renderer/texts/lifecycle'
import { targetTexts } from '../../renderer/texts/maturity'
import { milestoneTexts } from '../../renderer/texts/milestones'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { referentialsTexts } from '../../renderer/texts/referentials'
import { results as resultsTexts } from '../../renderer/texts/results'
import { typedAnswerTexts } from '../../renderer/texts/typed-answer'
import { upgradeTexts } from '../../renderer/texts/upgrade'
import { databaseIn, runOn } from '../database'
import { domainOf, essms, essmsBefore, identification, questionOf } from '../definition'
import { answerOpenDialog, expect, fileIn, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { beginning } from '../words'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** What axe finds wrong on the screen once it has come to rest, as « rule: element ». */
async function violations(window: Page): Promise<string[]> {
  await window.evaluate(axeSource)
  const found = await window.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const axe: { run: (options: object) => Promise<AxeResults> } = Reflect.get(globalThis, 'axe')
    const outcome = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return outcome.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
  return found
}

/** Scans what is on screen; the test goes on, so that all that is wrong is known at once. */
async function scan(window: Page, name: string): Promise<void> {
  expect.soft(await violations(window), name).toEqual([])
}

test('has no axe violation on any screen', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  await scan(window, 'first start')
  const entities = new EntitiesPage(window)
  const results = new ResultsPage(window)
  await entities.openExample()
  await scan(window, 'home')
  await entities.openNewAssessment()
  await scan(window, 'new assessment')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await window.getByRole('button', { name: homeTexts.nis2.open }).click()
  await window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  await scan(window, 'nis 2')
  await goBy(window, 'questionnaire')
  await new QuestionnairePage(window).waitFor()
  await scan(window, 'questionnaire')
  await goBy(window, 'results')
  await window.getByRole('heading', { name: resultsTexts.gaps.title }).waitFor()
  await scan(window, 'results')
  await goBy(window, 'plan')
  await window.getByRole('grid').waitFor()
  await scan(window, 'plan')
  await goBy(window, 'settings')
  await window.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
  await scan(window, 'settings')
  await goBy(window, 'glossary')
  await window.getByRole('dialog', { name: glossaryTexts.title }).waitFor()
  await scan(window, 'glossary')
  await results.closeDialog()

  await goBy(window, 'referentials')
  await window.getByRole('heading', { name: referentialsTexts.coverage.heading }).waitFor()
  await scan(window, 'référentiels')
  const { changesNamed } = referentialsTexts.versions
  await window.getByRole('button', { name: changesNamed(essmsBefore.version, essms.title) }).click()
  await window
    .getByRole('dialog')
    .getByText(essms.equivalence?.changes[0]?.note ?? '')
    .waitFor()
  await scan(window, 'changes between versions')
  await results.closeDialog()
  const file = fileIn(dataFolder, 'fautif.yaml')
  writeFileSync(file, 'format: 1\nid: essai\n')
  await answerOpenDialog(app, file)
  await window.getByRole('button', { name: referentialsTexts.add.action }).click()
  await window.getByRole('dialog', { name: referentialsTexts.add.refusedTitle }).waitFor()
  await scan(window, 'wrong file')
})

test('has no axe violation where figures are typed and objectives followed', async ({ launch }) => {
  const { window } = await launch()
  const questionnaire = new QuestionnairePage(window)
  await new EntitiesPage(window).createHospital('CH de Kerval')
  await new EntitiesPage(window).startQuestionnaire(identification.title)
  await questionnaire.waitFor()
  await scan(window, 'context')
  await questionnaire.press(identification, questionOf(identification, 'financement'), 'les-deux')
  await questionnaire.openDomain(domainOf(identification, 'populations'))
  const [users, nurses] = ['utilisateurs-dpi', 'medecins-ide'].map((id) => questionOf(identification, id).text)
  await questionnaire.type(users ?? '', '1200')
  await questionnaire.type(nurses ?? '', '1500')
  await window.getByText(questionnaireTexts.contradiction.title).first().waitFor()
  await scan(window, 'contradiction')
  await questionnaire.type(nurses ?? '', 'beaucoup')
  await window.getByText(beginning(typedAnswerTexts.count.notOne)).waitFor()
  await scan(window, 'typed answer that cannot be read')
  await goBy(window, 'results')
  await window.getByRole('heading', { name: milestoneTexts.title('HOP’EN 2') }).waitFor()
  await scan(window, 'milestones')
})

test('has no axe violation along the life of an assessment by levels', async ({ dataFolder, launch }) => {
  const first = await launch()
  await new EntitiesPage(first.window).openExample()
  await first.close()
  // The campaign in hand goes back to the version before, so that there is something to move to.
  await runOn(
    databaseIn(dataFolder),
    `UPDATE assessments SET questionnaire_version = '${essmsBefore.version}'
     WHERE questionnaire_id = '${essms.id}' AND closed_at IS NULL`,
  )
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const results = new ResultsPage(window)
  await entities.openFromList(exampleCareHome.name)
  const upgrade = window.getByRole('button', { name: beginning(lifecycleTexts.newer.open) })
  await upgrade.waitFor()
  await scan(window, 'home with a newer version')
  await upgrade.click()
  await window.getByRole('heading', { level: 1, name: upgradeTexts.title(essms.version) }).waitFor()
  await scan(window, 'upgrade preview')
  await window.getByRole('button', { name: upgradeTexts.confirm(essms.version) }).click()
  await window.getByRole('button', { name: upgradeTexts.done.questionnaire }).waitFor()
  await scan(window, 'upgrade done')

  await window.getByRole('button', { name: upgradeTexts.done.questionnaire }).click()
  await questionnaire.waitFor()
  await window.getByRole('button', { name: beginning(keptAnswersTexts.marks.confirm) }).click()
  await window
    .getByRole('button', { name: beginning(keptAnswersTexts.confirm.button) })
    .first()
    .waitFor()
  await scan(window, 'answer to confirm')
  await questionnaire.openDomain(domainOf(essms, 'situation'))
  await questionnaire.press(essms, questionOf(essms, 'donnees-sur-place'), 'no')
  await window.getByText(questionnaireTexts.setAside.answerKept).first().waitFor({ state: 'attached' })
  await window.getByRole('button', { name: /questions? écartées?$/ }).click()
  await scan(window, 'context with questions set aside')
  await window.getByRole('button', { name: questionnaireTexts.shortcuts.open }).click()
  await window.getByRole('dialog').waitFor()
  await scan(window, 'keys')
  await results.closeDialog()

  await goBy(window, 'results')
  await results.waitFor()
  await scan(window, 'results by levels, with the campaign before')
  await results.explain()
  await scan(window, 'explanation')
  await results.closeDialog()
  await results.figure('core').click()
  await window.getByRole('dialog').waitFor()
  await scan(window, 'explanation of the core')
  await results.closeDialog()
  await window.getByRole('button', { name: new RegExp(`^(${targetTexts.set}|${targetTexts.change})$`) }).click()
  await window.getByRole('dialog', { name: targetTexts.title }).waitFor()
  await scan(window, 'target')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await results.choose('campaign')
  await scan(window, 'new campaign')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await results.choose('close')
  await scan(window, 'closing')
  await window.getByRole('dialog').getByRole('button', { name: lifecycleTexts.close.confirm }).click()
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await window
    .getByText(/^Close le /)
    .first()
    .waitFor()
  await scan(window, 'closed results')
  await results.choose('history')
  await window.getByRole('dialog').getByRole('listitem').first().waitFor()
  await scan(window, 'history')
  await results.closeDialog()
  await results.choose('reopen')
  await scan(window, 'reopening')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await goBy(window, 'questionnaire')
  await questionnaire.waitFor()
  await scan(window, 'closed questionnaire')
  await goBy(window, 'plan')
  await window.getByRole('grid').waitFor()
  await scan(window, 'plan of a closed assessment')
})
