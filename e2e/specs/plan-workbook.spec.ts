import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { planFieldRules } from '../../main/exports/plan-fields'
import { planImport } from '../../renderer/texts/plan-import'
import { databaseIn, readFrom } from '../database'
import { saveExport } from '../exports'
import { expect, fileIn, test } from '../fixtures'
import { savedByLibreOffice } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { PlanPage } from '../pages/plan-page'
import { scan } from '../scan'
import { EditedTable, readWorkbook, sheetOf, sheetsShown, writeWorkbook } from '../workbook'

/** Actions of the example. */
const CHANGED = 'Suivre une même fiche pour chaque arrivée, changement de poste et départ'
const CONFLICTING = 'Nommer la personne qui lit les alertes et convenir de ce qu’elle fait'
const REMOVED = 'Faire installer les mises à jour de sécurité dans le mois, sans geste des équipes'
const ADDED = 'Acheter un onduleur pour le local technique'
const { changed, added, missing } = planImport

test('takes back a workbook edited outside: differences, conflict, new and removed rows, then undoes it', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const plan = new PlanPage(app)
  const exported = fileIn(dataFolder, 'plan.xlsx')
  const outside = fileIn(dataFolder, 'ailleurs')
  mkdirSync(outside)
  const stored = () =>
    readFrom(databaseIn(dataFolder), 'SELECT establishment_id, key, payload FROM actions ORDER BY 1, 2')

  await test.step('exports the plan, with how to fill it', async () => {
    await new EntitiesPage(window).openExampleCareHome()
    await plan.open()
    await plan.askExport('workbook')
    await saveExport(app, exported, { recipient: 'Armor Informatique' })
    expect(sheetsShown(await readWorkbook(exported))).toEqual(['Mode d’emploi', 'Plan d’action'])
  })

  await test.step('shows nothing to change when LibreOffice only saved it again, under another name', async () => {
    const renamed = fileIn(outside, 'Copie (2) du suivi.xlsx')
    copyFileSync(exported, renamed)
    const saved = await savedByLibreOffice(renamed, dataFolder)
    const dialog = await plan.readAgain(saved)
    await expect(dialog.getByText(planImport.nothing)).toBeVisible({ timeout: 30_000 })
    await plan.close()
  })

  const edited = fileIn(outside, 'plan.xlsx')
  await test.step('is edited on both sides', async () => {
    const workbook = await readWorkbook(exported)
    const table = new EditedTable(sheetOf(workbook, 'Plan d’action'), 'Action', 'Pilote')
    const row = table.rowOf('Action', CHANGED)
    table.cell(row, 'Pilote').value = 'Mme Riou'
    table.cell(row, 'Statut').value = 'En cours'
    table.cell(row, 'Échéance').value = new Date('2027-06-15T00:00:00Z')
    table.cell(row, 'Commentaire').value = 'Vu avec le prestataire.'
    table.cell(table.rowOf('Action', CONFLICTING), 'Pilote').value = 'M. Kervella'
    const fresh = table.below
    table.cell(fresh, 'Action').value = ADDED
    table.cell(fresh, 'Pilote').value = 'Services techniques'
    table.remove(table.rowOf('Action', REMOVED))
    await writeWorkbook(workbook, fileIn(dataFolder, 'avant-libreoffice.xlsx'))
    copyFileSync(fileIn(dataFolder, 'avant-libreoffice.xlsx'), fileIn(dataFolder, 'plan.xlsx'))
    await savedByLibreOffice(fileIn(dataFolder, 'plan.xlsx'), outside)
    await plan.search(CONFLICTING)
    await plan.type(CONFLICTING, 'owner', 'Direction')
  })

  const before = await stored()

  await test.step('shows each difference, the conflict, the row added and the one removed; writes nothing yet', async () => {
    const dialog = await plan.readAgain(edited)
    await expect(dialog.getByText(planImport.nothingYet)).toBeVisible({ timeout: 30_000 })
    const box = (column: string, title: string) =>
      window.getByRole('checkbox', { name: changed.acceptField(column, title) })
    const line = (column: string, title: string) => dialog.getByRole('row').filter({ has: box(column, title) })
    for (const [column, now, then] of [
      ['Pilote', 'Direction des ressources humaines', 'Mme Riou'],
      ['Statut', 'À faire', 'En cours'],
      ['Échéance', /\d{2}\/\d{2}\/\d{4}/, '15/06/2027'],
      ['Commentaire', changed.empty, 'Vu avec le prestataire.'],
    ] as const) {
      await expect(box(column, CHANGED)).toBeChecked()
      await expect(line(column, CHANGED)).toContainText(now)
      await expect(line(column, CHANGED)).toContainText(then)
    }
    await expect(dialog.getByText(changed.conflicts(1))).toBeVisible()
    await expect(box('Pilote', CONFLICTING)).not.toBeChecked()
    await expect(line('Pilote', CONFLICTING)).toContainText(changed.atExport('Claire Le Goff'))
    await expect(dialog.getByRole('region', { name: added.title })).toContainText(ADDED)
    const removed = dialog.getByRole('region', { name: missing.title }).getByRole('checkbox', { name: REMOVED })
    await expect(removed).not.toBeChecked()
    expect(await stored()).toEqual(before)
    await scan(app, 'differences of a workbook')

    await box('Commentaire', CHANGED).uncheck()
    await dialog.getByRole('button', { name: planImport.apply(3, 1, 0) }).click()
    await expect(dialog.getByText(planImport.done(3, 1, 0))).toBeVisible()
  })

  await test.step('applies what was accepted, and takes it all back at once', async () => {
    await plan.close()
    await plan.search(CHANGED)
    await expect(await plan.cell(CHANGED, 'owner')).toHaveText('Mme Riou')
    await expect(await plan.cell(CHANGED, 'dueDate')).toContainText('15/06/2027')
    await plan.search(ADDED)
    await expect(await plan.cell(ADDED, 'owner')).toHaveText('Services techniques')
    await plan.search(REMOVED)
    await expect(plan.row(REMOVED)).toBeVisible()
    await plan.search(CONFLICTING)
    await expect(await plan.cell(CONFLICTING, 'owner')).toHaveText('Direction')
    await plan.undo().click()
    await plan.search(CHANGED)
    await expect(await plan.cell(CHANGED, 'owner')).toHaveText('Direction des ressources humaines')
    expect(await stored()).toEqual(before)
  })

  await test.step('reads as well what LibreOffice saved before it was edited, and undoes it from the dialog', async () => {
    const source = fileIn(outside, 'avant-edition.xlsx')
    copyFileSync(fileIn(dataFolder, 'avant-libreoffice.xlsx'), source)
    const workbook = await readWorkbook(await savedByLibreOffice(source, dataFolder))
    const table = new EditedTable(sheetOf(workbook, 'Plan d’action'), 'Action', 'Pilote')
    table.cell(table.rowOf('Action', CHANGED), planFieldRules.progress.header).value = 0.6
    await writeWorkbook(workbook, edited)
    const dialog = await plan.readAgain(edited)
    const progress = dialog.getByRole('checkbox', { name: changed.acceptField('Avancement', CHANGED) })
    await expect(progress).toBeChecked({ timeout: 30_000 })
    await dialog.getByRole('button', { name: changed.none }).click()
    await dialog.getByRole('region', { name: added.title }).getByRole('checkbox').uncheck()
    await progress.check()
    await dialog.getByRole('button', { name: planImport.apply(1, 0, 0) }).click()
    await expect(dialog.getByText(planImport.done(1, 0, 0))).toBeVisible()
    expect(await stored()).not.toEqual(before)
    await dialog.getByRole('button', { name: planImport.undo }).click()
    await expect(dialog.getByText(planImport.undone)).toBeVisible()
    await plan.close()
    expect(await stored()).toEqual(before)
  })

  await test.step('reports a foreign file and a broken one, and changes nothing', async () => {
    const foreign = fileIn(outside, 'notes.xlsx')
    const other = await readWorkbook(exported)
    for (const { id } of other.worksheets) other.removeWorksheet(id)
    other.addWorksheet('Feuil1').addRow(['Courses', 'Pain'])
    await writeWorkbook(other, foreign)
    const broken = fileIn(outside, 'coupé.xlsx')
    writeFileSync(broken, readFileSync(exported).subarray(0, 5000))
    for (const [file, reason] of [
      [foreign, /n’est pas un plan d’action exporté par Sextant/],
      [broken, /incomplet ou abîmé/],
    ] as const) {
      const dialog = await plan.readAgain(file)
      await expect(dialog.getByRole('alert')).toContainText(reason)
      await expect(dialog.getByRole('alert')).toContainText(planImport.refused)
      await plan.close()
    }
    expect(await stored()).toEqual(before)
  })

  await test.step('exports a table for French Excel', async () => {
    const file = fileIn(dataFolder, 'plan.csv')
    await plan.askExport('csv')
    await saveExport(app, file)
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith('\ufeff"Priorité";"Action";')).toBe(true)
    expect(text).toContain(`"${CONFLICTING}"`)
    const total = await window.getByText(/^\d+\s+actions · /).textContent()
    expect(text.trim().split('\r\n')).toHaveLength(Number.parseInt(total ?? '', 10) + 1)
  })
})
