import { contactsTexts } from '../../renderer/texts/contacts'
import { exportTexts } from '../../renderer/texts/export-workbook'
import { fastEntryTexts } from '../../renderer/texts/fast-entry'
import { providerTexts } from '../../renderer/texts/provider'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { reportTexts } from '../../renderer/texts/report'
import { databaseIn, readFrom } from '../database'
import { essms, questionOf } from '../definition'
import { saveExport } from '../exports'
import { expect, fileIn, test } from '../fixtures'
import { textsIn } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { EvidencePage } from '../pages/evidence-page'
import { PlanPage } from '../pages/plan-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'

/** Asked of the provider, in the plan, with evidence: everything that leaves speaks of it. */
const asked = questionOf(essms, 'protection-postes')
/** What the table of the plan, which names nobody, begins with. */
const FIRST_ACTION = 'Nommer la personne qui lit les alertes'
/** One word, so that no line break can hide it. */
const SECRET = 'Zibeline-4711'

test('lets no private note out, in any file', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const evidence = new EvidencePage(window)
  const plan = new PlanPage(app)
  const written: string[] = []
  const save = async (name: string, asking: Parameters<typeof saveExport>[2] = { recipient: 'Direction' }) => {
    await saveExport(app, fileIn(dataFolder, name), asking)
    written.push(name)
  }

  await test.step('writes one', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    await goBy(window, 'questionnaire')
    await questionnaire.waitFor()
    await questionnaire.openDomain({ short: 'Postes et mobiles' })
    await questionnaire.choice(asked.text, '2').focus()
    await questionnaire.help(asked).getByRole('textbox', { name: questionnaireTexts.notes.private }).fill(SECRET)
    await questionnaire.help(asked).getByRole('textbox', { name: questionnaireTexts.notes.private }).blur()
    const notes = `SELECT count(*) AS count FROM answers WHERE payload LIKE '%${SECRET}%'`
    await expect.poll(() => readFrom(databaseIn(dataFolder), notes)).toEqual([{ count: 1 }])
  })

  await test.step('writes every file there is', async () => {
    await window.getByRole('button', { name: fastEntryTexts.menu.open }).click()
    await window.getByRole('menuitem', { name: fastEntryTexts.menu.print }).click()
    await save('vierge.pdf', { confirm: fastEntryTexts.print.confirm })
    await window.getByRole('button', { name: providerTexts.title }).click()
    await window.getByRole('button', { name: providerTexts.questions.prepare }).click()
    await save('fiche.xlsx', { confirm: providerTexts.dialog.confirm, beside: 'fiche – lettre.pdf' })
    written.push('fiche – lettre.pdf')

    await goBy(window, 'results')
    await new ResultsPage(window).waitFor()
    await window.getByRole('button', { name: exportTexts.button }).click()
    await save('classeur.xlsx')
    await window.getByRole('button', { name: reportTexts.button }).click()
    await window.getByRole('dialog').getByRole('radio', { name: 'Direction et conseil d’administration' }).check()
    await save('rapport.pdf')

    await plan.open()
    await plan.askExport('workbook')
    await save('plan.xlsx')
    await plan.askExport('csv')
    await save('plan.csv', {})
    await evidence.open()
    await evidence.askExport('list')
    await save('preuves.xlsx')
    await evidence.askExport('archive')
    await save('preuves.zip')
    await goBy(window, 'contacts')
    await window.getByRole('button', { name: contactsTexts.print }).click()
    await save('en-cas-d-attaque.pdf', {})
  })

  await test.step('finds it in none of them', async () => {
    expect(written).toHaveLength(10)
    for (const name of written) {
      const text = await textsIn(fileIn(dataFolder, name))
      // What is read is really the file: each says something of the example.
      expect(text.includes('Anse') || text.includes(FIRST_ACTION), `${name} is read`).toBe(true)
      expect(text.includes(SECRET), `${name} holds the private note`).toBe(false)
    }
  })
})
