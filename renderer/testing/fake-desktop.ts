import { type Channel, channels } from '../../main/ipc/channels'
import type { DesktopApi, Input, Output, Result } from '../../main/ipc/contract'
import { DesktopError } from '../desktop-api'

/** What each prepared channel answers; a thrown DesktopError becomes the failure that main would send. */
export type Answers = { readonly [C in Channel]?: (input: Input<C>) => Output<C> | Promise<Output<C>> }

export type DesktopCall = { readonly [C in Channel]: { readonly channel: C; readonly input: Input<C> } }[Channel]

export type FakeDesktop = {
  /** Every call received, oldest first. */
  readonly calls: readonly DesktopCall[]
  /** The inputs of the calls of one channel, oldest first. */
  readonly inputs: <C extends Channel>(channel: C) => readonly Input<C>[]
  /** Prepares more channels, or other answers. */
  readonly prepare: (answers: Answers) => void
}

let unprepared: string[] = []

/**
 * Puts a fake `window.desktop` in the page. A call to a channel that was not prepared is refused, and fails the test
 * that made it even when the screen swallows the error (see `checkDesktopCalls`).
 */
export function fakeDesktop(initial: Answers = {}): FakeDesktop {
  let answers: Answers = initial
  const calls: DesktopCall[] = []
  const call = async <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> => {
    // A channel and the input of that same channel: the compiler cannot follow the pair through a generic.
    calls.push({ channel, input } as DesktopCall)
    const answer = answers[channel]
    if (!answer) {
      unprepared.push(channel)
      return { ok: false, error: { code: 'unexpected', reference: `canal non préparé : ${channel}` } }
    }
    try {
      return { ok: true, value: await answer(input) }
    } catch (error) {
      if (!(error instanceof DesktopError)) throw error
      return { ok: false, error: { code: error.code, reference: error.reference } }
    }
  }
  // `fromEntries` forgets which function goes with which channel; each one is built from its own.
  const api = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: Input<typeof channel>) => JSON.stringify(await call(channel, input)),
    ]),
  ) as unknown as DesktopApi
  Object.defineProperty(window, 'desktop', { value: api, configurable: true })
  return {
    calls,
    inputs: <C extends Channel>(channel: C) =>
      calls.flatMap((made) => (made.channel === channel ? [made.input as Input<C>] : [])),
    prepare: (more) => {
      answers = { ...answers, ...more }
    },
  }
}

/** Fails when a channel was called that the test had not prepared. Called after each test by `setup.ts`. */
export function checkDesktopCalls(): void {
  const forgotten = unprepared
  unprepared = []
  if (forgotten.length > 0) throw new Error(`Desktop calls not prepared: ${forgotten.join(', ')}`)
}
