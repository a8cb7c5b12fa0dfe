import { z } from 'zod'
import { AssessmentDetails, type AssessmentSummary } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, parseRow, sealPayload } from '../payload'

const COLUMNS =
  'id, organisation_id, establishment_id, questionnaire_id, questionnaire_version, created_at, updated_at, archived_at, closed_at, previous_id, payload'

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
    closed_at: z.string().nullable(),
    previous_id: z.string().nullable(),
    payload: AssessmentDetails,
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
      closedAt: row.closed_at,
      previousId: row.previous_id,
      details: row.payload,
    }),
  )

/** Every assessment, archived or not, newest first. */
export async function listAssessments(queries: Queries): Promise<AssessmentSummary[]> {
  const rows = await queries.all(`SELECT ${COLUMNS} FROM assessments ORDER BY created_at DESC, rowid DESC`)
  return rows.map((row) => openRow(queries, 'assessments', Row, row))
}

/** Those of an organisation, in the same order. The payload of each row has its cost: the others are not opened. */
export async function listAssessmentsOf(queries: Queries, organisationId: string): Promise<AssessmentSummary[]> {
  const rows = await queries.all(
    `SELECT ${COLUMNS} FROM assessments WHERE organisation_id = ? ORDER BY created_at DESC, rowid DESC`,
    [organisationId],
  )
  return rows.map((row) => openRow(queries, 'assessments', Row, row))
}

export async function findAssessment(queries: Queries, id: string): Promise<AssessmentSummary | null> {
  const row = await queries.get(`SELECT ${COLUMNS} FROM assessments WHERE id = ?`, [id])
  return row === undefined ? null : openRow(queries, 'assessments', Row, row)
}

/** What writing an answer needs to know of its assessment. It is in clear: no payload is opened at each answer. */
export type AssessmentState = Pick<
  AssessmentSummary,
  'organisationId' | 'questionnaireId' | 'questionnaireVersion' | 'closedAt'
>

const StateRow = z
  .object({
    organisation_id: z.string(),
    questionnaire_id: z.string(),
    questionnaire_version: z.string(),
    closed_at: z.string().nullable(),
  })
  .transform(
    (row): AssessmentState => ({
      organisationId: row.organisation_id,
      questionnaireId: row.questionnaire_id,
      questionnaireVersion: row.questionnaire_version,
      closedAt: row.closed_at,
    }),
  )

export async function findAssessmentState(queries: Queries, id: string): Promise<AssessmentState | null> {
  const row = await queries.get(
    'SELECT organisation_id, questionnaire_id, questionnaire_version, closed_at FROM assessments WHERE id = ?',
    [id],
  )
  return row === undefined ? null : parseRow(StateRow, row)
}

export async function insertAssessment(queries: Queries, assessment: AssessmentSummary): Promise<void> {
  await queries.run(`INSERT INTO assessments (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    assessment.id,
    assessment.organisationId,
    assessment.establishmentId,
    assessment.questionnaireId,
    assessment.questionnaireVersion,
    assessment.createdAt,
    assessment.updatedAt,
    assessment.archivedAt,
    assessment.closedAt,
    assessment.previousId,
    sealPayload(queries, 'assessments', [assessment.id], assessment.details),
  ])
}

/** Writes the details, the date, the archiving and the closing; the entity is fixed for ever. */
export async function updateAssessment(queries: Queries, assessment: AssessmentSummary): Promise<void> {
  await queries.run('UPDATE assessments SET updated_at = ?, archived_at = ?, closed_at = ?, payload = ? WHERE id = ?', [
    assessment.updatedAt,
    assessment.archivedAt,
    assessment.closedAt,
    sealPayload(queries, 'assessments', [assessment.id], assessment.details),
    assessment.id,
  ])
}

/**
 * Dates the last change of the answers of an assessment that is open. False when it is closed, or gone: its answers do not
 * change either.
 */
export async function touchAssessment(queries: Queries, id: string, now: string): Promise<boolean> {
  const touched = await queries.run('UPDATE assessments SET updated_at = ? WHERE id = ? AND closed_at IS NULL', [
    now,
    id,
  ])
  return touched === 1
}

/** Moves an assessment to another version of its questionnaire: only an upgrade, or taking one back, does so. */
export async function pinVersion(queries: Queries, id: string, version: string, now: string): Promise<void> {
  await queries.run('UPDATE assessments SET questionnaire_version = ?, updated_at = ? WHERE id = ?', [version, now, id])
}
