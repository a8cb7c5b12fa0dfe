import { z } from 'zod'
import { AssessmentDetails, ScoreShares, SetAsideAnswer, StoredAnswer, StoredEvidence } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

/** `undone`: the two snapshots of an upgrade that was taken back, kept all the same. */
export const SnapshotKind = z.enum(['before-upgrade', 'after-upgrade', 'before-undo', 'closed', 'undone'])
export type SnapshotKind = z.infer<typeof SnapshotKind>

/** An assessment as it stood: enough to read it, to score it again, and to put it back. */
export const SnapshotContent = z.strictObject({
  details: AssessmentDetails,
  /** Of the definition of the version, SHA-256 in hexadecimal. */
  fingerprint: z.string(),
  /** The day evidence was judged on, YYYY-MM-DD. */
  asOf: z.iso.date(),
  scores: z.strictObject({
    overall: ScoreShares,
    domains: z.array(z.strictObject({ id: z.string(), title: z.string(), ...ScoreShares.shape })),
  }),
  answers: z.array(StoredAnswer),
  setAside: z.array(SetAsideAnswer),
  /** The pieces that the answers cite, as they were said to be. */
  evidence: z.array(StoredEvidence),
})
export type SnapshotContent = z.infer<typeof SnapshotContent>

export type Snapshot = {
  readonly id: string
  readonly createdAt: string
  readonly kind: SnapshotKind
  readonly questionnaireVersion: string
  readonly content: SnapshotContent
}

const Row = z
  .object({
    id: z.string(),
    created_at: z.string(),
    kind: SnapshotKind,
    questionnaire_version: z.string(),
    payload: SnapshotContent,
  })
  .transform(
    (row): Snapshot => ({
      id: row.id,
      createdAt: row.created_at,
      kind: row.kind,
      questionnaireVersion: row.questionnaire_version,
      content: row.payload,
    }),
  )

/** The newest snapshot of a kind. */
export async function findLastSnapshot(
  queries: Queries,
  assessmentId: string,
  kind: SnapshotKind,
): Promise<Snapshot | null> {
  const row = await queries.get(
    `SELECT id, created_at, kind, questionnaire_version, payload FROM snapshots
     WHERE assessment_id = ? AND kind = ? ORDER BY rowid DESC LIMIT 1`,
    [assessmentId, kind],
  )
  return row === undefined ? null : openRow(queries, 'snapshots', Row, row)
}

export async function insertSnapshot(queries: Queries, assessmentId: string, snapshot: Snapshot): Promise<void> {
  const { id, createdAt, kind, questionnaireVersion, content } = snapshot
  await queries.run(
    `INSERT INTO snapshots (id, assessment_id, created_at, kind, questionnaire_version, payload)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [id, assessmentId, createdAt, kind, questionnaireVersion, sealPayload(queries, 'snapshots', [id], content)],
  )
}

/** Says that the upgrade a snapshot was taken for was taken back. */
export async function markUndone(queries: Queries, id: string): Promise<void> {
  await queries.run("UPDATE snapshots SET kind = 'undone' WHERE id = ?", [id])
}
