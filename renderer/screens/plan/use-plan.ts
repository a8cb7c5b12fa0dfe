import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { nothingLeftIn, writeBeforeClosing } from '../../before-closing'
import type { SaveStatus } from '../../components/autosaver'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'

export type PlanEditor = {
  readonly actions: readonly PlanAction[]
  readonly status: SaveStatus
  /** Writes a change at once and gives the action as stored. @throws {DesktopError} and keeps what was stored */
  readonly save: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  /** The person gave up what could not be written of an action. */
  readonly giveUp: (key: string) => void
}

/** The actions on screen and their writing: one at a time, so that no change is written over the one before. */
export function usePlanEditor(assessmentId: string, loaded: readonly PlanAction[]): PlanEditor {
  const [actions, setActions] = useState(loaded)
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' })
  const stored = useRef(new Map(loaded.map((action) => [action.key, action])))
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // « Enregistré » is said only when no action still waits with a text that could not be written.
  const failures = useRef(new Map<string, DesktopError>())
  const settle = useCallback(() => {
    const error = [...failures.current.values()].at(-1)
    setStatus(error ? { state: 'failed', error } : { state: 'saved' })
  }, [])
  const save = useCallback(
    (key: string, change: Partial<ActionEdits>) => {
      const write = async (): Promise<PlanAction> => {
        const known = stored.current.get(key)
        if (!known) throw new RangeError(`no action ${key} on screen`)
        setStatus({ state: 'saving' })
        try {
          const edits = { ...known.edits, ...change }
          const saved = await callDesktop('saveAction', { assessmentId, key, edits })
          stored.current.set(key, saved)
          setActions((current) => current.map((action) => (action.key === key ? saved : action)))
          failures.current.delete(key)
          return saved
        } catch (error) {
          failures.current.set(key, asDesktopError(error))
          throw error
        } finally {
          settle()
        }
      }
      const writing = queue.current.then(write)
      // A failure belongs to whoever asked: the next change is written all the same.
      queue.current = writing.catch(() => undefined)
      return writing
    },
    [assessmentId, settle],
  )
  const giveUp = useCallback(
    (key: string) => {
      if (failures.current.delete(key)) settle()
    },
    [settle],
  )
  useEffect(() => {
    const owner = failures.current
    // A cell whose text could not be written stays in edition: closing the window would lose it.
    writeBeforeClosing(owner, async () => {
      await queue.current
      return owner.size === 0
    })
    return () => nothingLeftIn(owner)
  }, [])
  return useMemo(() => ({ actions, status, save, giveUp }), [actions, status, save, giveUp])
}
