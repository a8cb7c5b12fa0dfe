import { useCallback, useEffect, useMemo, useState } from 'react'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { type Questionnaire, questionnairesOf, type Version } from './referentials-model'

export type Referentials = {
  /** Null until they are loaded. */
  readonly questionnaires: readonly Questionnaire[] | null
  readonly error: DesktopError | null
  /** Reads them again; what is shown stays until then. */
  readonly reload: () => Promise<void>
}

/** Every questionnaire at hand with its content. */
export function useReferentials(): Referentials {
  const [versions, setVersions] = useState<readonly Version[] | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const reload = useCallback(async () => {
    setError(null)
    try {
      setVersions(await loadVersions())
    } catch (failure) {
      setError(asDesktopError(failure))
    }
  }, [])
  useEffect(() => {
    void reload()
  }, [reload])
  const questionnaires = useMemo(() => versions && questionnairesOf(versions), [versions])
  return { questionnaires, error, reload }
}

async function loadVersions(): Promise<readonly Version[]> {
  const versions = await callDesktop('listQuestionnaires', {})
  return Promise.all(
    versions.map(async (version) => {
      const { definition } = await callDesktop('getQuestionnaire', { id: version.id, version: version.version })
      return { ...version, definition }
    }),
  )
}
