import type { AnswerInput } from '../../../main/ipc/contract'
import { asDesktopError, type DesktopError } from '../../desktop-api'

/** What is still to be written of one question; a part that is absent has not changed. */
export type Draft = { readonly answer?: AnswerInput; readonly evidenceIds?: readonly string[] }

export type SaveStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly error: DesktopError }

/** How long a text rests before it is written, in milliseconds (DESIGN, « Questionnaire »). */
export const REST = 300

export type AnswerSaver = {
  /** Keeps a change and writes it: now, or once the question has rested. */
  readonly stage: (questionId: string, draft: Draft, when: 'now' | 'rested') => void
  /** Writes all that waits, what failed included; resolves when each write has ended: true when nothing is left. */
  readonly flush: () => Promise<boolean>
  /** What main has not acknowledged, by question. */
  readonly pending: () => ReadonlyMap<string, Draft>
  readonly status: () => SaveStatus
  /** Called at each change of `status`; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

type Entry = {
  waiting: Draft | null
  writing: Draft | null
  timer: ReturnType<typeof setTimeout> | undefined
  /** The write under way, and those that follow it. */
  done: Promise<void>
  error: DesktopError | null
}

/**
 * Writes answers one question at a time: a question has at most one write under way, and the next one carries its
 * latest content, so that an older text never lands after a newer one. What fails is kept, and written again with the
 * next change or on `flush`.
 *
 * @param write writes a draft; resolves with the instant at which it was on the disk
 */
export function createAnswerSaver(write: (questionId: string, draft: Draft) => Promise<string>): AnswerSaver {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let savedAt: string | null = null
  let status: SaveStatus = { state: 'idle' }

  function announce() {
    const next = currentStatus()
    if (next.state === status.state && next.state === 'saving') return
    status = next
    for (const listener of listeners) listener()
  }

  function currentStatus(): SaveStatus {
    let busy = false
    for (const { error, waiting, writing } of entries.values()) {
      if (error) return { state: 'failed', error }
      busy ||= waiting !== null || writing !== null
    }
    if (busy) return { state: 'saving' }
    return savedAt === null ? { state: 'idle' } : { state: 'saved', at: savedAt }
  }

  function start(questionId: string, entry: Entry): Promise<void> {
    clearTimeout(entry.timer)
    entry.timer = undefined
    // A write under way takes what waits when it ends.
    if (entry.writing === null && entry.waiting !== null) entry.done = writeAll(questionId, entry)
    return entry.done
  }

  async function writeAll(questionId: string, entry: Entry): Promise<void> {
    while (entry.waiting !== null && entry.timer === undefined) {
      const draft = entry.waiting
      entry.writing = draft
      entry.waiting = null
      entry.error = null
      announce()
      try {
        savedAt = await write(questionId, draft)
        entry.writing = null
      } catch (error) {
        const newer = waitingIn(entry)
        entry.writing = null
        entry.waiting = { ...draft, ...newer }
        if (newer === null) {
          entry.error = asDesktopError(error)
          break
        }
      }
    }
    if (entry.waiting === null) entries.delete(questionId)
    announce()
  }

  return {
    stage(questionId, draft, when) {
      const entry = entries.get(questionId) ?? newEntry()
      entries.set(questionId, entry)
      entry.waiting = { ...entry.waiting, ...draft }
      if (when === 'now') {
        void start(questionId, entry)
      } else {
        clearTimeout(entry.timer)
        entry.timer = setTimeout(() => void start(questionId, entry), REST)
      }
      announce()
    },
    async flush() {
      await Promise.all([...entries].map(([questionId, entry]) => start(questionId, entry)))
      return entries.size === 0
    },
    pending: () =>
      new Map([...entries].map(([questionId, { writing, waiting }]) => [questionId, { ...writing, ...waiting }])),
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const newEntry = (): Entry => ({
  waiting: null,
  writing: null,
  timer: undefined,
  done: Promise.resolve(),
  error: null,
})

/** Read afresh after an await: the compiler believes that nothing changed meanwhile. */
const waitingIn = (entry: Entry): Draft | null => entry.waiting
