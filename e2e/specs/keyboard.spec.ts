import { backupTexts } from '../../renderer/texts/backups'
import { common } from '../../renderer/texts/common'
import { dossierTexts } from '../../renderer/texts/dossiers'
import { entityTexts } from '../../renderer/texts/entities'
import { exportFileTexts } from '../../renderer/texts/export-file'
import { exportTexts } from '../../renderer/texts/export-workbook'
import { firstStart } from '../../renderer/texts/first-start'
import { homeTexts } from '../../renderer/texts/home'
import { plan as planTexts } from '../../renderer/texts/plan'
import { protectionTexts } from '../../renderer/texts/protection'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { results as resultsTexts } from '../../renderer/texts/results'
import { means } from '../definition'
import { answerSaveDialog, expect, fileIn, PASSPHRASE, test } from '../fixtures'
import { Keyboard, listen } from '../keyboard'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { readWorkbook, sheetsShown } from '../workbook'

const NAME = 'CH de Kerval'
const { offer, passphrase } = protectionTexts
const [list = '', leftOut = ''] = ['1.1', '1.2'].map((id) => means(id).text)

test('goes from the first start to the workbook by the keyboard alone', async ({ dataFolder, launch }) => {
  const app = await launch({ open: false })
  const { window } = app
  const keys = new Keyboard(window)
  const questionnaire = new QuestionnairePage(window)
  const said = await listen(window)
  const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true })
  const railEntry = (name: string) =>
    window.getByRole('navigation', { name: common.rail.label }).getByRole('button', { name })
  const title = (name: string) => window.getByRole('heading', { level: 1, name, exact: true })
  const dialog = window.getByRole('dialog')
  /** Leaves the dialog on screen: the focus goes back to what opened it. */
  const leaveDialogTo = async (opener: ReturnType<typeof button>) => {
    await keys.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect(opener).toBeFocused()
  }

  await test.step('protects the data', async () => {
    await expect(window.getByLabel(passphrase.label, { exact: true })).toBeFocused()
    await keys.type(PASSPHRASE)
    await keys.tabTo(window.getByLabel(passphrase.again, { exact: true }))
    await keys.type(PASSPHRASE)
    await keys.press('Enter')
    await expect(title(offer.title)).toBeFocused()
    await keys.actOn(button(offer.later))
  })

  await test.step('finds the doors of the first start in the order they are seen', async () => {
    await expect(title(firstStart.title)).toBeFocused()
    const { medicoSocial, hospital } = firstStart.doors
    const doors = [medicoSocial.action, hospital.action, firstStart.example, dossierTexts.receive.action]
    expect(await keys.nextStops(5)).toEqual([...doors, backupTexts.firstStart])
    await keys.actOn(button(hospital.action), 'Shift+Tab')
  })

  await test.step('describes the establishment', async () => {
    await keys.tabTo(window.getByRole('textbox', { name: entityTexts.establishment.name }))
    await keys.type(NAME)
    await keys.actOn(button(entityTexts.create.submit))
    await expect(title(NAME)).toBeFocused()
  })

  await test.step('goes past the rail in one key', async () => {
    await keys.tabTo(button(common.rail.skip), 'Shift+Tab')
    await keys.press('Enter')
    await expect(title(NAME)).toBeFocused()
  })

  await test.step('opens a questionnaire; a dialog given up gives the focus back', async () => {
    const start = button(new RegExp(`^(${homeTexts.assessments.start}|${homeTexts.assessments.startFirst})$`))
    await keys.actOn(start)
    await dialog.waitFor()
    await expect(dialog).toBeFocused()
    await leaveDialogTo(start)
    await keys.press('Enter')
    await keys.actOn(button(homeTexts.dialog.create))
    await questionnaire.waitFor()
  })

  await test.step('answers, and is told that it is saved', async () => {
    await expect(questionnaire.inHand(list)).toHaveCount(1)
    await keys.press('2')
    await expect(questionnaire.choice(list, 'Partiel')).toBeChecked()
    await expect.poll(said).toContainEqual(expect.stringMatching(/^Enregistré à \d{2}:\d{2}$/))
    const before = (await said()).length
    await keys.tabTo(questionnaire.question(leftOut).getByRole('radio'))
    await keys.press('ArrowDown')
    await expect(questionnaire.question(leftOut).getByRole('radio', { checked: true })).toHaveCount(1)
    await expect.poll(async () => (await said()).slice(before)).toContainEqual(expect.stringMatching(/^Enregistré à/))
  })

  await test.step('reads the results', async () => {
    await keys.actOn(button(questionnaireTexts.results), 'Shift+Tab')
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    await window.getByRole('heading', { name: resultsTexts.gaps.title }).waitFor()
    const why = button(/^En place \d+ sur/)
    await keys.actOn(why)
    await dialog.waitFor()
    await leaveDialogTo(why)
  })

  await test.step('follows the plan', async () => {
    await keys.actOn(railEntry(common.rail.plan), 'Shift+Tab')
    await expect(title(planTexts.title)).toBeFocused()
    const grid = window.getByRole('grid', { name: planTexts.title })
    await keys.tabTo(grid.getByRole('columnheader').or(grid.getByRole('gridcell')).or(grid.getByRole('rowheader')))
    await keys.press('ArrowDown')
    await keys.press('ArrowRight')
    await keys.press('Enter')
    await dialog.waitFor()
    await leaveDialogTo(keys.focused().and(window.locator('[role="rowheader"], [role="rowheader"] *')))
    const exports = button(planTexts.exports.button)
    await keys.actOn(exports, 'Shift+Tab')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await dialog.waitFor()
    await leaveDialogTo(exports)
  })

  await test.step('exports the workbook, and is told where it is', async () => {
    const file = fileIn(dataFolder, 'classeur.xlsx')
    await answerSaveDialog(app, file)
    await keys.actOn(railEntry(common.rail.results), 'Shift+Tab')
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    const exporting = button(exportTexts.button)
    await keys.actOn(exporting)
    await keys.tabTo(dialog.getByRole('textbox', { name: exportFileTexts.recipient }))
    await keys.type('Comité de direction')
    await keys.actOn(dialog.getByRole('button', { name: exportFileTexts.confirm }))
    await expect.poll(said, { timeout: 60_000 }).toContain(exportFileTexts.saved('classeur.xlsx'))
    await dialog.waitFor({ state: 'hidden' })
    await expect(exporting).toBeFocused()
    expect(sheetsShown(await readWorkbook(file))).toContain('Plan d’action')
  })
})
