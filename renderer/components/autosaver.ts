import { asDesktopError, type DesktopError } from '../desktop-api'

/** What the person is told: everything is on disk, a write is on its way, or it failed and the text waits here. */
export type SaveStatus =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly error: DesktopError }

export type Autosaver<T> = {
  /** The value to save, once it rests. */
  readonly change: (value: T) => void
  /**
   * Saves now what waits: focus left the field, the screen closes, or a person asks to try again. Resolves once the writes
   * have ended, with whether everything is on the disk.
   */
  readonly flush: () => Promise<boolean>
}

/** How long a value rests before it is written, in milliseconds (DESIGN, « Questionnaire »). */
export const REST = 300

/** Writes the last value given, one write at a time. A value whose write failed is kept and written at the next flush. */
export function createAutosaver<T>(
  save: (value: T) => Promise<unknown>,
  onStatus: (status: SaveStatus) => void,
): Autosaver<T> {
  let waiting: { readonly value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing = false
  let written = Promise.resolve()

  const write = async (): Promise<void> => {
    writing = true
    try {
      while (waiting) {
        const current = waiting
        waiting = null
        await save(current.value).catch((error: unknown) => {
          waiting ??= current
          throw error
        })
      }
      onStatus({ state: 'saved' })
    } catch (error) {
      onStatus({ state: 'failed', error: asDesktopError(error) })
    } finally {
      writing = false
    }
  }
  // A write under way takes what waits when it ends.
  const start = () => {
    if (waiting && !writing) written = write()
  }

  return {
    change: (value) => {
      waiting = { value }
      onStatus({ state: 'saving' })
      clearTimeout(timer)
      timer = setTimeout(start, REST)
    },
    flush: async () => {
      clearTimeout(timer)
      if (waiting) onStatus({ state: 'saving' })
      start()
      await written
      return waiting === null
    },
  }
}
