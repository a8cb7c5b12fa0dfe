import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import sqlite3 from 'sqlite3'
import { backupTexts } from '../../renderer/texts/backups'
import { common } from '../../renderer/texts/common'
import { errorTexts } from '../../renderer/texts/errors'
import { firstStart } from '../../renderer/texts/first-start'
import { protectionTexts } from '../../renderer/texts/protection'
import { settingsTexts } from '../../renderer/texts/settings'
import { databaseIn, runOn } from '../database'
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  fileIn,
  openData,
  PASSPHRASE,
  type RunningApp,
  test,
} from '../fixtures'
import { scan } from '../scan'

const { dialog: texts, failureScreen } = backupTexts
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const title = (window: Page) => window.getByRole('heading', { level: 1 })

/** The example on this computer, and the screen of the copies. */
async function openBackups(window: Page): Promise<void> {
  await window.getByRole('button', { name: firstStart.example }).click()
  await expect(title(window)).toContainText(/./)
  await window.getByRole('button', { name: common.rail.settings }).click()
  const card = window.getByRole('region', { name: settingsTexts.data.heading })
  await expect(card.getByText(/Dernière sauvegarde/)).toBeVisible()
  await card.getByRole('button', { name: backupTexts.title }).click()
  await expect(title(window)).toHaveText(backupTexts.title)
}

async function backUpNow(window: Page): Promise<void> {
  await window.getByRole('button', { name: backupTexts.here.now }).click()
  await expect(window.getByText(backupTexts.here.done)).toBeVisible()
}

/** Restores the newest copy of the list, giving the passphrase when it is asked for. */
async function restoreNewest(app: RunningApp): Promise<void> {
  const { window } = app
  await window
    .getByRole('button', { name: /^Restaurer la copie du/ })
    .first()
    .click()
  const dialog = window.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: texts.confirm })
  const secret = dialog.getByLabel(texts.locked.field.passphrase)
  await expect(confirm.or(secret)).toBeVisible()
  if (await secret.isVisible()) {
    await scan(app, 'copy to open')
    await secret.fill(PASSPHRASE)
    await dialog.getByRole('button', { name: texts.locked.open }).click()
  }
  await expect(dialog.getByText(texts.holds)).toBeVisible()
  await scan(app, 'what a copy holds')
  await confirm.click()
  await openRestored(app)
}

/** What a restoration says once it is done, up to the data. */
async function openRestored(app: RunningApp): Promise<void> {
  const done = app.window.getByRole('dialog', { name: texts.done.title })
  await done.waitFor()
  await scan(app, 'restored')
  await done.getByRole('button', { name: texts.done.open }).click()
  await expect(done).toBeHidden()
}

const damages = {
  'written over in the middle': {
    spoil: (file: string) => {
      const content = readFileSync(file)
      content.fill(0xff, 4096 * 2, 4096 * 4)
      writeFileSync(file, content)
    },
    code: 'database-unreadable',
  },
  truncated: {
    spoil: (file: string) => truncateSync(file, Math.floor(readFileSync(file).length * 0.6)),
    code: 'database-unreadable',
  },
  'of a newer version': {
    spoil: (file: string) => runOn(file, 'PRAGMA user_version = 9999'),
    code: 'database-too-recent',
  },
} as const

for (const [what, { spoil, code }] of Object.entries(damages)) {
  test(`a file ${what} is explained, and a copy takes its place`, async ({ dataFolder, launch }) => {
    const file = databaseIn(dataFolder)
    const first = await launch()
    await openBackups(first.window)
    await backUpNow(first.window)
    await first.close()
    await spoil(file)
    const spoilt = hash(file)

    const app = await launch()
    const { window } = app
    await expect(title(window)).toHaveText(errorTexts[code].title)
    await expect(title(window)).toBeFocused()
    await scan(app, `file ${what}`)
    expect(hash(file)).toBe(spoilt)
    await window.getByRole('button', { name: failureScreen.heading }).click()
    await restoreNewest(app)
    await expect(window.getByText(common.rail.example)).toBeVisible()
    const kept = readdirSync(dataFolder).filter((name) => name.startsWith('sextant-endommagee-'))
    expect(kept.map((name) => hash(fileIn(dataFolder, name)))).toEqual([spoilt])
  })
}

