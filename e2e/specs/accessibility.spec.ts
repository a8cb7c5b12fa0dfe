import { writeFileSync } from 'node:fs'
import { exampleCareHome } from '../../main/services/example-entity'
import { contactsTexts } from '../../renderer/texts/contacts'
import { dossierTexts } from '../../renderer/texts/dossiers'
import { entityTexts } from '../../renderer/texts/entities'
import { evidenceTexts } from '../../renderer/texts/evidence'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { glossaryTexts } from '../../renderer/texts/glossary'
import { homeTexts } from '../../renderer/texts/home'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { lifecycleTexts } from '../../renderer/texts/lifecycle'
import { targetTexts } from '../../renderer/texts/maturity'
import { milestoneTexts } from '../../renderer/texts/milestones'
import { plan as planTexts, planViews } from '../../renderer/texts/plan'
import { providerTexts } from '../../renderer/texts/provider'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { referentialsTexts } from '../../renderer/texts/referentials'
import { reportTexts } from '../../renderer/texts/report'
import { results as resultsTexts } from '../../renderer/texts/results'
import { typedAnswerTexts } from '../../renderer/texts/typed-answer'
import { upgradeTexts } from '../../renderer/texts/upgrade'
import { weakSpotTexts } from '../../renderer/texts/weak-spots'
import { databaseIn, runOn } from '../database'
import { domainOf, essms, essmsBefore, identification, questionOf } from '../definition'
import { answerOpenDialog, fileIn, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { EvidencePage } from '../pages/evidence-page'
import { PlanPage } from '../pages/plan-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { scan } from '../scan'
import { beginning } from '../words'

// Thirty states in one launch, on a machine that may be busy.
test.describe.configure({ timeout: 360_000 })

test('has no accessibility fault on any screen', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  await scan(app, 'first start')
  const entities = new EntitiesPage(window)
  const results = new ResultsPage(window)
  await entities.openExample()
  await scan(app, 'home')
  await entities.openNewAssessment()
  await scan(app, 'new assessment')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await window.getByRole('button', { name: homeTexts.nis2.open }).click()
  await window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  await scan(app, 'nis 2')
  await goBy(window, 'questionnaire')
  await new QuestionnairePage(window).waitFor()
  await scan(app, 'questionnaire')
  await goBy(window, 'results')
  await window.getByRole('heading', { name: resultsTexts.gaps.title }).waitFor()
  await scan(app, 'results')
  await goBy(window, 'plan')
  await window.getByRole('grid').waitFor()
  await scan(app, 'plan')
  await goBy(window, 'settings')
  await window.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
  await scan(app, 'settings')
  await window.getByRole('button', { name: dossierTexts.key.create }).click()
  await window.getByRole('button', { name: dossierTexts.key.copy }).waitFor()
  await scan(app, 'settings with a key of reception')
  await goBy(window, 'change')
  await window.getByRole('heading', { level: 1, name: entityTexts.list.title }).waitFor()
  await scan(app, 'establishments')
  await window.getByRole('button', { name: entityTexts.list.add, exact: true }).click()
  await window.getByRole('textbox', { name: entityTexts.establishment.name }).waitFor()
  await scan(app, 'new establishment')
  await goBy(window, 'change')
  await entities.openFromList(exampleCareHome.name)
  await window.getByRole('button', { name: entityTexts.establishment.editTitle }).click()
  await window.getByRole('heading', { level: 1, name: entityTexts.establishment.editTitle }).waitFor()
  await scan(app, 'establishment')
  await goBy(window, 'glossary')
  await window.getByRole('dialog', { name: glossaryTexts.title }).waitFor()
  await scan(app, 'glossary')
  await results.closeDialog()

  await goBy(window, 'referentials')
  await window.getByRole('heading', { name: referentialsTexts.coverage.heading }).waitFor()
  await scan(app, 'référentiels')
  const { changesNamed } = referentialsTexts.versions
  await window.getByRole('button', { name: changesNamed(essmsBefore.version, essms.title) }).click()
  await window
    .getByRole('dialog')
    .getByText(essms.equivalence?.changes[0]?.note ?? '')
    .waitFor()
  await scan(app, 'changes between versions')
  await results.closeDialog()
  const file = fileIn(dataFolder, 'fautif.yaml')
  writeFileSync(file, 'format: 1\nid: essai\n')
  await answerOpenDialog(app, file)
  await window.getByRole('button', { name: referentialsTexts.add.action }).click()
  await window.getByRole('dialog', { name: referentialsTexts.add.refusedTitle }).waitFor()
  await scan(app, 'wrong file')
})

