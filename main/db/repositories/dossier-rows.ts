import { z } from 'zod'
import { EvidencePiece } from '../../../questionnaires/answer-schemas'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { EstablishmentDetails, OrganisationDetails } from '../../../questionnaires/entities'
import { ActionEdits, AssessmentDetails, AssessmentEvent, SetAsideAnswer, StoredAnswer } from '../../ipc/contract'
import { Id, Instant } from '../../ipc/schemas/basics'
import type { Queries } from '../connection'
import { openRow, parseRow, type SealedTable } from '../payload'
import { listAnswers } from './answers'
import { listAssessments } from './assessments'
import { listEvents } from './events'
import { listDatedEvidence } from './evidence'
import { PlanChange } from './plan-changes'
import { SnapshotContent, SnapshotKind } from './snapshots'

/** More would not be one organisation. They bound what a file can make us do. */
const MANY = 5_000
const VERY_MANY = 500_000

const many = <T extends z.ZodType>(item: T) => z.array(item).max(MANY)
const questionnaireVersion = z.string().max(100)

/** Every row that hangs from one organisation, as the repositories know them: what a dossier holds. */
export const DossierRows = z.strictObject({
  organisation: z.strictObject({
    id: Id,
    createdAt: Instant,
    archivedAt: Instant.nullable(),
    details: OrganisationDetails,
  }),
  establishments: many(
    z.strictObject({ id: Id, createdAt: Instant, archivedAt: Instant.nullable(), details: EstablishmentDetails }),
  ),
  assessments: many(
    z.strictObject({
      id: Id,
      establishmentId: Id.nullable(),
      questionnaireId: questionnaireVersion,
      questionnaireVersion,
      createdAt: Instant,
      updatedAt: Instant,
      archivedAt: Instant.nullable(),
      closedAt: Instant.nullable(),
      previousId: Id.nullable(),
      details: AssessmentDetails,
    }),
  ),
  answers: z.array(z.strictObject({ assessmentId: Id, ...StoredAnswer.shape })).max(VERY_MANY),
  setAside: z.array(z.strictObject({ assessmentId: Id, at: Instant, ...SetAsideAnswer.shape })).max(VERY_MANY),
  snapshots: many(
    z.strictObject({
      id: Id,
      assessmentId: Id,
      createdAt: Instant,
      kind: SnapshotKind,
      questionnaireVersion,
      content: SnapshotContent,
    }),
  ),
  events: z.array(z.strictObject({ assessmentId: Id, ...AssessmentEvent.shape })).max(VERY_MANY),
  evidence: z.array(z.strictObject({ id: Id, createdAt: Instant, piece: EvidencePiece })).max(VERY_MANY),
  actions: z
    .array(
      z.strictObject({
        establishmentId: Id.nullable(),
        key: z.string().max(200),
        updatedAt: Instant,
        edits: ActionEdits,
      }),
    )
    .max(VERY_MANY),
  planChanges: z
    .array(z.strictObject({ id: Id, at: Instant, establishmentId: Id.nullable(), ...PlanChange.shape }))
    .max(VERY_MANY),
  contacts: many(
    z.strictObject({ id: Id, createdAt: Instant, establishmentId: Id.nullable(), details: ContactDetails }),
  ),
})
export type DossierRows = z.infer<typeof DossierRows>

const Dated = z.object({ id: z.string(), created_at: z.string(), archived_at: z.string().nullable() })
const EstablishmentRow = Dated.extend({ payload: EstablishmentDetails }).transform((row) => ({
  id: row.id,
  createdAt: row.created_at,
  archivedAt: row.archived_at,
  details: row.payload,
}))
const OrganisationRow = Dated.extend({ payload: OrganisationDetails }).transform((row) => ({
  id: row.id,
  createdAt: row.created_at,
  archivedAt: row.archived_at,
  details: row.payload,
}))
const ContactRow = z
  .object({
    id: z.string(),
    created_at: z.string(),
    establishment_id: z.string().nullable(),
    payload: ContactDetails,
  })
  .transform((row) => ({
    id: row.id,
    createdAt: row.created_at,
    establishmentId: row.establishment_id,
    details: row.payload,
  }))
const ActionRow = z
  .object({
    establishment_id: z.string().nullable(),
    key: z.string(),
    updated_at: z.string(),
    payload: ActionEdits,
  })
  .transform((row) => ({
    establishmentId: row.establishment_id,
    key: row.key,
    updatedAt: row.updated_at,
    edits: row.payload,
  }))
const PlanChangeRow = z
  .object({
    id: z.string(),
    created_at: z.string(),
    establishment_id: z.string().nullable(),
    payload: PlanChange,
  })
  .transform((row) => ({ id: row.id, at: row.created_at, establishmentId: row.establishment_id, ...row.payload }))
const SetAsideRow = z
  .object({ assessment_id: z.string(), created_at: z.string(), payload: SetAsideAnswer })
  .transform((row) => ({ assessmentId: row.assessment_id, at: row.created_at, ...row.payload }))
const SnapshotRow = z
  .object({
    id: z.string(),
    assessment_id: z.string(),
    created_at: z.string(),
    kind: SnapshotKind,
    questionnaire_version: z.string(),
    payload: SnapshotContent,
  })
  .transform((row) => ({
    id: row.id,
    assessmentId: row.assessment_id,
    createdAt: row.created_at,
    kind: row.kind,
    questionnaireVersion: row.questionnaire_version,
    content: row.payload,
  }))

