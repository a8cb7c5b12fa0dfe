import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { firstStart } from '../../renderer/texts/first-start'
import { protectionTexts } from '../../renderer/texts/protection'
import { questionnaireTexts } from '../../renderer/texts/questionnaire'
import { settingsTexts } from '../../renderer/texts/settings'
import { answerSaveDialog, expect, fileIn, openData, PASSPHRASE, type RunningApp, test } from '../fixtures'
import { textsIn } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { scan } from '../scan'

const NAME = 'EHPAD Zibeline-4711'
const TYPED = 'Remarque Zibeline-4711.'
const NEXT = 'lanterne huit moutarde quai'
const { protect, unlock, recover, renew, passphrase, offer, sheet, card, dialog, rail } = protectionTexts

const heading = ({ window }: RunningApp, name: string) => window.getByRole('heading', { level: 1, name })
const field = ({ window }: RunningApp, label: string) => window.getByLabel(label, { exact: true })
const press = ({ window }: RunningApp, name: string) => window.getByRole('button', { name, exact: true }).click()

test('chooses a passphrase and a recovery sheet, and opens again by each', async ({ dataFolder, launch }) => {
  const paper = fileIn(dataFolder, 'feuille.pdf')
  let code = ''

  await test.step('asks for a passphrase before anything is written', async () => {
    const first = await launch({ open: false })
    await heading(first, protect.title).waitFor()
    await scan(first, 'choosing a passphrase')
    expect(readdirSync(dataFolder)).not.toContain('sextant.db')
    await expect(field(first, passphrase.label)).toBeFocused()
    await first.window.keyboard.type('trop court')
    await first.window.keyboard.press('Enter')
    await expect(first.window.getByText(passphrase.tooShort(12))).toBeVisible()
    await field(first, passphrase.label).fill(PASSPHRASE)
    await field(first, passphrase.again).fill(`${PASSPHRASE} `.toUpperCase())
    await press(first, protect.submit)
    await expect(first.window.getByText(passphrase.different)).toBeVisible()
    await field(first, passphrase.again).fill(PASSPHRASE)
    await first.window.keyboard.press('Enter')

    await heading(first, offer.title).waitFor()
    await scan(first, 'offer of a recovery sheet')
    await press(first, offer.make)
    const groups = first.window.getByRole('group', { name: sheet.code }).locator('span')
    await expect(groups).toHaveCount(9)
    code = (await groups.allTextContents()).join('-')
    await scan(first, 'recovery sheet')
    await answerSaveDialog(first, paper)
    await press(first, sheet.print)
    await expect(first.window.getByText(path.basename(paper))).toBeVisible()
    expect((await textsIn(paper)).replaceAll(/\s+/g, '')).toContain(code.replaceAll('-', ''))
    await field(first, sheet.confirm).fill('ZZZZ')
    await press(first, sheet.submit)
    await expect(first.window.getByText(sheet.wrong)).toBeVisible()
    await field(first, sheet.confirm).fill(code.slice(-4).toLowerCase())
    await press(first, sheet.submit)
    await press(first, offer.done)
    await heading(first, firstStart.title).waitFor()
    await new EntitiesPage(first.window).createCareHome(NAME)
    await first.close()
  })

  await test.step('says kindly that a passphrase is wrong, and keeps it', async () => {
    const second = await launch({ open: false })
    await heading(second, unlock.title).waitFor()
    await scan(second, 'locked')
    await expect(field(second, passphrase.label)).toBeFocused()
    await second.window.keyboard.type('une autre phrase')
    await second.window.keyboard.press('Enter')
    await expect(second.window.getByText(unlock.wrong)).toBeVisible()
    await expect(field(second, passphrase.label)).toBeFocused()
    await expect(field(second, passphrase.label)).toHaveValue('une autre phrase')
    await second.window.keyboard.type(PASSPHRASE)
    await second.window.keyboard.press('Enter')
    await new EntitiesPage(second.window).waitForHome(NAME)
    await second.close()
  })

  await test.step('opens with the sheet, then with the passphrase chosen after it', async () => {
    const third = await launch({ open: false })
    await heading(third, unlock.title).waitFor()
    await press(third, unlock.lost)
    await heading(third, recover.title).waitFor()
    await scan(third, 'recovery')
    await field(third, recover.code).fill(code.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')))
    await press(third, recover.submit)
    await expect(third.window.getByText(recover.wrong)).toBeVisible()
    await field(third, recover.code).fill(code.toLowerCase().replaceAll('-', ' '))
    await press(third, recover.submit)
    await heading(third, renew.title).waitFor()
    await scan(third, 'new passphrase')
    await field(third, passphrase.next).fill(NEXT)
    await field(third, passphrase.again).fill(NEXT)
    await press(third, renew.submit)
    await new EntitiesPage(third.window).waitForHome(NAME)
    await third.close()
    const fourth = await launch({ open: false })
    await openData(fourth.window, NEXT)
    await new EntitiesPage(fourth.window).waitForHome(NAME)
  })
})

test('changes the passphrase, locks by hand and after idle time, and leaves no word in clear', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const questionnaire = new QuestionnairePage(window)
  const note = window.getByRole('textbox', { name: questionnaireTexts.notes.comment })
  const entities = new EntitiesPage(window)
  await entities.createHospital(NAME)

  await test.step('changes it in the settings', async () => {
    await goBy(window, 'settings')
    await press(app, card.changePassphrase)
    const box = window.getByRole('dialog', { name: dialog.change })
    await scan(app, 'change of passphrase')
    await box.getByLabel(passphrase.today, { exact: true }).fill(PASSPHRASE)
    await box.getByLabel(passphrase.next, { exact: true }).fill(NEXT)
    await box.getByLabel(passphrase.again, { exact: true }).fill(NEXT)
    await box.getByRole('button', { name: dialog.submit }).click()
    await expect(window.getByText(card.changed)).toBeVisible()
    await window.getByRole('combobox', { name: card.lockAfter }).click()
    await window.getByRole('option', { name: card.lockMinutes(5), exact: true }).click()
    await expect(window.getByRole('heading', { level: 1, name: settingsTexts.title })).toBeVisible()
    await scan(app, 'protection in the settings')
    await press(app, card.makeSheet)
    await window.getByRole('dialog', { name: dialog.sheet }).waitFor()
    await scan(app, 'recovery sheet in the settings')
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'hidden' })
    await window.getByRole('radio', { name: settingsTexts.display.textSizes.larger }).click()
    await goBy(window, 'home')
  })

  await test.step('locks by hand: what was typed is written, and the same screen comes back', async () => {
    await entities.startAssessment('Entité essentielle')
    await questionnaire.waitFor()
    await note.fill(TYPED)
    await leaveInMemory(app)
    await press(app, rail.lock)
    await heading(app, unlock.title).waitFor()
    await expect(window.getByText(NAME)).toHaveCount(0)
    // As large as it was chosen: the phrase is to be read there too.
    await expect(window.locator('html')).toHaveCSS('font-size', '20px')
    expect(await isLeftInMemory(app)).toBe(false)
    await openData(window, NEXT)
    await questionnaire.waitFor()
    await expect(note).toHaveValue(TYPED)
  })

  await test.step('locks by itself after the time that was chosen, and not before', async () => {
    await window.clock.install()
    await window.clock.runFor('04:30')
    await expect(note).toBeVisible()
    await window.keyboard.press('Shift')
    await window.clock.runFor('04:30')
    await expect(note).toBeVisible()
    await window.clock.runFor('01:00')
    await heading(app, unlock.title).waitFor()
    await window.clock.resume()
    await openData(window, NEXT)
    await questionnaire.waitFor()
  })

  await app.close()
  const files = filesIn(dataFolder)
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const content = readFileSync(file)
    for (const word of ['Zibeline-4711', PASSPHRASE, NEXT])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(content.includes(Buffer.from(word, encoding)), `${path.basename(file)} holds ${word}`).toBe(false)
  }
  const ours = files.filter((file) => /sextant|sauvegardes|preuves|journal/.test(path.relative(dataFolder, file)))
  expect(ours.length).toBeGreaterThan(1)
  for (const file of ours) expect(statSync(file).mode & 0o077, file).toBe(0)
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Leaves in the main process what a work session does: something that nothing uses any more, but that was used for long. */
async function leaveInMemory({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(() => {
    const used = { text: 'Zibeline' }
    // Enough to fill the space of young objects several times: what is still used then is kept with the old ones.
    for (let turn = 0; turn < 2_000; turn++) Array.from({ length: 5_000 }, () => ({ turn }))
    Reflect.set(globalThis, 'left', new WeakRef(used))
  })
  expect(await isLeftInMemory({ electron })).toBe(true)
}

/** Whether it is still there. */
function isLeftInMemory({ electron }: Pick<RunningApp, 'electron'>): Promise<boolean> {
  return electron.evaluate(() => Reflect.get(globalThis, 'left').deref() !== undefined)
}
