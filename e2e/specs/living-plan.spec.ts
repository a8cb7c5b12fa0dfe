import { exampleCareHome } from '../../main/services/example-entity'
import { roleLabels } from '../../questionnaires/roles'
import { actionStatusWords } from '../../renderer/texts/actions'
import { helpTexts } from '../../renderer/texts/help'
import { homeTexts } from '../../renderer/texts/home'
import { plan as texts } from '../../renderer/texts/plan'
import { essms, questionOf } from '../definition'
import { answerNextQuestion, expect, questionsAsked, requestClose, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { PlanPage } from '../pages/plan-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { beginning, pattern } from '../words'

const [alerts, restoring] = [questionOf(essms, 'protection-postes'), questionOf(essms, 'essai-restauration')]
/** Actions of the example: one to edit, one to finish, one whose answer changes. */
const EDITED = 'Suivre une même fiche pour chaque arrivée, changement de poste et départ'
const FINISHED = 'Nommer la personne qui lit les alertes et convenir de ce qu’elle fait'
const UNCALLED = 'Essayer la remise en service complète d’un logiciel'
const ADDED = 'Changer les serrures du local technique'
const OWNER = 'Mme Riou'
const [DOER, HELPER] = ['M. Le Bihan', 'Mme Corre']
const LATE_DAY = '31/01/2025'

test('lives through edits, undo, proposals and views, and is whole after quitting', async ({ launch }) => {
  const first = await launch()
  const { window } = first
  const plan = new PlanPage(first)
  const questionnaire = new QuestionnairePage(window)
  const dialog = window.getByRole('dialog')

  await test.step('edits in place: owner, date, status, cost', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    await plan.open()
    await plan.search(roleLabels.soins)
    await expect(plan.grid().getByText(roleLabels.soins).first()).toBeVisible()
    expect(await plan.cutWords()).toEqual([])
    await plan.search(EDITED)
    await plan.type(EDITED, 'owner', OWNER)
    await plan.type(EDITED, 'dueDate', LATE_DAY)
    await plan.setStatus(EDITED, 'in-progress')
    await plan.type(EDITED, 'estimatedCost', '1 500,50')
    await expect(await plan.cell(EDITED, 'owner')).toHaveText(OWNER)
    await expect(await plan.cell(EDITED, 'dueDate')).toContainText(/31\/01\/2025.*de retard/)
    await expect(await plan.cell(EDITED, 'status')).toHaveText(actionStatusWords['in-progress'])
    await expect(await plan.cell(EDITED, 'estimatedCost')).toHaveText('1 500,50 €')
  })

  await test.step('takes back the last changes, one by one, with the key and the button', async () => {
    await expect(plan.undo()).toHaveAccessibleName(texts.undo(EDITED))
    await window.keyboard.press('Control+z')
    await expect(await plan.cell(EDITED, 'estimatedCost')).toHaveText('1 200 €')
    await plan.undo().click()
    await expect(await plan.cell(EDITED, 'status')).toHaveText(actionStatusWords['to-do'])
    await expect(await plan.cell(EDITED, 'owner')).toHaveText(OWNER)
  })

  await test.step('adds an action by hand', async () => {
    await window.getByRole('button', { name: texts.add.title }).click()
    await dialog.getByRole('textbox', { name: texts.add.name }).fill(ADDED)
    await dialog.getByRole('textbox', { name: texts.columns.owner }).fill(OWNER)
    await dialog.getByRole('button', { name: texts.add.confirm, exact: true }).click()
    await expect(window.getByText(texts.add.added(ADDED))).toBeVisible()
    await plan.search(ADDED)
    await expect(plan.row(ADDED)).toContainText(texts.manual)
  })

  await test.step('finishes an action, and is proposed to look at its answer again: nothing changes by itself', async () => {
    await plan.search(FINISHED)
    await plan.setStatus(FINISHED, 'done')
    await expect(window.getByText(texts.done.proposal(FINISHED))).toBeVisible()
    await window.getByRole('button', { name: beginning(texts.done.open(alerts.label)) }).click()
    await questionnaire.waitFor()
    await expect(questionnaire.choice(alerts.text, '2')).toBeChecked()
    await questionnaire.press(essms, alerts, 3)
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('proposes to close an action whose cause is gone, and keeps it', async () => {
    await questionnaire.openDomain({ short: 'Sauvegarde' })
    await questionnaire.press(essms, restoring, 4)
    await expect(questionnaire.saved()).toBeVisible()
    await plan.open()
    await expect(window.getByText(texts.closing.proposal(1))).toBeVisible()
    await plan.search(UNCALLED)
    await expect(await plan.cell(UNCALLED, 'status')).toHaveText(actionStatusWords.blocked)
    await window.getByRole('button', { name: texts.closing.see }).click()
    await dialog.getByRole('radio', { name: texts.closing.done }).check()
    await dialog.getByRole('button', { name: texts.closing.confirm(1) }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(window.getByText(texts.closing.proposal(1))).toHaveCount(0)
    await expect(await plan.cell(UNCALLED, 'status')).toHaveText(actionStatusWords.done)
    await plan.search('')
  })

  await test.step('shows the same actions by date, by owner, over six months, and their cost', async () => {
    const timeline = await plan.choose('timeline')
    const late = timeline.getByRole('region', { name: texts.part(texts.timeline.late, 1) })
    await expect(late.getByRole('button', { name: EDITED })).toBeVisible()

    const owners = await plan.choose('owners')
    const hers = owners.getByRole('region', { name: beginning(texts.part(OWNER, 2)) })
    await expect(hers).toContainText(texts.owners.late(1))
    for (const title of [EDITED, ADDED]) await expect(hers.getByRole('button', { name: title })).toBeVisible()

    const months = await plan.choose('six-months')
    const month = (number: number) => months.getByRole('region', { name: beginning(texts.six.month(number)) })
    await expect(month(6).getByRole('button', { name: EDITED })).toHaveCount(0)
    await months.getByRole('combobox', { name: texts.six.moveOf(EDITED) }).click()
    await window.getByRole('option', { name: texts.six.month(6) }).click()
    await expect(month(6)).toContainText(texts.six.byHand)
    await expect(month(6).getByRole('button', { name: EDITED })).toBeVisible()

    const budget = await plan.choose('budget')
    const quarter = budget.getByRole('row', { name: new RegExp(`^${pattern(texts.budget.quarter(1, 2025))}`) })
    await expect(quarter.getByRole('cell')).toHaveText(['1', '0 €', '0 €', '1 200 €', '0 €'])
  })

  await test.step('writes the cell being typed on the way to the help', async () => {
    await plan.choose('table')
    await plan.search(EDITED)
    await plan.startTyping(EDITED, 'doneBy', DOER)
    await window.keyboard.press('F1')
    await window.getByRole('button', { name: helpTexts.back }).click()
    await plan.search(EDITED)
    await expect(await plan.cell(EDITED, 'doneBy')).toHaveText(DOER)
  })

  await test.step('asks before closing on a cell that cannot be read, and writes one that can', async () => {
    await plan.startTyping(EDITED, 'dueDate', '31/02/2027')
    await answerNextQuestion(first, 'Rester pour enregistrer')
    await requestClose(first)
    await expect.poll(() => questionsAsked(first)).toBe(1)
    await window.keyboard.press('Escape')
    await plan.startTyping(EDITED, 'doneBy', HELPER)
  })

  await first.close()
  const again = await launch()
  await test.step('is whole after quitting', async () => {
    const reopened = new PlanPage(again)
    await new EntitiesPage(again.window).openFromList(exampleCareHome.name)
    const due = again.window.getByRole('region', { name: homeTexts.due.heading })
    await expect(due.getByRole('button', { name: EDITED })).toBeVisible()
    await expect(due).toContainText(homeTexts.due.late)
    await reopened.open()
    await reopened.search(EDITED)
    await expect(await reopened.cell(EDITED, 'owner')).toHaveText(OWNER)
    await expect(await reopened.cell(EDITED, 'dueDate')).toContainText(LATE_DAY)
    await expect(await reopened.cell(EDITED, 'doneBy')).toHaveText(HELPER)
    await reopened.search(ADDED)
    await expect(reopened.row(ADDED)).toBeVisible()
    await reopened.search(UNCALLED)
    await expect(await reopened.cell(UNCALLED, 'status')).toHaveText(actionStatusWords.done)
    await reopened.search(FINISHED)
    await expect(await reopened.cell(FINISHED, 'status')).toHaveText(actionStatusWords.done)
    const months = await reopened.choose('six-months')
    const sixth = months.getByRole('region', { name: beginning(texts.six.month(6)) })
    await expect(sixth.getByRole('button', { name: EDITED })).toBeVisible()
    await goBy(again.window, 'home')
  })
})
