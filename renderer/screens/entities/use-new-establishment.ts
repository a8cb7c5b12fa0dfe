import { useRef, useState } from 'react'
import type { EstablishmentDetails } from '../../../questionnaires/entities'
import { focusWrongField } from '../../components/focus-wrong-field'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { entityTexts } from '../../texts/entities'
import { useOverview } from '../../use-overview'
import { useChanged, useUnsaved } from '../../use-unsaved'
import { noIdentity, type OrganisationIdentity } from './organisation-fields'

/** A door of the first page; it chooses defaults and nothing else. */
export type Door = 'hospital' | 'medico-social'

const emptyEstablishment: EstablishmentDetails = {
  name: '',
  finess: '',
  siret: '',
  category: '',
  department: '',
  places: null,
  itRunBy: 'unknown',
}

/** What is typed in the form of a new establishment, and its creation. */
export function useNewEstablishment(door: Door | undefined) {
  const { overview, refresh } = useOverview()
  const { goTo } = useNavigation()
  const organisations = overview.organisations.filter(
    ({ archivedAt, details }) => archivedAt === null && !details.example,
  )
  const [establishment, setEstablishment] = useState<EstablishmentDetails>({
    ...emptyEstablishment,
    itRunBy: door === 'hospital' ? 'staff' : 'unknown',
    // Said here, it also suggests the questionnaire to begin with.
    category: door === 'medico-social' ? entityTexts.medicoSocialCategory : '',
  })
  const [identity, setIdentity] = useState<OrganisationIdentity>(noIdentity)
  /** The existing organisation chosen; null for a new one. */
  const [organisationId, setOrganisationId] = useState<string | null>(organisations[0]?.id ?? null)
  useUnsaved(useChanged([establishment, identity, organisationId]))
  const [nameMissing, setNameMissing] = useState(false)
  const { running, error, run } = useTask()
  const focusWrong = useFocusLater(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]'))
  // When the second write fails, trying again must not create the organisation twice.
  const created = useRef<string | null>(null)

  const create = async (form: HTMLFormElement) => {
    if (establishment.name.trim() === '') {
      setNameMissing(true)
      focusWrong()
      return
    }
    // A number that is not one stays in its field: what is created would lack it.
    if (focusWrongField(form)) return
    await run(async () => {
      const parent = organisationId ?? (await saveNewOrganisation())
      const saved = await callDesktop('saveEstablishment', {
        id: null,
        organisationId: parent,
        details: establishment,
      })
      await refresh()
      goTo({ screen: 'home', establishmentId: saved.id })
    })
  }

  const saveNewOrganisation = async (): Promise<string> => {
    const name = identity.name.trim() === '' ? establishment.name : identity.name
    const nis2 = door === 'hospital' ? { nis2: { activity: 'care-provider' as const } } : {}
    const { id } = await callDesktop('saveOrganisation', {
      id: created.current,
      details: { ...identity, name, ...nis2 },
    })
    created.current = id
    return id
  }

  return {
    establishment,
    setEstablishment: (value: EstablishmentDetails) => {
      setEstablishment(value)
      if (value.name.trim() !== '') setNameMissing(false)
    },
    identity,
    setIdentity,
    organisations,
    organisationId,
    setOrganisationId,
    nameMissing,
    running,
    error,
    create,
  }
}
