import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ActionEdits, Plan, PlanAction } from '../../../main/ipc/contract'
import { nothingLeftIn, writeBeforeClosing } from '../../before-closing'
import type { SaveStatus } from '../../components/autosaver'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { changedEdits } from './plan-model'

export type PlanEditor = {
  readonly plan: Plan
  readonly status: SaveStatus
  /** Writes a change at once, unless it is stored already, and gives the action as stored. @throws {DesktopError} and keeps what was stored */
  readonly save: (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>
  /** Adds an action typed by hand. @throws {DesktopError} */
  readonly add: (edits: ActionEdits) => Promise<PlanAction>
  /** Removes an action typed by hand. @throws {DesktopError} */
  readonly remove: (key: string) => Promise<void>
  /** Writes the same change on several actions, undone as a whole. @throws {DesktopError} nothing is then written */
  readonly saveAll: (keys: readonly string[], change: Partial<ActionEdits>, note: string) => Promise<void>
  /** Takes back the last change of the plan. @throws {DesktopError} */
  readonly undo: () => Promise<void>
  /** The plan as main gave it for something done elsewhere: a workbook read again. */
  readonly replace: (plan: Plan) => void
  /** The person gave up what could not be written of an action. */
  readonly giveUp: (key: string) => void
}

/** The plan on screen and its writing: one change at a time, so that none is written over the one before. */
export function usePlanEditor(establishmentId: string, loaded: Plan): PlanEditor {
  const [plan, setPlan] = useState(loaded)
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' })
  const stored = useRef(new Map(loaded.actions.map((action) => [action.key, action])))
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // « Enregistré » is said only when no action still waits with a text that could not be written.
  const failures = useRef(new Map<string, DesktopError>())
  const settle = useCallback(() => {
    const error = [...failures.current.values()].at(-1)
    setStatus(error ? { state: 'failed', error } : { state: 'saved' })
  }, [])
  const replace = useCallback((next: Plan) => {
    stored.current = new Map(next.actions.map((action) => [action.key, action]))
    setPlan(next)
  }, [])
  const inTurn = useCallback(
    <T>(write: () => Promise<T>): Promise<T> => {
      const writing = queue.current.then(async () => {
        setStatus({ state: 'saving' })
        try {
          return await write()
        } finally {
          settle()
        }
      })
      // A failure belongs to whoever asked: the next change is written all the same.
      queue.current = writing.catch(() => undefined)
      return writing
    },
    [settle],
  )
  const save = useCallback(
    (key: string, change: Partial<ActionEdits>) =>
      inTurn(async () => {
        const known = stored.current.get(key)
        if (!known) throw new RangeError(`no action ${key} on screen`)
        try {
          const edits = { ...known.edits, ...change }
          // A cell is asked for twice when the screen is left while it is being written.
          if (Object.keys(changedEdits(known.edits, edits)).length === 0) {
            failures.current.delete(key)
            return known
          }
          const saved = await callDesktop('saveAction', { establishmentId, key, edits })
          stored.current.set(key, saved)
          // The order stays as it is: a line that moves as its priority is typed would be lost from sight.
          setPlan((current) => ({
            ...current,
            actions: current.actions.map((action) => (action.key === key ? saved : action)),
            // As main wrote it; the plan itself is not read again for that.
            undo: { at: new Date().toISOString(), note: known.title },
          }))
          failures.current.delete(key)
          return saved
        } catch (error) {
          failures.current.set(key, asDesktopError(error))
          throw error
        }
      }),
    [establishmentId, inTurn],
  )
  const saveAll = useCallback(
    (keys: readonly string[], change: Partial<ActionEdits>, note: string) =>
      inTurn(async () => {
        const changes = keys.flatMap((key) => {
          const known = stored.current.get(key)
          return known ? [{ key, edits: { ...known.edits, ...change } }] : []
        })
        replace(await callDesktop('saveActions', { establishmentId, note, changes }))
      }),
    [establishmentId, inTurn, replace],
  )
  const add = useCallback(
    (edits: ActionEdits) =>
      inTurn(async () => {
        const added = await callDesktop('addAction', { establishmentId, edits })
        replace(await callDesktop('getPlan', { establishmentId }))
        return added
      }),
    [establishmentId, inTurn, replace],
  )
  const remove = useCallback(
    (key: string) =>
      inTurn(async () => {
        await callDesktop('removeAction', { establishmentId, key })
        failures.current.delete(key)
        replace(await callDesktop('getPlan', { establishmentId }))
      }),
    [establishmentId, inTurn, replace],
  )
  const undo = useCallback(
    () =>
      inTurn(async () => {
        try {
          replace(await callDesktop('undoPlanChange', { establishmentId }))
        } catch (error) {
          // Changed since, or nothing left to undo: what the screen shows is no longer what stands.
          await callDesktop('getPlan', { establishmentId }).then(replace, () => undefined)
          throw error
        }
      }),
    [establishmentId, inTurn, replace],
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
  return useMemo(
    () => ({ plan, status, save, saveAll, add, remove, undo, replace, giveUp }),
    [plan, status, save, saveAll, add, remove, undo, replace, giveUp],
  )
}
