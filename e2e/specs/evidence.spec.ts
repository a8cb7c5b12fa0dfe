import { readFileSync, writeFileSync } from 'node:fs'
import JSZip from 'jszip'
import { formatDay, today } from '../../renderer/format'
import { common } from '../../renderer/texts/common'
import { evidenceTexts } from '../../renderer/texts/evidence'
import { homeTexts } from '../../renderer/texts/home'
import { weakSpotTexts } from '../../renderer/texts/weak-spots'
import { saveExport } from '../exports'
import { answerOpenDialog, expect, fileIn, test } from '../fixtures'
import { textsIn } from '../outside-tools'
import { EntitiesPage } from '../pages/entities-page'
import { EvidencePage } from '../pages/evidence-page'
import { goBy } from '../pages/rail'
import { ResultsPage } from '../pages/results-page'
import { beginning } from '../words'

/** Asked for by two questionnaires; one of the answers is an essential point that nothing shows yet. */
const DOCUMENT = 'Procédure et relevé des sauvegardes'
const { dialog: words, file: fileWords, uses: useWords, exports } = evidenceTexts
const number = (text: string): number => Number(text.replace(',', '.'))

test('names a piece once for all the answers it backs, keeps its file, and lets it expire', async ({
  dataFolder,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  const evidence = new EvidencePage(window)
  const results = new ResultsPage(window)
  const evidencedLevel = async () => {
    await goBy(window, 'results')
    await results.waitFor()
    return number(await results.levelOf('evidenced'))
  }
  await new EntitiesPage(window).openExampleCareHome()
  const checks = window.getByRole('region', { name: homeTexts.checks.heading })
  const expiredBefore = Number.parseInt((await checks.getByText(/preuves? expirées?/).textContent()) ?? '', 10)
  const before = await evidencedLevel()
  let backed = 0

  await test.step('adds a document of the list, ticked for every question that asks for it', async () => {
    await evidence.open()
    const dialog = await evidence.addDocument(DOCUMENT)
    await evidence.setDays(dialog, formatDay(today()), '31/12/2099')
    await dialog.getByRole('button', { name: words.addConfirm, exact: true }).click()
    const chooser = window.getByRole('dialog', { name: useWords.title(DOCUMENT) })
    const ticked = chooser.getByRole('checkbox', { checked: true })
    await ticked.first().waitFor()
    backed = await ticked.count()
    expect(backed).toBeGreaterThan(1)
    await chooser.getByRole('button', { name: useWords.confirm(backed) }).click()
    await expect(window.getByText(useWords.done(backed))).toBeVisible()
    await evidence.search(DOCUMENT)
    await expect(evidence.piece(DOCUMENT)).toContainText(evidenceTexts.times.current)
    expect(await evidencedLevel()).toBeGreaterThan(before)
  })

  await test.step('keeps a copy of its file, after a warning', async () => {
    const report = fileIn(dataFolder, 'Relevé 2026.pdf')
    writeFileSync(report, '%PDF-1.4 relevé des sauvegardes')
    await answerOpenDialog(app, report)
    await evidence.open()
    const dialog = await evidence.openPiece(DOCUMENT)
    await dialog.getByRole('button', { name: fileWords.keep }).click()
    const warning = window.getByRole('dialog', { name: fileWords.warnTitle })
    await expect(warning).toContainText('données de santé')
    await warning.getByRole('button', { name: fileWords.warnConfirm }).click()
    await expect(dialog.getByText(/^Relevé 2026\.pdf .* copie gardée par Sextant$/)).toBeVisible()
    await dialog.getByRole('button', { name: common.close, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  await test.step('exports an archive: the copies, an index, what is missing', async () => {
    const file = fileIn(dataFolder, 'preuves.zip')
    await evidence.askExport('archive')
    await expect(window.getByRole('dialog')).toContainText(exports.archiveAbout(1))
    await saveExport(app, file, { recipient: 'ARS' })
    const zip = await JSZip.loadAsync(readFileSync(file))
    const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
    const copy = names.find((name) => name.endsWith('/Relevé 2026.pdf')) ?? ''
    expect(await zip.file(copy)?.async('text')).toBe('%PDF-1.4 relevé des sauvegardes')
    expect(names).toEqual(expect.arrayContaining(['index.xlsx', 'LISEZ-MOI.txt']))
    for (const part of names.flatMap((name) => name.split('/'))) {
      expect(part).not.toMatch(/[<>:"\\|?*]|[. ]$/)
    }
    const said = await textsIn(file)
    expect(said).toContain(DOCUMENT)
    expect(said).toContain('Export et revue annuelle des règles du pare-feu')
  })

  await test.step('leaves the score once expired, and is asked for again on the home and in the review', async () => {
    const dialog = await evidence.openPiece(DOCUMENT)
    await evidence.setDays(dialog, '01/02/2023', '31/01/2024')
    await dialog.getByRole('button', { name: common.save, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(evidence.piece(DOCUMENT)).toContainText(evidenceTexts.times.expired)
    expect(await evidencedLevel()).toBe(before)

    await goBy(window, 'home')
    await expect(checks).toContainText(weakSpotTexts.kinds['evidence-expired'].count(expiredBefore + 1))
    await expect(window.getByRole('region', { name: homeTexts.due.heading })).toContainText(homeTexts.due.expires)
    await checks.getByRole('button', { name: homeTexts.checks.open }).click()
    const { heading } = weakSpotTexts.kinds['evidence-expired']
    const expired = window.getByRole('region', { name: beginning(heading) })
    await expired.getByRole('button', { name: /^Montrer les/ }).click()
    await expired.getByRole('button', { name: DOCUMENT }).click()
    await expect(window.getByRole('dialog', { name: words.editTitle })).toBeVisible()
  })
})
