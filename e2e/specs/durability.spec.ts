import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { means } from '../definition'
import { answerNextQuestion, expect, questionsAsked, type RunningApp, requestClose, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'

const text = means('1.1').text

test('loses nothing when it is killed right after saying « Enregistré »', async ({ launch }) => {
  const killed = await launch()
  const entities = new EntitiesPage(killed.window)
  await entities.createHospital('CH de Kerval')
  await entities.startAssessment('Entité essentielle')
  const questionnaire = new QuestionnairePage(killed.window)
  await questionnaire.waitFor()
  await questionnaire.answer(text, 'Partiel')
  await questionnaire.saved().waitFor()
  await killed.kill()

  const again = await launch()
  await new EntitiesPage(again.window).waitForHome('CH de Kerval')
  await goBy(again.window, 'questionnaire')
  const reopened = new QuestionnairePage(again.window)
  await reopened.waitFor()
  await expect(reopened.choice(text, 'Partiel')).toBeChecked()
})

test('writes what was typed in the last moment before quitting', async ({ launch }) => {
  const first = await launch()
  const entities = new EntitiesPage(first.window)
  await entities.createHospital('CH de Kerval')
  await entities.startAssessment('Entité essentielle')
  await new QuestionnairePage(first.window).waitFor()
  const comment = (app: typeof first) => app.window.getByRole('textbox', { name: questionnaireTexts.notes.comment })
  await comment(first).fill('Écrit juste avant de quitter.')
  await first.close()

  const again = await launch()
  await new EntitiesPage(again.window).waitForHome('CH de Kerval')
  await goBy(again.window, 'questionnaire')
  await expect(comment(again)).toHaveValue('Écrit juste avant de quitter.')
})

test('asks before closing on a text that cannot be saved', async ({ launch }) => {
  const app = await launch()
  const entities = new EntitiesPage(app.window)
  await entities.createHospital('CH de Kerval')
  await entities.startAssessment('Entité essentielle')
  await new QuestionnairePage(app.window).waitFor()
  await refuseAnswers(app)
  const comment = app.window.getByRole('textbox', { name: questionnaireTexts.notes.comment })
  await comment.fill('À ne pas perdre.')
  await expect(app.window.getByText(questionnaireTexts.saved.failed).first()).toBeVisible()

  await answerNextQuestion(app, 'Rester pour enregistrer')
  await requestClose(app)
  await expect.poll(() => questionsAsked(app)).toBe(1)
  await expect(comment).toHaveValue('À ne pas perdre.')

  await answerNextQuestion(app, 'Fermer sans enregistrer')
  const gone = app.electron.waitForEvent('close')
  await requestClose(app)
  await gone
})

/** From now on no answer is written, as on a full disk. */
async function refuseAnswers({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('saveAnswer')
    ipcMain.handle('saveAnswer', () => ({ ok: false, error: { code: 'disk-full' } }))
  })
}
