import type { Channel } from '../main/ipc/channels'
import type { DesktopApi, DesktopFailure, ErrorCode, Input, Output, Result } from '../main/ipc/contract'

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the DOM.
  interface Window {
    readonly desktop: DesktopApi
  }
}

/** A call to the main process that failed. Its code has a French sentence in `texts/errors.ts`. */
export class DesktopError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reference: string | undefined,
    readonly tooLong?: DesktopFailure['tooLong'],
  ) {
    super(code)
    this.name = 'DesktopError'
  }
}

/**
 * Calls the main process. This file is the only one that touches `window.desktop`.
 *
 * @throws {DesktopError} with the code given by the main process
 */
export async function callDesktop<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // The main process checked the value against the contract before it wrote it.
  const result = JSON.parse(await window.desktop[channel](input)) as Result<Output<C>>
  if (result.ok) return result.value
  throw new DesktopError(result.error.code, result.error.reference, result.error.tooLong)
}

/** The error of a failed call, whatever was thrown. */
export function asDesktopError(error: unknown): DesktopError {
  return error instanceof DesktopError ? error : new DesktopError('unexpected', undefined)
}
