import type { Contact } from '../../../main/ipc/contract'
import {
  type ContactDetails,
  type ContactRole,
  contactRoles,
  contactRoleWords,
  isExpected,
} from '../../../questionnaires/contacts'
import { monthsApart } from '../../../questionnaires/days'
import { establishmentKind } from '../../../questionnaires/establishment-kind'

/** What makes a contact of little help on a bad day. */
export type ContactConcern = 'no-phone' | 'never-checked' | 'old-check'

/** « À revoir tous les six mois ». */
const REVIEW_MONTHS = 6

/** @param asOf today, YYYY-MM-DD */
export function concernsOf({ phone, checkedOn }: ContactDetails, asOf: string): readonly ContactConcern[] {
  const concerns: ContactConcern[] = phone === '' ? ['no-phone'] : []
  if (checkedOn === null) return [...concerns, 'never-checked']
  return monthsApart(checkedOn, asOf) >= REVIEW_MONTHS ? [...concerns, 'old-check'] : concerns
}

export const contactGroupIds = ['first', 'declare', 'help'] as const
export type ContactGroupId = (typeof contactGroupIds)[number]

const groupOf: Readonly<Record<ContactRole, ContactGroupId>> = {
  'direction-astreinte': 'first',
  prestataire: 'first',
  editeur: 'first',
  hebergeur: 'first',
  'cert-sante': 'declare',
  ars: 'declare',
  departement: 'declare',
  police: 'declare',
  assureur: 'declare',
  dpo: 'declare',
  crrc: 'help',
  grades: 'help',
  autre: 'help',
}

/** A role of the register: those who hold it, or nobody yet when it is one to fill. */
export type RoleLine = { readonly role: ContactRole; readonly contacts: readonly Contact[] }
export type ContactGroup = { readonly id: ContactGroupId; readonly lines: readonly RoleLine[] }

/** The register of a site: the roles to fill for its category, even empty, and all that is known. */
export function contactGroups(contacts: readonly Contact[], category: string): readonly ContactGroup[] {
  const kind = establishmentKind(category)
  const lines = contactRoles.flatMap((role): RoleLine[] => {
    const known = contacts.filter(({ details }) => details.role === role)
    return known.length > 0 || isExpected(role, kind, category) ? [{ role, contacts: known }] : []
  })
  return contactGroupIds
    .map((id) => ({ id, lines: lines.filter(({ role }) => groupOf[role] === id) }))
    .filter((group) => group.lines.length > 0)
}

/** How many roles are filled among those to fill for the category, and how many contacts are to be seen to. */
export function contactCounts(contacts: readonly Contact[], category: string, asOf: string) {
  const kind = establishmentKind(category)
  const expected = contactRoles.filter((role) => isExpected(role, kind, category))
  const filled = expected.filter((role) => contacts.some(({ details }) => details.role === role))
  const toReview = contacts.filter(({ details }) => concernsOf(details, asOf).length > 0)
  return { expected: expected.length, filled: filled.length, toReview: toReview.length }
}

/** What a contact is called in a sentence: its name, its organisation, or its role when neither is known. */
export function contactName({ name, organisation, role }: ContactDetails): string {
  const words = [name, organisation].filter((part) => part !== '').join(', ')
  return words === '' ? contactRoleWords[role].label : words
}
