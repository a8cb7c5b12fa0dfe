import { appendFileSync, renameSync, statSync } from 'node:fs'

const MAX_BYTES = 500_000

/**
 * Writes a failure in the local log, under the reference that the person saw. The file is kept small: the last one is
 * set aside as `.1`. A log that cannot be written stops nobody.
 */
export function logFailure(file: string, reference: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > MAX_BYTES) renameSync(file, `${file}.1`)
    appendFileSync(file, `${new Date().toISOString()} ${reference} ${detail}\n`, { mode: 0o600 })
  } catch {
    // Nowhere left to say it.
  }
}