test('has no accessibility fault where figures are typed and objectives followed', async ({ launch }) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  await new EntitiesPage(window).createHospital('CH de Kerval')
  await new EntitiesPage(window).startQuestionnaire(identification.title)
  await questionnaire.waitFor()
  await scan(app, 'context')
  await questionnaire.press(identification, questionOf(identification, 'financement'), 'les-deux')
  await questionnaire.openDomain(domainOf(identification, 'populations'))
  const [users, nurses] = ['utilisateurs-dpi', 'medecins-ide'].map((id) => questionOf(identification, id).text)
  await questionnaire.type(users ?? '', '1200')
  await questionnaire.type(nurses ?? '', '1500')
  await window.getByText(questionnaireTexts.contradiction.title).first().waitFor()
  await scan(app, 'contradiction')
  await questionnaire.type(nurses ?? '', 'beaucoup')
  await window.getByText(beginning(typedAnswerTexts.count.notOne)).waitFor()
  await scan(app, 'typed answer that cannot be read')
  await goBy(window, 'results')
  await window.getByRole('heading', { name: milestoneTexts.title('HOP’EN 2') }).waitFor()
  await scan(app, 'milestones')
})

test('has no accessibility fault along the life of an assessment by levels', async ({ dataFolder, launch }) => {
  const first = await launch()
  await new EntitiesPage(first.window).openExample()
  await first.close()
  // The campaign in hand goes back to the version before, so that there is something to move to.
  await runOn(
    databaseIn(dataFolder),
    `UPDATE assessments SET questionnaire_version = '${essmsBefore.version}'
     WHERE questionnaire_id = '${essms.id}' AND closed_at IS NULL`,
  )
  const app = await launch()
  const { window } = app
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const results = new ResultsPage(window)
  await entities.openFromList(exampleCareHome.name)
  const upgrade = window.getByRole('button', { name: beginning(lifecycleTexts.newer.open) })
  await upgrade.waitFor()
  await scan(app, 'home with a newer version')
  await upgrade.click()
  await window.getByRole('heading', { level: 1, name: upgradeTexts.title(essms.version) }).waitFor()
  await scan(app, 'upgrade preview')
  await window.getByRole('button', { name: upgradeTexts.confirm(essms.version) }).click()
  await window.getByRole('button', { name: upgradeTexts.done.questionnaire }).waitFor()
  await scan(app, 'upgrade done')

  await window.getByRole('button', { name: upgradeTexts.done.questionnaire }).click()
  await questionnaire.waitFor()
  await window.getByRole('button', { name: beginning(keptAnswersTexts.marks.confirm) }).click()
  await window
    .getByRole('button', { name: beginning(keptAnswersTexts.confirm.button) })
    .first()
    .waitFor()
  await scan(app, 'answer to confirm')
  await questionnaire.openDomain(domainOf(essms, 'situation'))
  await questionnaire.press(essms, questionOf(essms, 'donnees-sur-place'), 'no')
  await window.getByText(questionnaireTexts.setAside.answerKept).first().waitFor({ state: 'attached' })
  await window.getByRole('button', { name: /questions? écartées?$/ }).click()
  await scan(app, 'context with questions set aside')
  await window.getByRole('button', { name: questionnaireTexts.shortcuts.open }).click()
  await window.getByRole('dialog').waitFor()
  await scan(app, 'keys')
  await results.closeDialog()

  await goBy(window, 'results')
  await results.waitFor()
  await scan(app, 'results by levels, with the campaign before')
  await results.explain()
  await scan(app, 'explanation')
  await results.closeDialog()
  await results.figure('core').click()
  await window.getByRole('dialog').waitFor()
  await scan(app, 'explanation of the core')
  await results.closeDialog()
  await window.getByRole('button', { name: new RegExp(`^(${targetTexts.set}|${targetTexts.change})$`) }).click()
  await window.getByRole('dialog', { name: targetTexts.title }).waitFor()
  await scan(app, 'target')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await results.choose('campaign')
  await scan(app, 'new campaign')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await results.choose('close')
  await scan(app, 'closing')
  await window.getByRole('dialog').getByRole('button', { name: lifecycleTexts.close.confirm }).click()
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await window
    .getByText(/^Close le /)
    .first()
    .waitFor()
  await scan(app, 'closed results')
  await results.choose('history')
  await window.getByRole('dialog').getByRole('listitem').first().waitFor()
  await scan(app, 'history')
  await results.closeDialog()
  await results.choose('reopen')
  await scan(app, 'reopening')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'hidden' })
  await goBy(window, 'questionnaire')
  await questionnaire.waitFor()
  await scan(app, 'closed questionnaire')
  await goBy(window, 'plan')
  await window.getByRole('grid').waitFor()
  await scan(app, 'plan of a closed assessment')
})

