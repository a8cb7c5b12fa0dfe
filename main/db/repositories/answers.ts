import { z } from 'zod'
import { AnswerInput, type StoredAnswer } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, parseRow, sealPayload } from '../payload'

const Payload = z.strictObject({ ...AnswerInput.shape, answeredBy: z.string() })
type Payload = z.output<typeof Payload>

const Row = z
  .object({
    question_id: z.string(),
    revision: z.int(),
    updated_at: z.string(),
    payload: Payload,
  })
  .transform(
    (row): Omit<StoredAnswer, 'evidenceIds'> => ({
      ...row.payload,
      questionId: row.question_id,
      revision: row.revision,
      updatedAt: row.updated_at,
    }),
  )
/** The ids are gathered by the query, as JSON. */
const LinkedRow = z.object({
  evidence_ids: z
    .string()
    .transform((ids): unknown => JSON.parse(ids))
    .pipe(z.array(z.string())),
})
const LinkRow = z.object({ question_id: z.string(), evidence_id: z.string() })

/** The answers of an assessment with the ids of their evidence, in the order of their links. */
export async function listAnswers(queries: Queries, assessmentId: string): Promise<StoredAnswer[]> {
  const rows = await queries.all(
    'SELECT assessment_id, question_id, revision, updated_at, payload FROM answers WHERE assessment_id = ? ORDER BY rowid',
    [assessmentId],
  )
  const links = await queries.all(
    'SELECT question_id, evidence_id FROM answer_evidence WHERE assessment_id = ? ORDER BY question_id, position',
    [assessmentId],
  )
  const evidenceOf = new Map<string, string[]>()
  for (const link of links.map((row) => parseRow(LinkRow, row))) {
    evidenceOf.set(link.question_id, [...(evidenceOf.get(link.question_id) ?? []), link.evidence_id])
  }
  return rows.map((row) => {
    const answer = openRow(queries, 'answers', Row, row)
    return { ...answer, evidenceIds: evidenceOf.get(answer.questionId) ?? [] }
  })
}

export async function findAnswer(
  queries: Queries,
  assessmentId: string,
  questionId: string,
): Promise<StoredAnswer | null> {
  const row = await queries.get(
    `SELECT assessment_id, question_id, revision, updated_at, payload,
       (SELECT json_group_array(evidence_id ORDER BY position) FROM answer_evidence
        WHERE assessment_id = answers.assessment_id AND question_id = answers.question_id) AS evidence_ids
     FROM answers WHERE assessment_id = ? AND question_id = ?`,
    [assessmentId, questionId],
  )
  if (row === undefined) return null
  const { evidence_ids: evidenceIds } = parseRow(LinkedRow, row)
  return { ...openRow(queries, 'answers', Row, row), evidenceIds }
}

/** Writes an answer over the one before, if any. Its links to evidence are written by `replaceEvidenceLinks`. */
export async function upsertAnswer(queries: Queries, assessmentId: string, answer: StoredAnswer): Promise<void> {
  const payload: Payload = {
    value: answer.value,
    reason: answer.reason,
    comment: answer.comment,
    privateNote: answer.privateNote,
    verification: answer.verification,
    toConfirm: answer.toConfirm,
    provenance: answer.provenance,
    officialNumber: answer.officialNumber,
    answeredBy: answer.answeredBy,
  }
  await queries.run(
    `INSERT INTO answers (assessment_id, question_id, revision, updated_at, payload) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (assessment_id, question_id) DO UPDATE
     SET revision = excluded.revision, updated_at = excluded.updated_at, payload = excluded.payload`,
    [
      assessmentId,
      answer.questionId,
      answer.revision,
      answer.updatedAt,
      sealPayload(queries, 'answers', [assessmentId, answer.questionId], payload),
    ],
  )
}

/** Replaces the evidence of an answer; the answer and the pieces must exist. */
export async function replaceEvidenceLinks(
  queries: Queries,
  assessmentId: string,
  questionId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  await queries.run('DELETE FROM answer_evidence WHERE assessment_id = ? AND question_id = ?', [
    assessmentId,
    questionId,
  ])
  for (const [position, evidenceId] of evidenceIds.entries()) {
    await queries.run(
      'INSERT INTO answer_evidence (assessment_id, question_id, evidence_id, position) VALUES (?, ?, ?, ?)',
      [assessmentId, questionId, evidenceId, position],
    )
  }
}

/** Puts these answers, with their evidence, in the place of all those of an assessment. */
export async function replaceAnswers(
  queries: Queries,
  assessmentId: string,
  answers: readonly StoredAnswer[],
): Promise<void> {
  await queries.run('DELETE FROM answers WHERE assessment_id = ?', [assessmentId])
  for (const answer of answers) {
    await upsertAnswer(queries, assessmentId, answer)
    await replaceEvidenceLinks(queries, assessmentId, answer.questionId, answer.evidenceIds)
  }
}
