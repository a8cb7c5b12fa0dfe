import { useCallback, useEffect, useState } from 'react'
import type { TrustedKey } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'

export type Publishers = {
  /** Null until they are loaded. */
  readonly keys: readonly TrustedKey[] | null
  readonly error: DesktopError | null
  readonly reload: () => Promise<void>
}

/** The publishers whose signatures are trusted. */
export function usePublishers(): Publishers {
  const [keys, setKeys] = useState<readonly TrustedKey[] | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const reload = useCallback(async () => {
    setError(null)
    try {
      setKeys(await callDesktop('getTrustedKeys', {}))
    } catch (failure) {
      setError(asDesktopError(failure))
    }
  }, [])
  useEffect(() => {
    void reload()
  }, [reload])
  return { keys, error, reload }
}