test('has no accessibility fault in what follows an assessment: plan, evidence, contacts, paper, provider', async ({
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const evidence = new EvidencePage(window)
  const plan = new PlanPage(app)
  const dialog = window.getByRole('dialog')
  /** Scans the dialog on screen, then leaves it. */
  const scanDialog = async (name: string) => {
    await dialog.last().waitFor()
    await scan(app, name)
    await window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  await new EntitiesPage(window).openExampleCareHome()
  await window.getByRole('region', { name: homeTexts.checks.heading }).waitFor()
  await scan(app, 'home of a care home')
  await button(homeTexts.checks.open).click()
  await window.getByRole('heading', { level: 1, name: weakSpotTexts.title }).waitFor()
  await scan(app, 'weak spots')

  await goBy(window, 'questionnaire')
  await questionnaire.waitFor()
  await questionnaire.openDomain(domainOf(essms, 'sauvegarde'))
  await questionnaire.press(essms, questionOf(essms, 'essai-restauration'), 4)
  await questionnaire.saved().waitFor()
  await plan.open()
  await button(planTexts.closing.see).click()
  await scanDialog('closing of actions')
  for (const view of planViews.filter((other) => other !== 'table')) {
    await plan.choose(view)
    await scan(app, `plan: ${view}`)
  }
  await plan.choose('table')
  await plan.grid().getByRole('rowheader').first().getByRole('button').click()
  await scanDialog('action')
  await button(planTexts.add.title).click()
  await scanDialog('new action')
  await plan.askExport('workbook')
  await scanDialog('export of the plan')
  await button(planTexts.filters.more).click()
  await scan(app, 'other filters')
  await window.keyboard.press('Escape')

  await evidence.open()
  await scan(app, 'evidence')
  await button(evidenceTexts.add).click()
  await scanDialog('new piece')
  await window.getByRole('list', { name: evidenceTexts.list }).getByRole('button').first().click()
  await dialog.waitFor()
  await scan(app, 'piece')
  await dialog.getByRole('button', { name: evidenceTexts.file.keep }).click()
  await window.getByRole('dialog', { name: evidenceTexts.file.warnTitle }).waitFor()
  await scan(app, 'warning before a copy')
  await window.keyboard.press('Escape')
  await window.getByRole('dialog', { name: evidenceTexts.file.warnTitle }).waitFor({ state: 'hidden' })
  await dialog.getByRole('button', { name: evidenceTexts.dialog.chooseUses }).click()
  await window.getByRole('dialog', { name: beginning('Réponses appuyées par') }).waitFor()
  await scanDialog('answers backed by a piece')

  await goBy(window, 'contacts')
  await button(contactsTexts.print).waitFor()
  await scan(app, 'contacts')
  await button(contactsTexts.add).click()
  await scanDialog('contact')
  await button(contactsTexts.print).click()
  await scanDialog('page to display')

  await goBy(window, 'results')
  await new ResultsPage(window).waitFor()
  await button(reportTexts.button).click()
  await scanDialog('report')
  await goBy(window, 'questionnaire')
  await questionnaire.waitFor()
  await button(providerTexts.title).click()
  await button(providerTexts.questions.prepare).waitFor()
  await scan(app, 'provider')
  await button(providerTexts.questions.prepare).click()
  await scanDialog('letter to the provider')

  await goBy(window, 'questionnaire')
  await button(fastEntryTexts.menu.open).click()
  await window.getByRole('menuitem', { name: fastEntryTexts.menu.print }).click()
  await scanDialog('blank questionnaire')
  await button(fastEntryTexts.menu.open).click()
  await window.getByRole('menuitem', { name: fastEntryTexts.menu.enter }).click()
  await window.getByRole('application').waitFor()
  await scan(app, 'fast entry')

  // What main never answers: the screen cannot be drawn.
  await app.electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('getEvidence')
    ipcMain.handle('getEvidence', () => ({ ok: true, value: { pieces: null } }))
  })
  await goBy(window, 'evidence')
  await window.getByRole('alert').waitFor()
  await scan(app, 'screen that cannot be drawn')
})
