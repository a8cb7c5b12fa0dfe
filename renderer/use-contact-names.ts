import { useEffect, useMemo, useState } from 'react'
import type { Contact } from '../main/ipc/contract'
import { type ContactDetails, type ContactRole, contactRoles } from '../questionnaires/contacts'
import type { Role } from '../questionnaires/schema'
import { callDesktop } from './desktop-api'

/** Names to offer, most likely first, each once. Any other may be typed. */
export type ContactNames = {
  /** « Pilote »: people of the place. */
  readonly owners: readonly string[]
  /** « Réalisé par »: those who work for it, then the people of the place. */
  readonly doers: readonly string[]
  /** To whom a letter may be sent: those who answer for that role first, then the others. */
  readonly recipientsFor: (role: Role) => readonly string[]
}

/** The names that the register of contacts of a site offers; none while it is read, nor when it cannot be. */
export function useContactNames(establishmentId: string): ContactNames {
  const [contacts, setContacts] = useState<readonly Contact[]>([])
  useEffect(() => {
    let isCurrent = true
    // Only suggestions: without them, names are typed.
    callDesktop('getContacts', { establishmentId }).then(
      (loaded) => isCurrent && setContacts(loaded),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [establishmentId])
  return useMemo(() => contactNames(contacts.map(({ details }) => details)), [contacts])
}

const inside: readonly ContactRole[] = ['direction-astreinte', 'dpo']
const providers: readonly ContactRole[] = ['prestataire', 'editeur', 'hebergeur', 'grades', 'crrc']

/** Who of the register answers for a role of the questionnaires. */
const holders: Partial<Record<Role, readonly ContactRole[]>> = {
  direction: ['direction-astreinte'],
  dsi: ['prestataire'],
  rssi: ['prestataire'],
  prestataire: ['prestataire'],
  editeur: ['editeur', 'hebergeur'],
  dpo: ['dpo'],
}

/** The names that contacts offer. */
export function contactNames(contacts: readonly ContactDetails[]): ContactNames {
  const owners = distinct(
    contacts
      // A service of the place has a name and no organisation.
      .filter(({ role, organisation }) => inside.includes(role) || (providers.includes(role) && organisation === ''))
      .map(({ name }) => name),
  )
  const working = contacts.filter(({ role }) => providers.includes(role))
  return {
    owners,
    doers: distinct([...working.map(({ name, organisation }) => organisation || name), ...owners]),
    recipientsFor: (role) => {
      const first = holders[role] ?? []
      const rank = (contact: ContactDetails) => (first.includes(contact.role) ? -1 : contactRoles.indexOf(contact.role))
      return distinct(contacts.toSorted((a, b) => rank(a) - rank(b)).map(fullName))
    },
  }
}

function fullName({ name, organisation }: ContactDetails): string {
  return [name, organisation].filter((part) => part !== '').join(', ')
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}
