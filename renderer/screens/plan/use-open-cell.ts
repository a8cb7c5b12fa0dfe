import { type GridApi, gridEditRowsStateSelector } from '@mui/x-data-grid'
import { type RefObject, useEffect, useRef } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { nothingLeftIn, type Write, writeBeforeClosing } from '../../before-closing'
import { changedEdits } from './plan-model'

type Save = (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>

/**
 * Writes the cell being typed when the window closes, when the data is locked and when the grid leaves the screen by a key:
 * the grid itself writes it only when another place is clicked. A text that cannot be read is not written here: its cell
 * holds it (`text-edit-cell.tsx`).
 */
export function useOpenCell(api: RefObject<GridApi | null>, onSave: Save): void {
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  useEffect(() => {
    const grid = api.current
    if (!grid) return undefined
    const owner = {}
    const write: Write = async () => {
      const changes = typedIn(grid).map(({ key, change }) => save.current(key, change))
      return (await Promise.allSettled(changes)).every(({ status }) => status === 'fulfilled')
    }
    writeBeforeClosing(owner, write)
    return () => {
      const writeLast: Write = async () => {
        const written = await write()
        if (written) nothingLeftIn(owner)
        return written
      }
      // What cannot be written now is tried again when the window closes, which then asks.
      writeBeforeClosing(owner, writeLast)
      void writeLast()
    }
  }, [api])
}

/** What the open cells change, but for those whose text is refused. */
function typedIn(grid: GridApi): { readonly key: string; readonly change: Partial<ActionEdits> }[] {
  return Object.entries(gridEditRowsStateSelector({ current: grid })).flatMap(([key, fields]) => {
    const before: PlanAction | null = grid.getRow(key)
    if (before === null) return []
    return Object.entries(fields).flatMap(([field, { error }]) => {
      const edits: ActionEdits = grid.getRowWithUpdatedValues(key, field).edits
      const change = changedEdits(before.edits, edits)
      return error === true || Object.keys(change).length === 0 ? [] : [{ key, change }]
    })
  })
}
