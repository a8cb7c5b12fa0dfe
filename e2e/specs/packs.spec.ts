import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { common } from '../../renderer/texts/common'
import { publishersTexts } from '../../renderer/texts/publishers'
import { referentialsTexts } from '../../renderer/texts/referentials'
import { answerOpenDialog, expect, fileIn, type RunningApp, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { goBy } from '../pages/rail'
import { scan } from '../scan'

const TITLE = 'Grille du groupement'
const NOTES = 'Remplace la grille de 2025.\nÀ remplir avant la fin de l’année.'
const PUBLISHER = 'GRADeS de Kerval'
const MARK = '(ajouté depuis un fichier, non vérifié)'
const { add, removal, file: words } = publishersTexts

test('a pack signed with minisign comes in under the name of its publisher, and a changed one does not', async ({
  dataFolder,
  launch,
}) => {
  const [definition, notes] = [fileIn(dataFolder, 'grille.yaml'), fileIn(dataFolder, 'notes.md')]
  const pack = fileIn(dataFolder, 'grille.sextant-pack')
  const [publicKey, secretKey] = [fileIn(dataFolder, 'editeur.pub'), fileIn(dataFolder, 'editeur.key')]
  await test.step('the publisher makes the pack and signs it', () => {
    writeFileSync(definition, stringify(aDefinition({ id: 'grille', title: TITLE, stage: 'released' })))
    writeFileSync(notes, NOTES)
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/make-pack.ts', definition, notes, '--out', pack])
    execFileSync('minisign', ['-G', '-W', '-p', publicKey, '-s', secretKey])
    execFileSync('minisign', ['-S', '-s', secretKey, '-m', pack, '-t', 'grille 1.0.0'])
  })

  const app = await launch()
  const { window } = app
  const card = (title: string) => window.getByRole('region', { name: title, exact: true })
  const publishers = card(publishersTexts.title)
  await new EntitiesPage(window).createHospital('CH de Kerval')
  await goBy(window, 'referentials')
  await window.getByRole('heading', { level: 1, name: referentialsTexts.title }).waitFor()

  await test.step('its key is unknown: the pack would come in without verification', async () => {
    await expect(publishers).toContainText(publishersTexts.none)
    const dialog = await choose(app, pack)
    await expect(dialog).toContainText(words.unknownTitle)
    await expect(dialog.getByRole('button', { name: words.confirmUnverified })).toBeDisabled()
    await scan(app, 'pack of an unknown key')
    await dialog.getByRole('button', { name: common.cancel }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  await test.step('its key is added once its fingerprint was compared', async () => {
    await publishers.getByRole('button', { name: add.action }).click()
    const dialog = window.getByRole('dialog', { name: add.title })
    await dialog.getByRole('textbox', { name: add.key }).fill(readFileSync(publicKey, 'utf8'))
    await scan(app, 'key of a publisher')
    await dialog.getByRole('button', { name: add.read, exact: true }).click()
    await dialog.getByText(add.compareTitle).waitFor()
    await scan(app, 'fingerprint of a publisher')
    await dialog.getByRole('textbox', { name: add.name }).fill(PUBLISHER)
    await dialog.getByRole('checkbox', { name: add.compared }).check()
    await dialog.getByRole('button', { name: add.confirm }).click()
    await expect(publishers.getByRole('heading', { name: PUBLISHER })).toBeVisible()
    await expect(publishers).toContainText(/([0-9A-F]{4}\s){15}[0-9A-F]{4}/)
  })

  await test.step('the pack is now signed by someone who is trusted', async () => {
    const dialog = await choose(app, pack)
    await expect(dialog).toContainText(words.signed(PUBLISHER))
    await expect(dialog).toContainText('Remplace la grille de 2025.')
    await scan(app, 'signed pack')
    await dialog.getByRole('button', { name: referentialsTexts.add.confirm, exact: true }).click()
    await expect(card(TITLE)).toContainText(new RegExp(`Signée par ${PUBLISHER}`))
    await expect(card(TITLE)).not.toContainText('non vérifié')
  })

  await test.step('once changed, it is refused', async () => {
    appendFileSync(pack, ' ')
    const dialog = await choose(app, pack)
    await expect(dialog).toContainText('La signature est fausse')
    await dialog.getByRole('button', { name: common.close, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  await test.step('without its key, what it signed is marked again', async () => {
    await publishers.getByRole('button', { name: removal.named(PUBLISHER) }).click()
    const dialog = window.getByRole('dialog', { name: removal.title(PUBLISHER) })
    await expect(dialog).toContainText(publishersTexts.version(TITLE, '1.0.0'))
    await dialog.getByRole('button', { name: removal.confirm }).click()
    await expect(card(`${TITLE} ${MARK}`)).toBeVisible()
    await scan(app, 'questionnaire of a publisher who is no longer trusted')
  })
})

/** Gives a file to « Ajouter depuis un fichier ». */
async function choose(app: RunningApp, file: string) {
  await answerOpenDialog(app, file)
  await app.window.getByRole('button', { name: referentialsTexts.add.action }).click()
  const dialog = app.window.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}
