import { asDesktopError, type DesktopError } from '../desktop-api'

/** What the person is told: everything is on disk, a write is on its way, or it failed and the text waits here. */
export type SaveStatus =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly error: DesktopError }

export type Autosaver<T> = {
  /** The value to save, once it rests. */
  readonly change: (value: T) => void
  /** Saves now what waits: focus left the field, the screen closes, or a person asks to try again. */
  readonly flush: () => void
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

  const write = async (): Promise<void> => {
    if (writing) return
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

  return {
    change: (value) => {
      waiting = { value }
      onStatus({ state: 'saving' })
      clearTimeout(timer)
      timer = setTimeout(write, REST)
    },
    flush: () => {
      clearTimeout(timer)
      if (!waiting) return
      onStatus({ state: 'saving' })
      void write()
    },
  }
}
