import { useEffect, useState } from 'react'
import { nothingLeftIn, onlyByItsButton, writeBeforeClosing } from './before-closing'

/** While a form written only by its button holds something unsaved, the data is not locked, and the window asks before closing. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const owner = {}
    writeBeforeClosing(owner, onlyByItsButton)
    return () => nothingLeftIn(owner)
  }, [unsaved])
}

/** Whether the fields of a form differ from what they held when it was opened. `fields` is plain JSON. */
export function useChanged(fields: unknown): boolean {
  const now = JSON.stringify(fields)
  const [before] = useState(now)
  return now !== before
}
