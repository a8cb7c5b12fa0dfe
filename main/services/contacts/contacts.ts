import { contactRoles } from '../../../questionnaires/contacts'
import { deleteContact, findContact, insertContact, listContacts, updateContact } from '../../db/repositories/contacts'
import { findEstablishment } from '../../db/repositories/establishments'
import type { Contact, Parsed } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { found, type ServiceContext } from '../context'

/**
 * The contacts of a site and those of its legal entity, in the order of the roles, then as they were added.
 *
 * @throws {AppError} `not-found`
 */
export async function getContacts(
  { database }: ServiceContext,
  { establishmentId }: Parsed<'getContacts'>,
): Promise<Contact[]> {
  const { organisationId } = found(await findEstablishment(database, establishmentId), 'establishment')
  const contacts = await listContacts(database, { organisationId, establishmentId })
  return contacts.toSorted((a, b) => contactRoles.indexOf(a.details.role) - contactRoles.indexOf(b.details.role))
}

/**
 * Creates a contact (null id) or changes it, of the site or of its legal entity: it may go from one to the other.
 *
 * @throws {AppError} `not-found` (site, or contact seen from this site)
 */
export function saveContact(
  { database, clock, newId }: ServiceContext,
  { id, establishmentId, forWholeOrganisation, details }: Parsed<'saveContact'>,
): Promise<Contact> {
  return database.transaction(async (queries) => {
    const { organisationId } = found(await findEstablishment(queries, establishmentId), 'establishment')
    const owner = { organisationId, establishmentId: forWholeOrganisation ? null : establishmentId }
    if (id === null) {
      const created: Contact = { id: newId(), ...owner, details }
      await insertContact(queries, created, clock())
      return created
    }
    const known = found(await findContact(queries, id), 'contact')
    const seenFromHere = known.establishmentId === null || known.establishmentId === establishmentId
    if (known.organisationId !== organisationId || !seenFromHere) {
      throw new AppError('not-found', 'contact of another site')
    }
    const saved: Contact = { id, ...owner, details }
    await updateContact(queries, saved)
    return saved
  })
}

/** @throws {AppError} `not-found` */
export async function removeContact({ database }: ServiceContext, { id }: Parsed<'removeContact'>): Promise<void> {
  if (!(await deleteContact(database, id))) throw new AppError('not-found', 'contact not found')
}
