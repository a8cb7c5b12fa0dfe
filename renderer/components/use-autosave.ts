import { useEffect, useMemo, useRef, useState } from 'react'
import { type Autosaver, createAutosaver, type SaveStatus } from './autosaver'

/** Saves what a screen edits as it is typed, and what still waits when the screen closes. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>): Autosaver<T> & { readonly status: SaveStatus } {
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' })
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const saver = useMemo(() => createAutosaver<T>((value) => latest.current(value), setStatus), [])
  useEffect(() => saver.flush, [saver])
  return { ...saver, status }
}
