import { readFileSync } from 'node:fs'
import { maturityTexts } from '../../renderer/texts/maturity'
import { results } from '../../renderer/texts/results'
import { answerSaveDialog, expect, fileIn, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { goBy } from '../pages/rail'

test('saves the radar as a picture and as a drawing', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  await new EntitiesPage(window).openExample()
  await goBy(window, 'results')
  const title = maturityTexts.radarTitle
  await test.step('says it in a sentence, and gives its numbers in a table', async () => {
    const card = window.getByRole('region', { name: title })
    const radar = card.getByRole('img', { name: title })
    await expect(radar).toHaveAccessibleDescription(/^Radar de \d+\s+axes/)
    const table = card.getByRole('table', { name: title })
    const rows = await table.getByRole('row').allTextContents()
    expect(rows.length).toBeGreaterThan(3)
    await expect(table.getByRole('rowheader', { name: 'Gouvernance' })).toHaveCount(1)
    await expect(table.getByRole('columnheader').first()).toHaveText(/./)
    // Drawn or not, the same table is there: seen in the place of the drawing, read beside it.
    const shape = card.getByRole('group', { name: results.radar.shape })
    await shape.getByRole('button', { name: results.radar.table }).press('Enter')
    await expect(radar).toHaveCount(0)
    expect(await table.getByRole('row').allTextContents()).toEqual(rows)
    expect((await table.boundingBox())?.width).toBeGreaterThan(300)
    await shape.getByRole('button', { name: results.radar.chart }).press('Enter')
    await expect(radar).toBeVisible()
  })
  await test.step('is drawn in the colours that the system imposes', async () => {
    await window.emulateMedia({ forcedColors: 'active' })
    const strokes = () =>
      window
        .getByRole('img', { name: title })
        .evaluate((radar) =>
          [...radar.querySelectorAll('[stroke]')]
            .map((line) => line.getAttribute('stroke'))
            .filter((stroke) => /^#|rgb/.test(stroke ?? '')),
        )
    await expect.poll(strokes).toEqual([])
    await window.emulateMedia({ forcedColors: 'none' })
    await expect.poll(async () => (await strokes()).length).toBeGreaterThan(0)
  })
  const save = async (format: 'png' | 'svg') => {
    const file = fileIn(dataFolder, `radar.${format}`)
    await answerSaveDialog(app, file)
    await window.getByRole('button', { name: results.saveRadar.button }).click()
    await window.getByRole('menuitem', { name: results.saveRadar[format] }).click()
    await expect(window.getByText(results.saveRadar.saved(`radar.${format}`))).toBeVisible()
    return readFileSync(file)
  }
  const png = await save('png')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1800])
  const svg = (await save('svg')).toString()
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
  expect(svg).toContain('Gouvernance')
  expect(svg).not.toMatch(/<script|foreignObject|href="http/)
})

test('writes nothing when the person gives up', async ({ launch }) => {
  const app = await launch()
  await new EntitiesPage(app.window).openExample()
  await goBy(app.window, 'results')
  await answerSaveDialog(app, null)
  await app.window.getByRole('button', { name: results.saveRadar.button }).click()
  await app.window.getByRole('menuitem', { name: results.saveRadar.png }).click()
  await expect(app.window.getByText(results.saveRadar.cancelled)).toBeVisible()
})
