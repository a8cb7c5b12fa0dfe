import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatabaseError } from '../db/errors'
import { crashEntry, isLogLine, logEntry } from './log-entry'

const INSTANT = '2026-11-22T10:42:00.000Z'

/** An error with this message and these frames, as V8 writes them. */
function anError(message: string, frames: readonly string[] = [], options?: ErrorOptions): Error {
  const error = new TypeError(message, options)
  error.stack = [`TypeError: ${message}`, ...frames].join('\n')
  return error
}

const inTheBuild = '    at saveAnswer (file:///home/anne.legoff/Sextant/out/main/chunks/answers-B2c.js:12:34)'
const inTheArchive = '    at async route (file:///opt/Sextant/resources/app.asar/out/main/index.js:5:6)'
const onWindows =
  '    at new Queue (C:\\Users\\Anne Le Goff\\AppData\\Sextant\\resources\\app.asar\\node_modules\\sqlite3\\lib\\sqlite3.js:7:8)'

describe('an entry of the log', () => {
  it('keeps the instant, the reference, the name, the code and our own frames', () => {
    const error = new DatabaseError('disk-full', 'SQLITE_FULL: database or disk is full')
    error.stack = `DatabaseError: ${error.message}\n${inTheBuild}\n${inTheArchive}`
    expect(logEntry(INSTANT, '1a2b3c4d', error)).toBe(
      [
        `${INSTANT} 1a2b3c4d DatabaseError [disk-full]: SQLITE_FULL database or disk is full`,
        '    at saveAnswer out/main/chunks/answers-B2c.js:12:34',
        '    at async route out/main/index.js:5:6\n',
      ].join('\n'),
    )
  })

  it.each([
    ['a quoted answer', 'cannot read "Nous n’avons pas de sauvegarde" at line'],
    ['an answer without quotes', 'Nous n’avons pas de sauvegarde'],
    ['a name', 'the owner Anne Le Goff is not found'],
    ['a path with an account', "ENOENT: no such file or directory, open '/home/anne.legoff/Sextant/sextant.db'"],
    ['a path on Windows', 'EPERM: operation not permitted, rename C:\\Users\\Anne Le Goff\\sextant.db'],
    ['a number', 'invalid value 0199000001 for 350000123'],
    ['lines that look like frames', 'x\n    at Anne (out/main/index.js:1:2)\n    at LeGoff (node:fs:1:2)'],
  ])('says nothing of %s', (_, message) => {
    const entry = logEntry(INSTANT, '1a2b3c4d', anError(message, [inTheBuild, onWindows], { cause: anError(message) }))
    for (const personal of [
      'Anne',
      'anne',
      'Goff',
      'goff',
      'sauvegarde',
      'Nous',
      '0199000001',
      '350000123',
      'home',
      'Users',
    ]) {
      expect(entry).not.toContain(personal)
    }
    expect(entry).toContain('    at saveAnswer out/main/chunks/answers-B2c.js:12:34')
    expect(entry).toContain('    at new Queue node_modules/sqlite3/lib/sqlite3.js:7:8')
  })

  it('leaves out the frames of unknown places', () => {
    const entry = logEntry(
      INSTANT,
      'sauvegarde',
      anError('failed', ['    at f (/home/anne/plugin.js:1:2)', '    at eval (eval at g (x.js:1:1), <anonymous>:1:1)']),
    )
    expect(entry).toBe(`${INSTANT} sauvegarde TypeError: failed\n`)
  })

  it('says that what was thrown is no error, and nothing else of it', () => {
    expect(logEntry(INSTANT, '1a2b3c4d', 'Anne Le Goff')).toBe(`${INSTANT} 1a2b3c4d NotAnError\n`)
  })

  it('bounds what a failure may write', () => {
    const frames = Array.from({ length: 500 }, () => inTheBuild)
    const entry = logEntry(INSTANT, '1a2b3c4d', anError('the value '.repeat(10_000), frames))
    expect(entry.length).toBeLessThan(2000)
  })

  it('writes the failure of a page from its name and its frames, without a message', () => {
    const stack =
      'TypeError: Anne Le Goff\n    at Plan (sextant://app/assets/plan-screen-D4.js:3:14)\n    at https://evil.example/x.js:1:1'
    expect(crashEntry(INSTANT, '1a2b3c4d', { name: 'TypeError', stack })).toBe(
      `${INSTANT} 1a2b3c4d page TypeError\n    at Plan assets/plan-screen-D4.js:3:14\n`,
    )
    expect(crashEntry(INSTANT, '1a2b3c4d', { name: 'Anne Le Goff', stack: '' })).toBe(
      `${INSTANT} 1a2b3c4d page Unnamed\n`,
    )
  })

  it('recognises each line that it writes, and no other', () => {
    const lines = logEntry(
      INSTANT,
      '1a2b3c4d',
      anError('no such table: answers', [inTheBuild], { cause: anError('locked') }),
    )
    for (const line of lines.trimEnd().split('\n')) expect(isLogLine(line)).toBe(true)
    expect(isLogLine(`${INSTANT} 1a2b3c4d Error: Anne Le Goff`)).toBe(false)
    expect(isLogLine('    at f (/home/anne/x.js:1:2)')).toBe(false)
    expect(isLogLine('Anne Le Goff')).toBe(false)
  })

  it('keeps no word of a person, whatever the message, and recognises what it wrote', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('', '"', "'", '`', '\n'),
        (text, mark) => {
          const entry = logEntry(INSTANT, '1a2b3c4d', anError(`${mark}${text}${mark} Zzmarker ${text}`))
          expect(entry).not.toContain('Zzmarker')
          for (const line of entry.trimEnd().split('\n')) expect(isLogLine(line)).toBe(true)
        },
      ),
    )
  })
})
