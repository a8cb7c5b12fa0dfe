import { profileOf } from '../../questionnaires/questions'
import type { Question } from '../../questionnaires/schema'
import { formatDay, today } from '../../renderer/format'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { domainOf, essms, means, questionOf, recyf } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'

const source = means('13.2')
const target = questionOf(essms, 'essai-restauration')
const PIECE = 'Procès-verbal de l’essai de mars'
const COMMENT = 'Essai fait sur le serveur de la paie.'
const { marks, reuse, provenance } = keptAnswersTexts

test('offers an answer given to ReCyF beside the linked question, and takes it over with one key', async ({
  launch,
}) => {
  const { window } = await launch()
  const entities = new EntitiesPage(window)
  const questionnaire = new QuestionnairePage(window)
  const help = questionnaire.help(target)
  const pieces = (of: Question) =>
    questionnaire.help(of).getByRole('list', { name: questionnaireTexts.evidence.pieces })

  await test.step('answers ReCyF with a comment and a piece', async () => {
    await entities.createCareHome('EHPAD Les Tilleuls')
    await entities.startQuestionnaire(recyf.title, { profile: profileOf(recyf, 'volontaire').label })
    await questionnaire.waitFor()
    await questionnaire.openObjective('13')
    await questionnaire.press(recyf, source, 'in-place')
    await questionnaire.comment(source).fill(COMMENT)
    await questionnaire.help(source).getByRole('button', { name: questionnaireTexts.evidence.cite }).click()
    const dialog = window.getByRole('dialog')
    const { form } = questionnaireTexts.evidence
    await dialog.getByRole('textbox', { name: form.title }).fill(PIECE)
    await dialog.getByRole('textbox', { name: form.date }).fill(formatDay(today()))
    await dialog.getByRole('button', { name: form.attach }).click()
    await expect(pieces(source)).toContainText(PIECE)
    await expect(questionnaire.saved()).toBeVisible()
  })

  await test.step('is offered beside the question of the other questionnaire, and fills nothing by itself', async () => {
    await goBy(window, 'home')
    await entities.startQuestionnaire(essms.title, { profile: profileOf(essms, 'complet').label })
    await questionnaire.waitFor()
    await questionnaire.openDomain(domainOf(essms, 'sauvegarde'))
    await expect(questionnaire.card(target.text).getByText(marks.elsewhere).first()).toBeVisible()
    await expect(questionnaire.question(target.text).getByRole('radio', { checked: true })).toHaveCount(0)
    await questionnaire.choice(target.text, '0').focus()
    await expect(help.getByRole('heading', { name: reuse.title })).toBeVisible()
    await expect(help).toContainText(source.text)
    await expect(help).toContainText(reuse.comment(COMMENT))
    await expect(help).toContainText(reuse.evidence(1))
    await expect(help).toContainText(new RegExp(`Exigence commune\\s: .* ${source.id}`))
    await expect(questionnaire.answered(0, 55)).toBeVisible()
  })

  await test.step('is taken over with one key: value, comment, evidence, and where it comes from', async () => {
    await window.keyboard.press('r')
    await expect(questionnaire.choice(target.text, '3')).toBeChecked()
    await expect(questionnaire.answered(1, 55)).toBeVisible()
    await expect(help.getByText(reuse.taken)).toBeVisible()
    await expect(help.getByText(provenance.reused(recyf.title, formatDay(today())))).toBeVisible()
    await expect(pieces(target)).toContainText(PIECE)
    await expect(questionnaire.comment(target)).toHaveValue(COMMENT)
    await expect(questionnaire.card(target.text).getByText(marks.elsewhere)).toHaveCount(0)
    await expect(questionnaire.saved()).toBeVisible()
    await goBy(window, 'home')
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await expect(questionnaire.choice(target.text, '3')).toBeChecked()
    await expect(pieces(target)).toContainText(PIECE)
  })
})
