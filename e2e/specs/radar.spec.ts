import { readFileSync } from 'node:fs'
import { results } from '../../renderer/texts/results'
import { answerSaveDialog, expect, fileIn, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { goBy } from '../pages/rail'

test('saves the radar as a picture and as a drawing', async ({ dataFolder, launch }) => {
  const app = await launch()
  const { window } = app
  await new EntitiesPage(window).openExample()
  await goBy(window, 'results')
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
