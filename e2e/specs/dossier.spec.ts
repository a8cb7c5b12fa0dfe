import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { exampleCareHome, exampleOrganisation } from '../../main/services/example-entity'
import { dossierTexts } from '../../renderer/texts/dossiers'
import { entityTexts } from '../../renderer/texts/entities'
import { exportFileTexts } from '../../renderer/texts/export-file'
import { firstStart } from '../../renderer/texts/first-start'
import { protectionTexts } from '../../renderer/texts/protection'
import { answerOpenDialog, answerSaveDialog, expect, fileIn, type RunningApp, test } from '../fixtures'
import { pdfPages } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { scan } from '../scan'

const PASSPHRASE = 'quatre mots vraiment au hasard'
const { handOver, receive, erase, card } = dossierTexts

/** The level shown on the results of the care home of the example. */
async function levelOf({ window }: RunningApp): Promise<string> {
  const results = new ResultsPage(window)
  await goBy(window, 'results')
  await results.waitFor()
  return results.levelOf('evidenced')
}

async function openOrganisation({ window }: RunningApp): Promise<void> {
  await goBy(window, 'change')
  await window.getByRole('button', { name: entityTexts.list.editOrganisation(exampleOrganisation.name) }).click()
  await window.getByRole('heading', { level: 1, name: entityTexts.organisation.editTitle }).waitFor()
}

/** Every byte of the databases of a data folder, by file: the one in use and its copies. */
function databasesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.db/.test(name) && statSync(path.join(folder, name)).isFile())
    .map((name): [string, string] => [name, readFileSync(path.join(folder, name), 'latin1')])
  return new Map(files)
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

test('hands a dossier over to another Sextant, then erases it here for good', async ({ dataFolder, launch }) => {
  const outside = path.join(path.dirname(dataFolder), 'clé USB')
  mkdirSync(outside)
  const dossier = fileIn(outside, 'dossier.sextant-dossier')
  const app = await launch()
  const { window } = app
  let level = ''

  await test.step('writes it in one encrypted file', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    level = await levelOf(app)
    await openOrganisation(app)
    await scan(app, 'legal entity')
    await window.getByRole('button', { name: card.handOver }).click()
    const dialog = window.getByRole('dialog', { name: handOver.title(exampleOrganisation.name) })
    await dialog.getByRole('textbox', { name: protectionTexts.passphrase.label }).fill(PASSPHRASE)
    await dialog.getByRole('textbox', { name: protectionTexts.passphrase.again }).fill(PASSPHRASE)
    await scan(app, 'handing over of a dossier')
    await answerSaveDialog(app, dossier)
    await dialog.getByRole('button', { name: handOver.confirm }).click()
    const said = dialog.getByText(handOver.saved.passphrase(path.basename(dossier)))
    await expect(said).toBeVisible({ timeout: 60_000 })
    await expect(said, 'what came of it is in sight, at the bottom of a long dialog').toBeInViewport({ ratio: 1 })
    const bytes = readFileSync(dossier, 'latin1')
    expect(bytes).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(bytes).not.toMatch(UUID)
    await app.close()
  })

  const here = `${dataFolder} (ici)`
  await test.step('opens it on another Sextant, with the same results', async () => {
    renameSync(dataFolder, here)
    mkdirSync(dataFolder)
    const there = await launch()
    await there.window.getByRole('heading', { level: 1, name: firstStart.title }).waitFor()
    await answerOpenDialog(there, dossier)
    await there.window.getByRole('button', { name: receive.action }).click()
    const dialog = there.window.getByRole('dialog')
    const field = dialog.getByRole('textbox', { name: receive.passphrase })
    await field.fill('une autre phrase')
    await dialog.getByRole('button', { name: receive.open, exact: true }).click()
    await expect(dialog.getByText(receive.wrong)).toBeVisible({ timeout: 30_000 })
    await scan(there, 'dossier to open')
    await field.fill(PASSPHRASE)
    await dialog.getByRole('button', { name: receive.open, exact: true }).click()
    await expect(dialog.getByText(exampleCareHome.name)).toBeVisible({ timeout: 30_000 })
    await scan(there, 'what a dossier holds')
    await dialog.getByRole('button', { name: receive.confirm }).click()
    await dialog.waitFor({ state: 'hidden', timeout: 60_000 })
    await goBy(there.window, 'change')
    await new EntitiesPage(there.window).openFromList(exampleCareHome.name)
    expect(await levelOf(there)).toBe(level)
    await there.close()
  })

  await test.step('erases it here, and says so in a certificate', async () => {
    renameSync(dataFolder, `${dataFolder} (ailleurs)`)
    renameSync(here, dataFolder)
    // The copy of the day was made before there was anything: another one is, with the dossier in it.
    rmSync(path.join(dataFolder, 'sauvegardes'), { recursive: true })
    const again = await launch()
    await expect(again.window.getByRole('heading', { level: 1 })).toBeVisible()
    await expect
      .poll(() => [...databasesIn(dataFolder).keys()].filter((name) => /quotidienne\.db$/.test(name)))
      .toHaveLength(1)
    const before = databasesIn(dataFolder)
    const ids = new Set([...before.values()].flatMap((bytes) => bytes.match(UUID) ?? []))
    expect(ids.size).toBeGreaterThan(10)
    await openOrganisation(again)
    await again.window.getByRole('button', { name: card.erase }).click()
    const dialog = again.window.getByRole('dialog', { name: erase.title })
    await expect(dialog.getByText(path.basename(dossier))).toBeVisible()
    await expect(dialog.getByRole('button', { name: erase.confirm })).toBeDisabled()
    await scan(again, 'erasing of a dossier')
    await dialog.getByRole('textbox', { name: erase.name }).fill(exampleOrganisation.name)
    await dialog.getByRole('button', { name: erase.confirm }).click()
    const done = again.window.getByRole('dialog', { name: erase.doneTitle })
    await done.waitFor({ timeout: 60_000 })
    await scan(again, 'certificate of erasure')
    const certificate = fileIn(outside, 'certificat.pdf')
    await answerSaveDialog(again, certificate)
    await done.getByRole('button', { name: erase.save }).click()
    await expect(again.window.getByText(exportFileTexts.saved('certificat.pdf'))).toBeVisible({ timeout: 60_000 })
    const words = pdfPages(certificate).join(' ')
    for (const said of [exampleOrganisation.name, path.basename(dossier), 'clés USB', 'papier']) {
      expect(words).toContain(said)
    }
    const after = databasesIn(dataFolder)
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
    for (const [name, bytes] of after) {
      expect([name, (bytes.match(UUID) ?? []).filter((id) => ids.has(id))]).toEqual([name, []])
      if (name !== 'sextant.db') expect(words).toContain(path.basename(name))
    }
    await done.getByRole('button', { name: erase.close }).click()
    await expect(again.window.getByRole('heading', { level: 1, name: firstStart.title })).toBeVisible()
  })
})
