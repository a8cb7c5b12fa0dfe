import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../../db/connection'
import { backupsFolderOf, openDatabase } from '../../db/open'
import { sealPayload } from '../../db/payload'
import { aFolder } from '../../db/testing/a-folder'
import { saveAnswer } from '../answers'
import { backUpToday } from '../backups/make-backup'
import { aContext, anAnswerInput, anAssessment } from '../testing/a-context'
import { sealOlderCopies } from './seal-older-copies'
import { aKeeper } from './testing/a-keeper'

const DAY = '2027-01-15'
const MARKER = 'Zibeline-4711'
const fixture = path.join(import.meta.dirname, '../../db/testing/fixtures/schema-3.db.gz')

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Which of these words some file of the folder holds. */
async function wordsIn(folder: string, words: readonly string[]): Promise<string[]> {
  const contents = await Promise.all((await filesIn(folder)).map((file) => readFile(file)))
  return words.filter((word) => contents.some((content) => content.includes(word)))
}

/** What people wrote in a database in clear: the longer words of its payloads. */
async function wordsOf(file: string): Promise<string[]> {
  const database = await Database.open(file, 'read-only')
  const words = new Set<string>()
  for (const table of ['organisations', 'establishments', 'answers', 'evidence', 'actions', 'contacts', 'settings']) {
    for (const row of await database.all(`SELECT payload FROM ${table}`)) {
      for (const [, text = ''] of JSON.stringify(row).matchAll(/: ?\\"([^"\\]{14,})\\"/g)) words.add(text)
    }
  }
  await database.close()
  return [...words]
}

describe('the folder of the data', () => {
  it('never holds what was written, journal and copies included, for its owner only', async () => {
    const folder = await aFolder()
    const file = path.join(folder, 'données', 'sextant.db')
    const keeper = aKeeper()
    const before = process.umask(0)
    onTestFinished(() => void process.umask(before))
    const database = await openDatabase(file, DAY, keeper)
    onTestFinished(() => database.close())
    const context = await aContext({ database })
    const { id: assessmentId } = await anAssessment(context)
    for (const questionId of ['1.1', '2.1']) {
      const answer = anAnswerInput({ value: 'in-place', comment: `Vu avec ${MARKER}` })
      await saveAnswer(context, { assessmentId, questionId, answer })
    }
    // So much that SQLite writes to the file before the commit: its journal is on the disk.
    await database.exec('PRAGMA cache_size = 5')
    await database.transaction(async (queries) => {
      for (let row = 0; row < 200; row++) {
        const sealed = sealPayload(queries, 'trusted_keys', [`${row}`], { name: MARKER.repeat(100) })
        await queries.run('INSERT INTO trusted_keys (id, created_at, payload) VALUES (?, ?, ?)', [
          `${row}`,
          DAY,
          sealed,
        ])
      }
      expect((await filesIn(folder)).map((name) => path.basename(name))).toContain('sextant.db-journal')
      expect(await wordsIn(folder, [MARKER])).toEqual([])
      await expectOwnerOnly(folder)
    })
    await backUpToday(context, file)
    expect(await wordsIn(folder, [MARKER])).toEqual([])
    await expectOwnerOnly(folder)
  })

  it('holds nothing in clear any more once data of before is opened', async () => {
    const folder = await aFolder()
    const file = path.join(folder, 'sextant.db')
    await writeFile(file, gunzipSync(await readFile(fixture)))
    await mkdir(backupsFolderOf(file))
    await writeFile(path.join(backupsFolderOf(file), 'sextant-2027-01-14.db'), await readFile(file))
    // What older versions deleted was not written over.
    const older = await Database.open(file, 'read-write')
    await older.exec('PRAGMA secure_delete = OFF; CREATE TABLE old (text TEXT)')
    await older.run('INSERT INTO old (text) VALUES (?)', [MARKER.repeat(50_000)])
    await older.exec('DROP TABLE old')
    await older.close()
    const words = [...(await wordsOf(file)), MARKER]
    expect(words.length).toBeGreaterThan(5)
    expect(await wordsIn(folder, words)).toEqual(words)
    const keeper = aKeeper()
    const database = await openDatabase(file, DAY, keeper)
    onTestFinished(() => database.close())
    expect((await readFile(file)).includes(MARKER)).toBe(false)
    // The copy made before the migration is still in clear: it is sealed right after the opening.
    await sealOlderCopies({ database }, file, path.join(folder, 'preuves'), keeper)
    expect(await wordsIn(folder, words)).toEqual([])
    expect((await filesIn(folder)).length).toBe(3)
    for (const name of await readdir(backupsFolderOf(file))) {
      const copy = await openDatabase(path.join(backupsFolderOf(file), name), DAY, aKeeper())
      expect((await copy.all('SELECT id FROM organisations')).length).toBeGreaterThan(0)
      await copy.close()
    }
  })
})

async function expectOwnerOnly(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) {
    expect((await stat(path.join(folder, entry))).mode & 0o077, entry).toBe(0)
  }
}