/**
 * Every row of an organisation, in the order they were written; null when there is no such organisation. To be called in a
 * transaction: all of it is then of one instant.
 *
 * @throws {DatabaseError} `database-unreadable`
 */
export async function readDossierRows(queries: Queries, organisationId: string): Promise<DossierRows | null> {
  const rowsOf = async <T>(table: SealedTable, schema: z.ZodType<T>, sql: string): Promise<T[]> =>
    (await queries.all(sql, [organisationId])).map((row) => openRow(queries, table, schema, row))
  const [organisation] = await rowsOf(
    'organisations',
    OrganisationRow,
    'SELECT id, created_at, archived_at, payload FROM organisations WHERE id = ?',
  )
  if (!organisation) return null
  const assessments = (await listAssessments(queries))
    .filter((assessment) => assessment.organisationId === organisationId)
    .toReversed()
  const answers: DossierRows['answers'] = []
  const events: DossierRows['events'] = []
  for (const { id } of assessments) {
    for (const answer of await listAnswers(queries, id)) answers.push({ assessmentId: id, ...answer })
    for (const event of (await listEvents(queries, id)).toReversed()) events.push({ assessmentId: id, ...event })
  }
  const byAssessment = 'JOIN assessments ON assessments.id = assessment_id WHERE organisation_id = ?'
  return {
    organisation,
    establishments: await rowsOf(
      'establishments',
      EstablishmentRow,
      'SELECT id, created_at, archived_at, payload FROM establishments WHERE organisation_id = ? ORDER BY rowid',
    ),
    assessments: assessments.map(({ organisationId: _, ...assessment }) => assessment),
    answers,
    setAside: await rowsOf(
      'set_aside_answers',
      SetAsideRow,
      `SELECT assessment_id, question_id, from_version, set_aside_answers.created_at, set_aside_answers.payload
       FROM set_aside_answers ${byAssessment} ORDER BY set_aside_answers.rowid`,
    ),
    snapshots: await rowsOf(
      'snapshots',
      SnapshotRow,
      `SELECT snapshots.id, assessment_id, snapshots.created_at, kind, snapshots.questionnaire_version, snapshots.payload
       FROM snapshots ${byAssessment} ORDER BY snapshots.rowid`,
    ),
    events,
    evidence: (await listDatedEvidence(queries, organisationId)).map(({ id, createdAt, piece }) => ({
      id,
      createdAt,
      piece,
    })),
    actions: await rowsOf(
      'actions',
      ActionRow,
      `SELECT organisation_id, establishment_id, key, updated_at, payload FROM actions WHERE organisation_id = ?
       ORDER BY rowid`,
    ),
    planChanges: await rowsOf(
      'plan_changes',
      PlanChangeRow,
      'SELECT id, created_at, establishment_id, payload FROM plan_changes WHERE organisation_id = ? ORDER BY rowid',
    ),
    contacts: await rowsOf(
      'contacts',
      ContactRow,
      'SELECT id, created_at, establishment_id, payload FROM contacts WHERE organisation_id = ? ORDER BY rowid',
    ),
  }
}

const IdRow = z.object({ id: z.string() }).transform(({ id }) => id)

/** Every id that a row of the database bears, in clear: a dossier that brings one of them gets new ones. */
export async function listAllIds(queries: Queries): Promise<ReadonlySet<string>> {
  const rows = await queries.all(
    `SELECT id FROM organisations UNION ALL SELECT id FROM establishments UNION ALL SELECT id FROM assessments
     UNION ALL SELECT id FROM evidence UNION ALL SELECT id FROM snapshots UNION ALL SELECT id FROM assessment_events
     UNION ALL SELECT id FROM plan_changes UNION ALL SELECT id FROM contacts`,
  )
  return new Set(rows.map((row) => parseRow(IdRow, row)))
}

/** Tables of which a row belongs to an organisation, by which column; older databases lack some. */
const OWNED = [
  ['organisations', 'id = ?'],
  ['establishments', 'organisation_id = ?'],
  ['assessments', 'organisation_id = ?'],
  ['evidence', 'organisation_id = ?'],
  ['plan_changes', 'organisation_id = ?'],
  ['contacts', 'organisation_id = ?'],
  ['copies_out', 'organisation_id = ?'],
  ['snapshots', 'assessment_id IN (SELECT id FROM assessments WHERE organisation_id = ?)'],
  ['assessment_events', 'assessment_id IN (SELECT id FROM assessments WHERE organisation_id = ?)'],
] as const

/**
 * The ids of every row of an organisation, whatever the age of the database: nothing is opened, so no key is needed. They
 * are in clear in the file, and are what erasing it is judged on.
 */
export async function listOwnedIds(queries: Queries, organisationId: string): Promise<readonly string[]> {
  const Name = z.object({ name: z.string() }).transform(({ name }) => name)
  const tables = new Set(
    (await queries.all("SELECT name FROM sqlite_master WHERE type = 'table'")).map((row) => parseRow(Name, row)),
  )
  const ids: string[] = []
  for (const [table, condition] of OWNED) {
    if (!tables.has(table)) continue
    const rows = await queries.all(`SELECT id FROM ${table} WHERE ${condition}`, [organisationId])
    ids.push(...rows.map((row) => parseRow(IdRow, row)))
  }
  return ids
}
