import { z } from 'zod'
import { OrganisationDetails } from '../../../questionnaires/entities'
import type { Organisation } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

const Row = z
  .object({ id: z.string(), archived_at: z.string().nullable(), payload: OrganisationDetails })
  .transform((row): Organisation => ({ id: row.id, archivedAt: row.archived_at, details: row.payload }))

/** Every organisation, archived or not, oldest first. */
export async function listOrganisations(queries: Queries): Promise<Organisation[]> {
  const rows = await queries.all('SELECT id, archived_at, payload FROM organisations ORDER BY created_at, rowid')
  return rows.map((row) => openRow(queries, 'organisations', Row, row))
}

export async function findOrganisation(queries: Queries, id: string): Promise<Organisation | null> {
  const row = await queries.get('SELECT id, archived_at, payload FROM organisations WHERE id = ?', [id])
  return row === undefined ? null : openRow(queries, 'organisations', Row, row)
}

export async function insertOrganisation(queries: Queries, organisation: Organisation, now: string): Promise<void> {
  await queries.run('INSERT INTO organisations (id, created_at, archived_at, payload) VALUES (?, ?, ?, ?)', [
    organisation.id,
    now,
    organisation.archivedAt,
    sealPayload(queries, 'organisations', [organisation.id], organisation.details),
  ])
}

export async function updateOrganisation(queries: Queries, organisation: Organisation): Promise<void> {
  await queries.run('UPDATE organisations SET archived_at = ?, payload = ? WHERE id = ?', [
    organisation.archivedAt,
    sealPayload(queries, 'organisations', [organisation.id], organisation.details),
    organisation.id,
  ])
}

/** Erases an organisation with its establishments, assessments, answers, evidence and actions. */
export async function removeOrganisation(queries: Queries, id: string): Promise<void> {
  await queries.run('DELETE FROM organisations WHERE id = ?', [id])
}
