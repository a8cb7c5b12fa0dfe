import { useRef, useState } from 'react'
import type { ActionEdits } from '../../../main/ipc/contract'
import type { Autosaver, SaveStatus } from '../../components/autosaver'

export type Draft = {
  /** The action as it stands on screen: what is stored, under what was just typed. */
  readonly edits: ActionEdits
  /** Changes a part of it, written once it rests. */
  readonly change: (part: Partial<ActionEdits>) => void
  /** Writes now: focus left a field. */
  readonly flush: () => void
  /** Identity of a field that keeps its own text: another one when main changed the value (the dates of a status). */
  readonly keyOf: (field: keyof ActionEdits) => string
}

/** What a person changes in an action that is open. */
export function useDraft(
  stored: ActionEdits,
  saver: Autosaver<Partial<ActionEdits>> & { readonly status: SaveStatus },
): Draft {
  // Only what is touched here is written: a cell of the grid may still be on its way to the disk.
  const [touched, setTouched] = useState<Partial<ActionEdits>>({})
  const keys = useRef<Partial<Record<keyof ActionEdits, string>>>({})
  const change = (part: Partial<ActionEdits>) => {
    const next = { ...touched, ...part }
    // A status carries its dates: those typed for the one before go with it.
    if (part.status !== undefined && part.status !== stored.status) {
      delete next.startedOn
      delete next.doneOn
    }
    setTouched(next)
    saver.change(next)
  }
  const keyOf = (field: keyof ActionEdits) => {
    const known = keys.current[field]
    if (known !== undefined && field in touched) return known
    const key = `${field} ${JSON.stringify(stored[field])}`
    keys.current[field] = key
    return key
  }
  return { edits: { ...stored, ...touched }, change, flush: () => void saver.flush(), keyOf }
}
