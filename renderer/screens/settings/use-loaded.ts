import { useEffect, useState } from 'react'
import { asDesktopError, type DesktopError } from '../../desktop-api'

export type Loaded<T> = { readonly value: T | null; readonly error: DesktopError | null }

/** Loads something once, when the part of the screen that shows it appears. `load` must be stable. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ value: null, error: null })
  useEffect(() => {
    let isCurrent = true
    load().then(
      (value) => isCurrent && setLoaded({ value, error: null }),
      (error: unknown) => isCurrent && setLoaded({ value: null, error: asDesktopError(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [load])
  return loaded
}
