import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../db/testing/a-folder'
import { createCrashLog, logFileBeside, olderLog, writeFailure } from './failure-log'
import { isLogLine } from './log-entry'

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')

describe('the local log', () => {
  it('stands beside the database, readable by its owner only', async () => {
    const folder = await aFolder()
    const file = logFileBeside(join(folder, 'sextant.db'))
    writeFailure(file, '1a2b3c4d', new Error('no such table'), new Date('2026-11-22T10:42:00Z'))
    expect(file).toBe(join(folder, 'journal.log'))
    expect(lines(file)[0]).toBe('2026-11-22T10:42:00.000Z 1a2b3c4d Error: no such table')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('sets a large log aside, and keeps one only', async () => {
    const file = logFileBeside(join(await aFolder(), 'sextant.db'))
    for (const size of [600_000, 700_000]) {
      writeFileSync(file, 'x'.repeat(size))
      writeFailure(file, '1a2b3c4d', new Error('no such table'))
      expect(statSync(file).size).toBeLessThan(2000)
      expect(statSync(olderLog(file)).size).toBe(size)
    }
    expect(existsSync(`${olderLog(file)}.1`)).toBe(false)
  })

  it('stops nobody when it cannot be written', async () => {
    const file = join(await aFolder(), 'absent', 'journal.log')
    writeFailure(file, '1a2b3c4d', new Error('failed'))
    expect(existsSync(file)).toBe(false)
  })

  it('writes the first failures of a page, each under its reference, then no more', async () => {
    const file = logFileBeside(join(await aFolder(), 'sextant.db'))
    const report = createCrashLog(file)
    const references = Array.from({ length: 30 }, () => report({ name: 'TypeError', stack: 'TypeError: Anne Le Goff' }))
    expect(references[0]).toMatch(/^[0-9a-f]{8}$/)
    expect(new Set(references).size).toBe(21)
    expect(references.at(-1)).toBe('')
    expect(lines(file)).toHaveLength(20)
    expect(lines(file).every(isLogLine)).toBe(true)
    expect(lines(file)[0]).toContain(references[0] ?? 'none')
  })
})
