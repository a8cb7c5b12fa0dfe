import { milestoneStatusWords } from '../../questionnaires/milestone-words'
import { milestoneTexts } from '../../renderer/texts/milestones'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { typedAnswerTexts } from '../../renderer/texts/typed-answer'
import { databaseIn, readFrom } from '../database'
import { domainOf, identification, questionOf } from '../definition'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { exportWorkbook, rowsOf } from '../workbook'

const question = (id: string) => questionOf(identification, id)
const domain = (id: string) => domainOf(identification, id)
const line = (id: string) => {
  const found = identification.milestones?.find((candidate) => candidate.id === id)
  if (!found) throw new Error('the funding lines have changed')
  return found
}
const funding = question('financement')
const users = question('utilisateurs-dpi')
const nurses = question('medecins-ide')
const total = identification.domains.flatMap((each) => each.questions).length

test('reads figures, explains impossible pairs, follows milestones and orders the re-keying', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const alert = window.getByRole('status').filter({ hasText: questionnaireTexts.contradiction.title })
  const stored = () =>
    readFrom(
      databaseIn(dataFolder),
      `SELECT payload ->> 'value' AS value FROM answers WHERE question_id = '${users.id}' AND value IS NOT NULL`,
    )

  await test.step('answers the funding line', async () => {
    await new EntitiesPage(window).createHospital('CH de Kerval')
    await new EntitiesPage(window).startQuestionnaire(identification.title)
    await questionnaire.waitFor()
    await questionnaire.press(identification, funding, 'les-deux')
    await expect(questionnaire.answered(1, total)).toBeVisible()
  })

  await test.step('explains what is no answer, and saves nothing of it', async () => {
    if (users.scale !== 'count') throw new Error('the questionnaire has changed')
    const { count, notSaved } = typedAnswerTexts
    await questionnaire.openDomain(domain('populations'))
    await questionnaire.type(users.text, 'beaucoup')
    await expect(window.getByText(`${count.notOne} ${notSaved}`)).toBeVisible()
    await expect(questionnaire.field(users.text)).toHaveAttribute('aria-invalid', 'true')
    await questionnaire.type(users.text, String(users.max + 1))
    await expect(window.getByText(`${count.outOfBounds(users.min, users.max, users.unit)} ${notSaved}`)).toBeVisible()
    await expect(window.getByText(questionnaireTexts.saved.unread)).toBeVisible()
    await expect(questionnaire.answered(1, total)).toBeVisible()
    expect(await stored()).toEqual([])
  })

  await test.step('explains a part that is larger than its whole', async () => {
    await questionnaire.type(users.text, '1 200')
    await expect.poll(stored).toEqual([{ value: 1200 }])
    await questionnaire.type(nurses.text, '1500')
    await expect(alert.first()).toContainText(/\(1500\) ne peut pas dépasser .* \(1200\)/)
    await expect(alert).toHaveCount(2)
    await alert.getByRole('button', { name: questionnaireTexts.contradiction.open(nurses.label) }).click()
    await expect(questionnaire.inHand(nurses.text)).toHaveCount(1)
    await questionnaire.type(nurses.text, '400')
    await expect(alert).toHaveCount(0)
    await expect(questionnaire.answered(3, total)).toBeVisible()
  })

  await test.step('shows the four states of the objectives of a year, with figure and threshold', async () => {
    await questionnaire.openDomain(domain('rpps'))
    await questionnaire.type(question('part-rpps-ordre').text, '80')
    await questionnaire.officialNumber(question('part-rpps-ordre')).fill('10')
    await questionnaire.openDomain(domain('deux-facteurs'))
    await questionnaire.type(question('medecins-ide-equipes').text, '400')
    await questionnaire.openDomain(domain('dmp'))
    await questionnaire.type(question('part-consentement').text, '40,5')
    await questionnaire.officialNumber(question('part-consentement')).fill('2')
    await expect(questionnaire.answered(6, total)).toBeVisible()
    await expect(questionnaire.saved()).toBeVisible()

    await goBy(window, 'results')
    const hopen = window.getByRole('region', { name: milestoneTexts.title(line('hopen2').title) })
    await hopen.getByRole('button', { name: /^2027/ }).click()
    const objective = (id: string) => {
      const { title } = line('hopen2').objectives.find((candidate) => candidate.id === id) ?? { title: '' }
      return hopen.getByRole('listitem').filter({ has: window.getByRole('heading', { name: title, exact: true }) })
    }
    await expect(objective('2027-1.3')).toContainText(milestoneStatusWords.met)
    await expect(objective('2027-1.3')).toContainText(/100\s%/)
    await expect(objective('2027-1.1')).toContainText(milestoneStatusWords['on-track'])
    await expect(objective('2027-1.1')).toContainText(/80\s%.*100\s%.*manque 20\s+points/)
    await expect(objective('2027-2.1')).toContainText(milestoneStatusWords['at-risk'])
    await expect(objective('2027-2.1')).toContainText(/40,5\s%.*75\s%.*manque 34,5\s+points/)
    await expect(objective('2027-2.2')).toContainText(milestoneStatusWords.unknown)
    const care = window.getByRole('region', { name: milestoneTexts.title(line('care').title) })
    await expect(care.getByText(milestoneTexts.unpublished)).toBeVisible()
  })

  await test.step('orders the sheet for re-keying by the numbers of the official form', async () => {
    const workbook = await exportWorkbook(app, dataFolder, 'Chef de projet')
    const rows = rowsOf(workbook, 'Ressaisie')
    const header = rows.findIndex((row) => row.includes(questionnaireTexts.notes.official))
    expect(rows.slice(header + 1, header + 3).map((row) => row.slice(0, 3))).toEqual([
      ['2', question('part-consentement').text, expect.stringMatching(/^40,5\s%/)],
      ['10', question('part-rpps-ordre').text, expect.stringMatching(/^80\s%/)],
    ])
    expect(rows.slice(header + 3).some((row) => row.includes(users.text))).toBe(true)
  })
})
