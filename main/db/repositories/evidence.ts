import { z } from 'zod'
import { EvidencePiece } from '../../../questionnaires/answer-schemas'
import type { EvidenceHold, StoredEvidence } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, parseRow, type SealedTable, sealPayload } from '../payload'

const COLUMNS = 'id, organisation_id, created_at, payload'

/** A piece with the instant it was first written. */
export type DatedEvidence = StoredEvidence & { readonly createdAt: string }

const Row = z
  .object({
    id: z.string(),
    organisation_id: z.string(),
    created_at: z.string(),
    payload: EvidencePiece,
  })
  .transform(
    (row): DatedEvidence => ({
      id: row.id,
      organisationId: row.organisation_id,
      createdAt: row.created_at,
      piece: row.payload,
    }),
  )

/** Every piece of an organisation with its date, oldest first. */
export async function listDatedEvidence(queries: Queries, organisationId: string): Promise<DatedEvidence[]> {
  const rows = await queries.all(
    `SELECT ${COLUMNS} FROM evidence WHERE organisation_id = ? ORDER BY created_at, rowid`,
    [organisationId],
  )
  return rows.map((row) => openRow(queries, 'evidence', Row, row))
}

/** Every piece of an organisation, oldest first. */
export async function listEvidence(queries: Queries, organisationId: string): Promise<StoredEvidence[]> {
  return (await listDatedEvidence(queries, organisationId)).map(withoutDate)
}

export async function findEvidence(queries: Queries, id: string): Promise<StoredEvidence | null> {
  const row = await queries.get(`SELECT ${COLUMNS} FROM evidence WHERE id = ?`, [id])
  return row === undefined ? null : withoutDate(openRow(queries, 'evidence', Row, row))
}

export async function insertEvidence(queries: Queries, evidence: StoredEvidence, now: string): Promise<void> {
  await queries.run(`INSERT INTO evidence (${COLUMNS}) VALUES (?, ?, ?, ?)`, [
    evidence.id,
    evidence.organisationId,
    now,
    sealPayload(queries, 'evidence', [evidence.id], evidence.piece),
  ])
}

export async function updateEvidence(queries: Queries, evidence: StoredEvidence): Promise<void> {
  await queries.run('UPDATE evidence SET payload = ? WHERE id = ?', [
    sealPayload(queries, 'evidence', [evidence.id], evidence.piece),
    evidence.id,
  ])
}

/** Removes a piece; the database refuses when an answer cites it. */
export async function deleteEvidence(queries: Queries, id: string): Promise<void> {
  await queries.run('DELETE FROM evidence WHERE id = ?', [id])
}

const LinkRow = z
  .object({ assessment_id: z.string(), question_id: z.string(), evidence_id: z.string() })
  .transform((row) => ({
    assessmentId: row.assessment_id,
    questionId: row.question_id,
    evidenceId: row.evidence_id,
  }))
export type EvidenceLink = z.output<typeof LinkRow>

/** Every answer of an organisation that cites a piece, whatever the assessment: open, closed or put away. */
export async function listEvidenceLinks(queries: Queries, organisationId: string): Promise<EvidenceLink[]> {
  const rows = await queries.all(
    `SELECT assessment_id, question_id, evidence_id FROM answer_evidence
     JOIN assessments ON assessments.id = assessment_id WHERE organisation_id = ?
     ORDER BY assessments.created_at, assessment_id, question_id, position`,
    [organisationId],
  )
  return rows.map((row) => parseRow(LinkRow, row))
}

/** The ids found in a payload, of which nothing else is read. */
const citing = z.object({ evidenceIds: z.array(z.string()).default([]) })
const holds: readonly {
  readonly hold: EvidenceHold
  readonly table: SealedTable
  readonly sql: string
  readonly ids: z.ZodType<string[]>
}[] = [
  {
    hold: 'action',
    table: 'actions',
    sql: 'SELECT organisation_id, establishment_id, key, payload FROM actions WHERE organisation_id = ?',
    ids: citing.transform(({ evidenceIds }) => evidenceIds),
  },
  {
    // Undoing writes back what stood before.
    hold: 'action',
    table: 'plan_changes',
    sql: 'SELECT id, payload FROM plan_changes WHERE organisation_id = ?',
    ids: z
      .object({ rows: z.array(z.object({ before: citing.nullable(), after: citing.nullable() })) })
      .transform(({ rows }) =>
        rows.flatMap(({ before, after }) => [before, after]).flatMap((e) => e?.evidenceIds ?? []),
      ),
  },
  {
    hold: 'set-aside',
    table: 'set_aside_answers',
    sql: `SELECT assessment_id, question_id, from_version, set_aside_answers.created_at, set_aside_answers.payload
          FROM set_aside_answers JOIN assessments ON assessments.id = assessment_id WHERE organisation_id = ?`,
    ids: z.object({ answer: citing }).transform(({ answer }) => answer.evidenceIds),
  },
  {
    // The only snapshots that can be put back; the others hold the pieces they cite.
    hold: 'upgrade',
    table: 'snapshots',
    sql: `SELECT snapshots.id, snapshots.payload FROM snapshots
          JOIN assessments ON assessments.id = assessment_id WHERE organisation_id = ? AND kind = 'before-upgrade'`,
    ids: z
      .object({ answers: z.array(citing) })
      .transform(({ answers }) => answers.flatMap(({ evidenceIds }) => evidenceIds)),
  },
]

/** What points to the pieces of an organisation besides the links of its answers, by id. */
export async function listEvidenceHolds(
  queries: Queries,
  organisationId: string,
): Promise<ReadonlyMap<string, readonly EvidenceHold[]>> {
  const found = new Map<string, Set<EvidenceHold>>()
  for (const { hold, table, sql, ids } of holds) {
    const HoldRow = z.object({ payload: ids })
    for (const row of await queries.all(sql, [organisationId])) {
      for (const id of openRow(queries, table, HoldRow, row).payload)
        found.set(id, (found.get(id) ?? new Set()).add(hold))
    }
  }
  return new Map([...found].map(([id, kinds]) => [id, [...kinds]]))
}

function withoutDate({ id, organisationId, piece }: DatedEvidence): StoredEvidence {
  return { id, organisationId, piece }
}
