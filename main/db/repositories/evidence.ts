import { z } from 'zod'
import { EvidencePiece } from '../../../questionnaires/answer-schemas'
import type { StoredEvidence } from '../../ipc/contract'
import type { Queries } from '../connection'
import { encodePayload, parseRow, payloadOf } from '../payload'

const Row = z
  .object({ id: z.string(), organisation_id: z.string(), payload: payloadOf(EvidencePiece) })
  .transform((row): StoredEvidence => ({ id: row.id, organisationId: row.organisation_id, piece: row.payload }))

/** Every piece of an organisation, oldest first. */
export async function listEvidence(queries: Queries, organisationId: string): Promise<StoredEvidence[]> {
  const rows = await queries.all(
    'SELECT id, organisation_id, payload FROM evidence WHERE organisation_id = ? ORDER BY created_at, rowid',
    [organisationId],
  )
  return rows.map((row) => parseRow(Row, row))
}

export async function findEvidence(queries: Queries, id: string): Promise<StoredEvidence | null> {
  const row = await queries.get('SELECT id, organisation_id, payload FROM evidence WHERE id = ?', [id])
  return row === undefined ? null : parseRow(Row, row)
}

export async function insertEvidence(queries: Queries, evidence: StoredEvidence, now: string): Promise<void> {
  await queries.run('INSERT INTO evidence (id, organisation_id, created_at, payload) VALUES (?, ?, ?, ?)', [
    evidence.id,
    evidence.organisationId,
    now,
    encodePayload(evidence.piece),
  ])
}

export async function updateEvidence(queries: Queries, evidence: StoredEvidence): Promise<void> {
  await queries.run('UPDATE evidence SET payload = ? WHERE id = ?', [encodePayload(evidence.piece), evidence.id])
}
