import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { common } from '../../renderer/texts/common'
import { errorTexts } from '../../renderer/texts/errors'
import { firstStart } from '../../renderer/texts/first-start'
import { protectionTexts } from '../../renderer/texts/protection'
import { databaseIn, runOn } from '../database'
import { expect, openData, test } from '../fixtures'

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test('explains a database that cannot be read, and leaves it untouched', async ({ dataFolder, launch }) => {
  const file = databaseIn(dataFolder)
  writeFileSync(file, 'Ceci n’est pas une base de données.'.repeat(100))
  const before = hash(file)
  const app = await launch()
  await expect(app.window.getByRole('heading', { level: 1 })).toHaveText(errorTexts['database-unreadable'].title)
  await expect(app.window.getByText(errorTexts['database-unreadable'].advice)).toBeVisible()
  await app.close()
  expect(hash(file)).toBe(before)
})

test('opens the database again when asked, once the file is mended', async ({ dataFolder, launch }) => {
  const file = databaseIn(dataFolder)
  writeFileSync(file, 'Ceci n’est pas une base de données.'.repeat(100))
  const { window } = await launch()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(errorTexts['database-unreadable'].title)
  const retry = window.getByRole('button', { name: common.retry })
  await retry.click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(errorTexts['database-unreadable'].title)
  rmSync(file)
  await retry.click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(protectionTexts.protect.title)
  await openData(window)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(firstStart.title)
})

test('explains a database of a newer version, and leaves it untouched', async ({ dataFolder, launch }) => {
  const file = databaseIn(dataFolder)
  const first = await launch()
  await first.window.getByRole('heading', { level: 1 }).waitFor()
  await first.close()
  await runOn(file, 'PRAGMA user_version = 9999')
  const before = hash(file)
  const second = await launch()
  await expect(second.window.getByRole('heading', { level: 1 })).toHaveText(errorTexts['database-too-recent'].title)
  await second.close()
  expect(hash(file)).toBe(before)
})
