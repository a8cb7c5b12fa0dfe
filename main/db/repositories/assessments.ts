import { z } from 'zod'
import { AssessmentDetails, type AssessmentSummary } from '../../ipc/contract'
import type { Queries } from '../connection'
import { encodePayload, parseRow, payloadOf } from '../payload'

const COLUMNS =
  'id, organisation_id, establishment_id, questionnaire_id, questionnaire_version, created_at, updated_at, archived_at, payload'

const Row = z
  .object({
    id: z.string(),
    organisation_id: z.string(),
    establishment_id: z.string().nullable(),
    questionnaire_id: z.string(),
    questionnaire_version: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    archived_at: z.string().nullable(),
    payload: payloadOf(AssessmentDetails),
  })
  .transform(
    (row): AssessmentSummary => ({
      id: row.id,
      organisationId: row.organisation_id,
      establishmentId: row.establishment_id,
      questionnaireId: row.questionnaire_id,
      questionnaireVersion: row.questionnaire_version,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      archivedAt: row.archived_at,
      details: row.payload,
    }),
  )

/** Every assessment, archived or not, newest first. */
export async function listAssessments(queries: Queries): Promise<AssessmentSummary[]> {
  const rows = await queries.all(`SELECT ${COLUMNS} FROM assessments ORDER BY created_at DESC, rowid DESC`)
  return rows.map((row) => parseRow(Row, row))
}

export async function findAssessment(queries: Queries, id: string): Promise<AssessmentSummary | null> {
  const row = await queries.get(`SELECT ${COLUMNS} FROM assessments WHERE id = ?`, [id])
  return row === undefined ? null : parseRow(Row, row)
}

export async function insertAssessment(queries: Queries, assessment: AssessmentSummary): Promise<void> {
  await queries.run(`INSERT INTO assessments (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    assessment.id,
    assessment.organisationId,
    assessment.establishmentId,
    assessment.questionnaireId,
    assessment.questionnaireVersion,
    assessment.createdAt,
    assessment.updatedAt,
    assessment.archivedAt,
    encodePayload(assessment.details),
  ])
}

/** Writes the details, the date and the archiving; entity and questionnaire version are fixed for ever. */
export async function updateAssessment(queries: Queries, assessment: AssessmentSummary): Promise<void> {
  await queries.run('UPDATE assessments SET updated_at = ?, archived_at = ?, payload = ? WHERE id = ?', [
    assessment.updatedAt,
    assessment.archivedAt,
    encodePayload(assessment.details),
    assessment.id,
  ])
}

/** Dates the last change of the answers of an assessment. */
export async function touchAssessment(queries: Queries, id: string, now: string): Promise<void> {
  await queries.run('UPDATE assessments SET updated_at = ? WHERE id = ?', [now, id])
}
