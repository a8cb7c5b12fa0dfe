import { statSync } from 'node:fs'
import { providerHeaders } from '../../main/exports/provider-format'
import { providerSheetNames } from '../../main/exports/provider-workbook'
import { rolesInSentence } from '../../questionnaires/roles'
import { formatDay, today } from '../../renderer/format'
import { keptAnswersTexts } from '../../renderer/texts/kept-answers'
import { providerTexts } from '../../renderer/texts/provider'
import { essms, questionOf } from '../definition'
import { saveExport } from '../exports'
import { answerOpenDialog, expect, fileIn, test } from '../fixtures'
import { pdfFacts, pdfPages } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { scan } from '../scan'
import { EditedTable, readWorkbook, sheetOf, writeWorkbook } from '../workbook'

const accepted = questionOf(essms, 'protection-postes')
const refused = questionOf(essms, 'inventaire')
const PROVIDER = 'Armor Informatique, 12 rue du Port'
const FILLED_BY = 'Léa Tanguy, technicienne'
const { dialog: words, reply, questions, done } = providerTexts

test('asks the provider in two files, and keeps of the reply only what is accepted', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const sheet = fileIn(dataFolder, 'fiche.xlsx')
  const letter = fileIn(dataFolder, 'fiche – lettre.pdf')

  await test.step('writes a small workbook to fill in, and a letter of one page', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await window.getByRole('button', { name: providerTexts.title }).click()
    await window.getByRole('button', { name: questions.chooseNone }).click()
    for (const { label } of [accepted, refused]) {
      await window.getByRole('checkbox', { name: new RegExp(`^${label}`) }).check()
    }
    await window.getByRole('button', { name: questions.prepare }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('combobox', { name: words.recipient }).fill(PROVIDER)
    await dialog.getByRole('textbox', { name: words.signatory }).fill('Claire Morvan, directrice')
    await saveExport(app, sheet, { confirm: words.confirm, beside: 'fiche – lettre.pdf' })
    expect(pdfFacts(letter).Pages).toBe('1')
    const [page] = pdfPages(letter)
    expect(page).toContain('Armor Informatique')
    expect(page).toContain('Claire Morvan, directrice')
    expect(statSync(sheet).size).toBeLessThan(200_000)
  })

  await test.step('is filled in outside', async () => {
    const workbook = await readWorkbook(sheet)
    const asked = sheetOf(workbook, providerSheetNames.questions)
    const table = new EditedTable(asked, providerHeaders.question, providerHeaders.answer)
    asked.eachRow((row) => {
      if (row.getCell(1).text.startsWith('Rempli par')) row.getCell(4).value = FILLED_BY
    })
    const answer = (text: string, value: string, comment: string) => {
      const row = table.rowOf(providerHeaders.question, text)
      table.cell(row, providerHeaders.answer).value = value
      table.cell(row, providerHeaders.comment).value = comment
    }
    answer(accepted.text, 'Niveau 4', 'Alertes lues jour et nuit.')
    answer(refused.text, 'Niveau 3', '')
    await writeWorkbook(workbook, fileIn(dataFolder, 'réponse.xlsx'))
  })

  await test.step('shows the reply, and writes only what is accepted', async () => {
    await answerOpenDialog(app, fileIn(dataFolder, 'réponse.xlsx'))
    await window.getByRole('button', { name: reply.choose }).click()
    await expect(window.getByText(reply.from('prestataire', FILLED_BY))).toBeVisible()
    const line = (label: string) => window.getByRole('row').filter({ hasText: label })
    await expect(line(accepted.label)).toContainText(/Niveau 2.*Niveau 4/)
    await scan(app, 'reply of the provider')
    await window.getByRole('checkbox', { name: reply.accept(refused.label) }).uncheck()
    await window.getByRole('button', { name: reply.apply(1, 0) }).click()
    await expect(window.getByText(done.written(1, 'prestataire', FILLED_BY, formatDay(today())))).toBeVisible()
  })

  await test.step('says where the answer comes from', async () => {
    await window.getByRole('main').getByRole('button', { name: accepted.label, exact: true }).click()
    await questionnaire.waitFor()
    await expect(questionnaire.choice(accepted.text, '4')).toBeChecked()
    await questionnaire.choice(accepted.text, '4').focus()
    const { declared } = keptAnswersTexts.provenance
    const from = declared(rolesInSentence.prestataire, FILLED_BY, formatDay(today()))
    await expect(questionnaire.help(accepted).getByText(from)).toBeVisible()
    await questionnaire.openDomain({ short: 'Inventaire et outils' })
    await expect(questionnaire.choice(refused.text, '1')).toBeChecked()
  })
})
