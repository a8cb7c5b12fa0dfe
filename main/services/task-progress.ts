import type { Progress } from '../ipc/contract'

/** How a long work says where it stands. */
export type Reporter = {
  /**
   * Says what begins, in French, and lets the person stop before it does.
   *
   * @throws {Stopped} when the person asked to stop: nothing must have been written under its final name
   */
  readonly step: (step: string, done: number, total: number) => Promise<void>
}

/** The person asked to stop. */
export class Stopped extends Error {
  constructor() {
    super('stopped by the person')
    this.name = 'Stopped'
  }
}

/** The one long work that may be in hand: a file being written or read. */
export type Task = {
  readonly progress: () => Progress
  /** Asks it to stop before its next step; nothing when there is none. */
  readonly cancel: () => void
  /** Runs a work. @throws {Error} what it throws, {@link Stopped} included */
  readonly run: <T>(work: (reporter: Reporter) => Promise<T>) => Promise<T>
}

/** Follows the long works of the application. Two at once share what is shown; stopping stops both. */
export function createTask(): Task {
  let progress: Progress = null
  let stopped = false
  let running = 0
  return {
    progress: () => progress,
    cancel: () => {
      stopped = running > 0
    },
    run: async (work) => {
      running += 1
      try {
        return await work({
          step: async (step, done, total) => {
            if (stopped) throw new Stopped()
            progress = { step, done, total }
            // The page asks where it stands meanwhile: its call is answered before the step begins.
            await new Promise((resolve) => setImmediate(resolve))
            if (stopped) throw new Stopped()
          },
        })
      } finally {
        running -= 1
        if (running === 0) {
          progress = null
          stopped = false
        }
      }
    },
  }
}
