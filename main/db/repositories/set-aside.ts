import { z } from 'zod'
import { SetAsideAnswer } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

const Row = z.object({ payload: SetAsideAnswer }).transform((row) => row.payload)

/** The answers of older versions that found no place, oldest first. */
export async function listSetAside(queries: Queries, assessmentId: string): Promise<SetAsideAnswer[]> {
  const rows = await queries.all(
    'SELECT assessment_id, question_id, from_version, created_at, payload FROM set_aside_answers WHERE assessment_id = ? ORDER BY rowid',
    [assessmentId],
  )
  return rows.map((row) => openRow(queries, 'set_aside_answers', Row, row))
}

/** Keeps an answer apart. The same question of the same version may be set aside again later: each is kept. */
export async function insertSetAside(
  queries: Queries,
  assessmentId: string,
  answer: SetAsideAnswer,
  now: string,
): Promise<void> {
  await queries.run(
    `INSERT INTO set_aside_answers (assessment_id, question_id, from_version, created_at, payload)
     VALUES (?, ?, ?, ?, ?)`,
    [
      assessmentId,
      answer.questionId,
      answer.fromVersion,
      now,
      sealPayload(queries, 'set_aside_answers', [assessmentId, answer.questionId, answer.fromVersion, now], answer),
    ],
  )
}

/** Forgets what was set aside at an instant: only taking back an upgrade does so, once the answers stand again. */
export async function removeSetAside(queries: Queries, assessmentId: string, at: string): Promise<void> {
  await queries.run('DELETE FROM set_aside_answers WHERE assessment_id = ? AND created_at = ?', [assessmentId, at])
}
