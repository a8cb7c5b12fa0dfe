import { useEffect, useRef } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import type { OrganisationDetails } from '../../../questionnaires/entities'
import { useAutosave } from '../../components/use-autosave'
import { callDesktop } from '../../desktop-api'
import { useOverview } from '../../use-overview'

/**
 * Saves some fields of a legal entity as they are edited. Each screen owns its fields: they are laid over the last
 * details known, so that two screens never undo each other.
 */
export function useEditedOrganisation(organisation: Organisation) {
  const { refresh } = useOverview()
  const known = useRef(organisation)
  useEffect(() => {
    known.current = organisation
  }, [organisation])
  return useAutosave<Partial<OrganisationDetails>>(async (changes) => {
    const { id, details } = known.current
    known.current = await callDesktop('saveOrganisation', { id, details: { ...details, ...changes } })
    await refresh()
  })
}
