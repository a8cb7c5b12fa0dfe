import type { Database } from '../db/connection'
import { AppError } from '../ipc/result'
import type { DefinitionLibrary } from './definitions'

/** What every use case is given. */
export type ServiceContext = {
  readonly database: Database
  /** The current instant, ISO UTC: « 2026-11-21T09:30:00.000Z ». */
  readonly clock: () => string
  /** A new UUID. */
  readonly newId: () => string
  readonly definitions: DefinitionLibrary
}

/**
 * What a repository found.
 *
 * @throws {AppError} `not-found` when it found nothing
 */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new AppError('not-found', `${what} not found`)
  return value
}
