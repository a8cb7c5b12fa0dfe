import { writeFailure } from '../services/failure-log'

/** Writes a failure in the local log, under the reference that the person saw: no word of a person, no path (`log-entry.ts`). */
export function logFailure(file: string, reference: string, error: unknown): void {
  writeFailure(file, reference, error)
}
