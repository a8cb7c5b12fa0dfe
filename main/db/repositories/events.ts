import { z } from 'zod'
import { AssessmentEvent } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

const Payload = AssessmentEvent.pick({ by: true, note: true })

const Row = z
  .object({ id: z.string(), created_at: z.string(), kind: AssessmentEvent.shape.kind, payload: Payload })
  .transform((row): AssessmentEvent => ({ id: row.id, at: row.created_at, kind: row.kind, ...row.payload }))

/** What happened to an assessment as a whole, newest first. */
export async function listEvents(queries: Queries, assessmentId: string): Promise<AssessmentEvent[]> {
  const rows = await queries.all(
    `SELECT id, created_at, kind, payload FROM assessment_events WHERE assessment_id = ?
     ORDER BY created_at DESC, rowid DESC`,
    [assessmentId],
  )
  return rows.map((row) => openRow(queries, 'assessment_events', Row, row))
}

export async function insertEvent(queries: Queries, assessmentId: string, event: AssessmentEvent): Promise<void> {
  const { id, at, kind, by, note } = event
  await queries.run(
    'INSERT INTO assessment_events (id, assessment_id, created_at, kind, payload) VALUES (?, ?, ?, ?, ?)',
    [id, assessmentId, at, kind, sealPayload(queries, 'assessment_events', [id], { by, note })],
  )
}
