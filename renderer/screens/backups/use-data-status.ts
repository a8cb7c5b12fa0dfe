import { useCallback, useEffect, useState } from 'react'
import type { DataStatus } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'

type LoadedStatus = {
  readonly status: DataStatus | null
  readonly error: DesktopError | null
  readonly reload: () => void
}

/** The copies of the data, read again when asked; what was read before stays on screen meanwhile. */
export function useDataStatus(): LoadedStatus {
  const [status, setStatus] = useState<DataStatus | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const reload = useCallback(() => {
    callDesktop('getDataStatus', {}).then(
      (loaded) => {
        setStatus(loaded)
        setError(null)
      },
      (failure: unknown) => setError(asDesktopError(failure)),
    )
  }, [])
  useEffect(() => reload(), [reload])
  return { status, error, reload }
}
