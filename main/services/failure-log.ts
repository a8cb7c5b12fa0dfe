import { randomUUID } from 'node:crypto'
import { appendFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crashEntry, logEntry } from './log-entry'

/** Bytes of a log before it is set aside; with the one set aside, the log never holds more than twice that. */
const MAX_BYTES = 500_000
/** Failures that a page may write in one run: a screen that fails at each drawing would fill the log. */
const MAX_CRASHES = 20

/** The local log, beside the database. */
export const logFileBeside = (databaseFile: string): string => join(dirname(databaseFile), 'journal.log')

/** The log that was set aside when it became too large. */
export const olderLog = (file: string): string => `${file}.1`

/** Writes a failure in the local log, under the reference that the person saw. A log that cannot be written stops nobody. */
export function writeFailure(file: string, reference: string, error: unknown, now = new Date()): void {
  append(file, logEntry(now.toISOString(), reference, error))
}

/** What the page says of its own failure. */
export type Crash = { readonly name: string; readonly stack: string }

/** Writes the failures of the page, the first ones of a run, each under a new reference that the person can quote. */
export function createCrashLog(file: string): (crash: Crash) => string {
  let written = 0
  return (crash) => {
    const reference = randomUUID().slice(0, 8)
    written++
    if (written <= MAX_CRASHES) append(file, crashEntry(new Date().toISOString(), reference, crash))
    return written <= MAX_CRASHES ? reference : ''
  }
}

function append(file: string, entry: string): void {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > MAX_BYTES) renameSync(file, olderLog(file))
    appendFileSync(file, entry, { mode: 0o600 })
  } catch {
    // Nowhere left to say it.
  }
}
