import { z } from 'zod'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import type { Contact } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

const COLUMNS = 'id, organisation_id, establishment_id, payload'

const Row = z
  .object({
    id: z.string(),
    organisation_id: z.string(),
    establishment_id: z.string().nullable(),
    payload: ContactDetails,
  })
  .transform(
    (row): Contact => ({
      id: row.id,
      organisationId: row.organisation_id,
      establishmentId: row.establishment_id,
      details: row.payload,
    }),
  )

/** The contacts of a site and those of its legal entity, oldest first. */
export async function listContacts(
  queries: Queries,
  { organisationId, establishmentId }: { readonly organisationId: string; readonly establishmentId: string },
): Promise<Contact[]> {
  const rows = await queries.all(
    `SELECT ${COLUMNS} FROM contacts
     WHERE organisation_id = ? AND (establishment_id IS NULL OR establishment_id = ?) ORDER BY created_at, rowid`,
    [organisationId, establishmentId],
  )
  return rows.map((row) => openRow(queries, 'contacts', Row, row))
}

export async function findContact(queries: Queries, id: string): Promise<Contact | null> {
  const row = await queries.get(`SELECT ${COLUMNS} FROM contacts WHERE id = ?`, [id])
  return row === undefined ? null : openRow(queries, 'contacts', Row, row)
}

export async function insertContact(queries: Queries, contact: Contact, now: string): Promise<void> {
  await queries.run(
    'INSERT INTO contacts (id, organisation_id, establishment_id, created_at, payload) VALUES (?, ?, ?, ?, ?)',
    [
      contact.id,
      contact.organisationId,
      contact.establishmentId,
      now,
      sealPayload(queries, 'contacts', [contact.id], contact.details),
    ],
  )
}

/** Writes whose contact it is, within its organisation, and its details. */
export async function updateContact(queries: Queries, contact: Contact): Promise<void> {
  await queries.run('UPDATE contacts SET establishment_id = ?, payload = ? WHERE id = ?', [
    contact.establishmentId,
    sealPayload(queries, 'contacts', [contact.id], contact.details),
    contact.id,
  ])
}

/** @returns false when there was none */
export async function deleteContact(queries: Queries, id: string): Promise<boolean> {
  return (await queries.run('DELETE FROM contacts WHERE id = ?', [id])) > 0
}
