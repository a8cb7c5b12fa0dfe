import { writeFileSync } from 'node:fs'
import { backupTexts } from '../../renderer/texts/backups'
import { common } from '../../renderer/texts/common'
import { dossierTexts } from '../../renderer/texts/dossiers'
import { protectionTexts } from '../../renderer/texts/protection'
import { referentialsTexts } from '../../renderer/texts/referentials'
import { expect, fileIn, openData, type RunningApp, test } from '../fixtures'
import { scan } from '../scan'

const DOSSIER = 'Résidence d’à côté.sextant-dossier'
const BACKUP = 'copie du 3.sextant-sauvegarde'
const PACK = 'grille.sextant-pack'

/** What the system does when a file is opened while Sextant runs: a second start, which gives its command line and leaves. */
async function openAgain({ electron }: RunningApp, folder: string, name: string): Promise<void> {
  await electron.evaluate(
    ({ app }, given) => void app.emit('second-instance', {}, ['sextant', '--no-sandbox', given.name], given.folder),
    { folder, name },
  )
}

test('a file of Sextant that the system opens begins what is done with it, without a dialog to choose it', async ({
  dataFolder,
  launch,
}) => {
  // None is what its name says: the refusal of each flow tells that the flow had this very file.
  for (const name of [DOSSIER, BACKUP, PACK]) writeFileSync(fileIn(dataFolder, name), 'autre chose')
  const app = await launch({ open: false, file: fileIn(dataFolder, DOSSIER) })
  const { window } = app
  // A dialog of the system would stay: nobody answers it here.
  await app.electron.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error('a file was asked for'))
  })
  const dialog = window.getByRole('dialog')
  const close = async () => {
    await dialog.getByRole('button', { name: new RegExp(`^(${common.close}|${common.cancel})$`) }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  await test.step('a dossier given at the start waits until the data is open', async () => {
    await window.getByRole('heading', { level: 1, name: protectionTexts.protect.title }).waitFor()
    await expect(dialog).toHaveCount(0)
    await openData(window)
    await expect(dialog).toContainText(dossierTexts.receive.refusedTitle)
    await expect(dialog).toContainText('n’est pas un dossier de Sextant')
    await scan(app, 'refused dossier')
  })

  await test.step('what is opened over a dialog waits for its end', async () => {
    await openAgain(app, dataFolder, BACKUP)
    await expect(dialog).toContainText(dossierTexts.receive.refusedTitle)
    await close()
    await openAgain(app, dataFolder, BACKUP)
    await expect(dialog).toContainText(backupTexts.dialog.title(`«\u00a0${BACKUP}\u00a0»`))
    await close()
    await expect(window.getByRole('heading', { level: 1, name: backupTexts.title })).toBeVisible()
  })

  await test.step('a pack leads to the questionnaires', async () => {
    await openAgain(app, dataFolder, PACK)
    await expect(dialog).toContainText(referentialsTexts.add.refusedTitle)
    await close()
    await expect(window.getByRole('heading', { level: 1, name: referentialsTexts.title })).toBeVisible()
  })
})
