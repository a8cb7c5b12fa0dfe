import { useCallback, useEffect, useState } from 'react'
import type { EvidenceRegister } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'

export type Register = {
  /** Null until it is loaded. */
  readonly register: EvidenceRegister | null
  readonly error: DesktopError | null
  /** Reads it again; what is shown stays until then. Gives it, or null when it failed. */
  readonly reload: () => Promise<EvidenceRegister | null>
}

/** The evidence of the legal entity, seen from one of its sites. */
export function useEvidenceRegister(establishmentId: string): Register {
  const [register, setRegister] = useState<EvidenceRegister | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const reload = useCallback(async () => {
    setError(null)
    try {
      const loaded = await callDesktop('getEvidence', { establishmentId })
      setRegister(loaded)
      return loaded
    } catch (failure) {
      setError(asDesktopError(failure))
      return null
    }
  }, [establishmentId])
  useEffect(() => {
    void reload()
  }, [reload])
  return { register, error, reload }
}
