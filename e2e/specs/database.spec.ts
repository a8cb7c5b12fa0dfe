import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import sqlite3 from 'sqlite3'
import { errorTexts } from '../../renderer/texts/errors'
import { expect, fileIn, test } from '../fixtures'

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Runs one statement on a database file, outside the application. */
function runOn(file: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file)
    database.exec(sql, (error) =>
      database.close((closing) => (error || closing ? reject(error ?? closing) : resolve())),
    )
  })
}

test('explains a database that cannot be read, and leaves it untouched', async ({ dataFolder, launch }) => {
  const file = fileIn(dataFolder, 'sextant.db')
  writeFileSync(file, 'Ceci n’est pas une base de données.'.repeat(100))
  const before = hash(file)
  const app = await launch()
  await expect(app.window.getByRole('heading', { level: 1 })).toHaveText(errorTexts['database-unreadable'].title)
  await expect(app.window.getByText(errorTexts['database-unreadable'].advice)).toBeVisible()
  await app.close()
  expect(hash(file)).toBe(before)
})

test('explains a database of a newer version, and leaves it untouched', async ({ dataFolder, launch }) => {
  const file = fileIn(dataFolder, 'sextant.db')
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
