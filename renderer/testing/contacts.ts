import type { Contact } from '../../main/ipc/contract'
import type { ContactDetails } from '../../questionnaires/contacts'
import { anId } from './builders'

/** A contact of the site of the test overview, of which only the role is known, but for the overrides. */
export function aContact(details: Partial<ContactDetails> = {}, overrides: Partial<Contact> = {}): Contact {
  return {
    id: anId(20),
    organisationId: anId(1),
    establishmentId: anId(2),
    ...overrides,
    details: {
      role: 'prestataire',
      name: '',
      organisation: '',
      phone: '',
      email: '',
      availability: '',
      note: '',
      source: '',
      checkedOn: null,
      ...details,
    },
  }
}
