import { z } from 'zod'
import { EstablishmentDetails } from '../../../questionnaires/entities'
import type { Establishment } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

const COLUMNS = 'id, organisation_id, archived_at, payload'

const Row = z
  .object({
    id: z.string(),
    organisation_id: z.string(),
    archived_at: z.string().nullable(),
    payload: EstablishmentDetails,
  })
  .transform(
    (row): Establishment => ({
      id: row.id,
      organisationId: row.organisation_id,
      archivedAt: row.archived_at,
      details: row.payload,
    }),
  )

/** Every establishment, archived or not, oldest first. */
export async function listEstablishments(queries: Queries): Promise<Establishment[]> {
  const rows = await queries.all(`SELECT ${COLUMNS} FROM establishments ORDER BY created_at, rowid`)
  return rows.map((row) => openRow(queries, 'establishments', Row, row))
}

/** Those of an organisation, in the same order. */
export async function listEstablishmentsOf(queries: Queries, organisationId: string): Promise<Establishment[]> {
  const rows = await queries.all(
    `SELECT ${COLUMNS} FROM establishments WHERE organisation_id = ? ORDER BY created_at, rowid`,
    [organisationId],
  )
  return rows.map((row) => openRow(queries, 'establishments', Row, row))
}

export async function findEstablishment(queries: Queries, id: string): Promise<Establishment | null> {
  const row = await queries.get(`SELECT ${COLUMNS} FROM establishments WHERE id = ?`, [id])
  return row === undefined ? null : openRow(queries, 'establishments', Row, row)
}

export async function insertEstablishment(queries: Queries, establishment: Establishment, now: string): Promise<void> {
  await queries.run(
    'INSERT INTO establishments (id, organisation_id, created_at, archived_at, payload) VALUES (?, ?, ?, ?, ?)',
    [
      establishment.id,
      establishment.organisationId,
      now,
      establishment.archivedAt,
      sealPayload(queries, 'establishments', [establishment.id], establishment.details),
    ],
  )
}

/** Writes the details and the archiving of an establishment; it never changes organisation. */
export async function updateEstablishment(queries: Queries, establishment: Establishment): Promise<void> {
  await queries.run('UPDATE establishments SET archived_at = ?, payload = ? WHERE id = ?', [
    establishment.archivedAt,
    sealPayload(queries, 'establishments', [establishment.id], establishment.details),
    establishment.id,
  ])
}