test('a copy is made, verified, exported, and restored from the file on a computer that has nothing', async ({
  dataFolder,
  launch,
}) => {
  const target = fileIn(dataFolder, 'clé.sextant-sauvegarde')
  const first = await launch()
  await openBackups(first.window)
  await backUpNow(first.window)
  await first.window
    .getByRole('button', { name: /^Vérifier la copie du/ })
    .first()
    .click()
  await expect(first.window.getByText(backupTexts.checks.whole)).toBeVisible()
  await answerSaveDialog(first, target)
  await first.window.getByRole('button', { name: backupTexts.elsewhere.action }).click()
  await expect(first.window.getByText(/Dernière copie exportée le/)).toBeVisible()
  await scan(first, 'backups')
  await first.close()
  // What a new computer has: nothing.
  execFileSync('rm', ['-rf', databaseIn(dataFolder), fileIn(dataFolder, 'sauvegardes'), fileIn(dataFolder, 'preuves')])

  const second = await launch()
  await expect(title(second.window)).toHaveText(firstStart.title)
  await answerOpenDialog(second, target)
  await second.window.getByRole('button', { name: backupTexts.firstStart }).click()
  await second.window.getByRole('button', { name: backupTexts.fromFile.action }).click()
  const dialog = second.window.getByRole('dialog')
  await dialog.getByLabel(texts.locked.field.passphrase).fill(PASSPHRASE)
  await dialog.getByRole('button', { name: texts.locked.open }).click()
  await dialog.getByRole('button', { name: texts.confirm }).click()
  await openRestored(second)
  await expect(second.window.getByText(common.rail.example)).toBeVisible()
  // The passphrase of the copy is that of the data from now on.
  await second.close()
  const third = await launch({ open: false })
  await expect(title(third.window)).toHaveText(protectionTexts.unlock.title)
  await openData(third.window)
  await expect(third.window.getByText(common.rail.example)).toBeVisible()
})

test('a file that another program holds is told, and opens once it lets go', async ({ dataFolder, launch }) => {
  const file = databaseIn(dataFolder)
  const first = await launch()
  await openBackups(first.window)
  await first.close()
  const other = new sqlite3.Database(file)
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => other.exec(sql, (error) => (error ? reject(error) : resolve())))
  // Not after: a process that closes a file gives back all the locks it has on it.
  const before = hash(file)
  await run('BEGIN EXCLUSIVE')

  const app = await launch()
  const { window } = app
  await expect(title(window)).toHaveText(errorTexts['database-busy'].title)
  await scan(app, 'busy file')
  await expect(window.getByRole('button', { name: failureScreen.heading })).toBeHidden()
  await run('ROLLBACK')
  expect(hash(file)).toBe(before)
  await new Promise<void>((resolve) => other.close(() => resolve()))
  await window.getByRole('button', { name: common.retry }).click()
  await expect(title(window)).toHaveText(protectionTexts.unlock.title)
  await openData(window)
  await expect(window.getByText(common.rail.example)).toBeVisible()
})

test('a file that cannot be written is told before anything is typed', async ({ dataFolder, launch }) => {
  const file = databaseIn(dataFolder)
  const first = await launch()
  await openBackups(first.window)
  await first.close()
  const before = hash(file)
  // Nothing is forbidden to root but by the drive itself.
  const root = process.getuid?.() === 0
  if (root) {
    execFileSync('mount', ['--bind', file, file])
    execFileSync('mount', ['-o', 'remount,ro,bind', file])
  } else chmodSync(file, 0o400)
  try {
    const app = await launch()
    await expect(title(app.window)).toHaveText(errorTexts['database-read-only'].title)
    await scan(app, 'read-only file')
    await app.close()
    expect(hash(file)).toBe(before)
  } finally {
    if (root) execFileSync('umount', [file])
    else chmodSync(file, 0o600)
  }
})
