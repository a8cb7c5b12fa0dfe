import { contactRoleWords } from '../../questionnaires/contacts'
import { formatDay, today } from '../../renderer/format'
import { common } from '../../renderer/texts/common'
import { contactsTexts as texts } from '../../renderer/texts/contacts'
import { saveExport } from '../exports'
import { expect, fileIn, test } from '../fixtures'
import { pdfFacts, pdfPages } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { goBy } from '../pages/rail'

const { form } = texts
const BRIGADE = 'Brigade de Kerval'

test('keeps whom to call, for the page to display on a bad day', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  const dialog = window.getByRole('dialog')
  const line = (role: keyof typeof contactRoleWords) =>
    window.getByRole('listitem').filter({ has: window.getByRole('heading', { name: contactRoleWords[role].label }) })
  const print = async (name: string) => {
    const file = fileIn(dataFolder, name)
    await window.getByRole('button', { name: texts.print }).click()
    await saveExport(app, file)
    expect(pdfFacts(file).Pages).toBe('1')
    return pdfPages(file).join(' ')
  }

  await test.step('says what is missing or old, and gives no number by itself', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    await goBy(window, 'contacts')
    await window.getByRole('heading', { level: 1, name: texts.title, exact: true }).waitFor()
    await expect(line('police')).toContainText(texts.empty)
    await expect(line('prestataire')).toContainText(texts.concerns['old-check'])
  })

  await test.step('fills in a line, and refuses an empty one', async () => {
    await line('police')
      .getByRole('button', { name: texts.fillNamed(contactRoleWords.police.label) })
      .click()
    await dialog.getByRole('button', { name: common.save, exact: true }).click()
    await expect(dialog.getByText(form.nothing)).toBeVisible()
    await dialog.getByRole('textbox', { name: form.organisation }).fill(BRIGADE)
    await dialog.getByRole('textbox', { name: form.phone }).fill('02 61 91 00 77')
    await dialog.getByRole('textbox', { name: form.source }).fill('Accueil de la brigade')
    await dialog.getByRole('textbox', { name: form.checkedOn }).fill(formatDay(today()))
    await dialog.getByRole('button', { name: common.save, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(line('police')).toContainText(BRIGADE)
  })

  await test.step('notes that a number was tried today', async () => {
    await line('prestataire')
      .getByRole('button', { name: /^Noter comme vérifié/ })
      .click()
    await expect(line('prestataire')).toContainText(texts.checkedOn(formatDay(today())))
    await expect(line('prestataire')).not.toContainText(texts.concerns['old-check'])
  })

  await test.step('prints them on one page, with a blank where nobody is known', async () => {
    const page = await print('en-cas-d-attaque.pdf')
    for (const said of [BRIGADE, '02 61 91 00 77', '72 h', 'CNIL']) expect(page).toContain(said)
    expect(page).not.toMatch(/undefined|null|24 h\/24/)
  })
})
