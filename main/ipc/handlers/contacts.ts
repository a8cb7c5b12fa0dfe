import { getContacts, removeContact, saveContact } from '../../services/contacts/contacts'
import type { HandlerDependencies, Handlers } from './types'

type Contacts = Pick<Handlers, 'getContacts' | 'saveContact' | 'removeContact'>

/** The register of contacts. */
export function contactHandlers(given: HandlerDependencies): Contacts {
  return {
    getContacts: async (input) => getContacts(await given.context(), input),
    saveContact: async (input) => saveContact(await given.context(), input),
    removeContact: async (input) => {
      await removeContact(await given.context(), input)
      return {}
    },
  }
}
