import { useEffect, useMemo, useRef, useState } from 'react'
import { nothingLeftIn, writeBeforeClosing } from '../before-closing'
import { type Autosaver, createAutosaver, type SaveStatus } from './autosaver'

/** Saves what a screen edits as it is typed, and what still waits when the screen closes. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>): Autosaver<T> & { readonly status: SaveStatus } {
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' })
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const saver = useMemo(() => createAutosaver<T>((value) => latest.current(value), setStatus), [])
  useEffect(() => {
    writeBeforeClosing(saver, saver.flush)
    return () => {
      // What cannot be written now is tried again when the window closes, which then asks.
      void saver.flush().then((written) => written && nothingLeftIn(saver))
    }
  }, [saver])
  return { ...saver, status }
}
