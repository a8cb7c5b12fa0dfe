import type { z } from 'zod'
import { DatabaseError } from '../db/errors'
import type { Channel } from './channels'
import { contract, type DesktopFailure, type ErrorCode, type Output, type Parsed, type Result } from './contract'
import type { HandlerOf } from './handlers/types'
import { isReasonable } from './input-limits'
import { AppError, fail, ok } from './result'

/** Outcomes of ordinary life: nobody will ever look for them in the log. */
const ordinary: ReadonlySet<ErrorCode> = new Set([
  'invalid-input',
  'not-found',
  'conflict',
  'data-locked',
  'data-unprotected',
  'wrong-secret',
  'export-target-busy',
  'export-target-forbidden',
])

type RouterDependencies = {
  readonly handlerOf: HandlerOf
  /** A short text that a user can quote over the telephone. */
  readonly newReference: () => string
  /** Writes a failure in the local log. */
  readonly log: (reference: string, error: unknown) => void
}

/** Answers one request from the page. It never rejects. */
export type Router = <C extends Channel>(channel: C, rawInput: unknown) => Promise<Result<Output<C>>>

/**
 * From what the page sent to the envelope it gets: size, strict parse, handler, check of the value, envelope.
 *
 * Only a code crosses when something fails, with the reference under which the whole error was logged.
 */
export function createRouter({ handlerOf, newReference, log }: RouterDependencies): Router {
  return async (channel, rawInput) => {
    try {
      if (!isReasonable(rawInput)) return fail({ code: 'invalid-input' })
      const input = parseInput(channel, rawInput)
      if (!input.success) return fail({ code: 'invalid-input', tooLong: tooLongIn(input.error) })
      const handler = await handlerOf(channel)
      return ok(checkOutput(channel, await handler(input.data)))
    } catch (error) {
      const code = error instanceof AppError || error instanceof DatabaseError ? error.code : 'unexpected'
      if (ordinary.has(code)) return fail({ code })
      const reference = newReference()
      log(reference, error)
      return fail({ code, reference })
    }
  }
}

type ParsedInput<C extends Channel> =
  | { readonly success: true; readonly data: Parsed<C> }
  | { readonly success: false; readonly error: z.ZodError }

/** The one thing that a person can mend: a text pasted into a field that takes less. A name of ours and a figure, no content. */
function tooLongIn({ issues }: z.ZodError): DesktopFailure['tooLong'] {
  for (const issue of issues) {
    if (issue.code !== 'too_big' || issue.origin !== 'string') continue
    const field = issue.path.findLast((key) => typeof key === 'string')
    if (typeof field === 'string') return { field, most: Number(issue.maximum) }
  }
  return undefined
}

function parseInput<C extends Channel>(channel: C, rawInput: unknown): ParsedInput<C> {
  // TypeScript does not link `contract[C]` with `Parsed<C>` while C is a parameter; the types say the same thing.
  return contract[channel].input.safeParse(rawInput) as ParsedInput<C>
}

function checkOutput<C extends Channel>(channel: C, value: Output<C>): Output<C> {
  // The same link is missing here. A value that is not what the contract says throws: `unexpected`.
  return contract[channel].output.parse(value) as Output<C>
}
