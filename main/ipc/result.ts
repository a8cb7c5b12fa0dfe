import type { DesktopFailure, ErrorCode, Result } from './contract'

/** A failure that has a name in the contract. The message is for the local log: it never crosses to the interface. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'AppError'
  }
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(error: DesktopFailure): Result<never> {
  return { ok: false, error }
}
