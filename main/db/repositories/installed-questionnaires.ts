import { z } from 'zod'
import type { Queries } from '../connection'
import { openRow, parseRow, sealPayload } from '../payload'

/** A questionnaire version added from a file, without its content. */
export type InstalledQuestionnaire = {
  readonly id: string
  readonly version: string
  readonly installedAt: string
  /** SHA-256 of the canonical JSON of its definition. */
  readonly fingerprint: string
}

const Row = z
  .object({ id: z.string(), version: z.string(), installed_at: z.string(), fingerprint: z.string() })
  .transform(
    (row): InstalledQuestionnaire => ({
      id: row.id,
      version: row.version,
      installedAt: row.installed_at,
      fingerprint: row.fingerprint,
    }),
  )

/** Every version added from a file, in the order they were added. */
export async function listInstalled(queries: Queries): Promise<InstalledQuestionnaire[]> {
  const rows = await queries.all(
    'SELECT id, version, installed_at, fingerprint FROM installed_questionnaires ORDER BY rowid',
  )
  return rows.map((row) => parseRow(Row, row))
}

/** What was in the file: its publisher when the signature of a trusted key was on it, and the notes of the publisher. */
const Content = z.strictObject({
  /** As it was stored, to be parsed by the caller: only there can a fault be named for what it is. */
  definition: z.unknown(),
  signature: z.strictObject({ publisher: z.string(), keyFingerprint: z.string() }).nullable(),
  notes: z.string(),
})
export type InstalledContent = z.infer<typeof Content>

const ContentRow = z.object({ payload: Content }).transform((row) => row.payload)

export async function readInstalled(queries: Queries, id: string, version: string): Promise<InstalledContent | null> {
  const row = await queries.get(
    'SELECT id, version, payload FROM installed_questionnaires WHERE id = ? AND version = ?',
    [id, version],
  )
  return row === undefined ? null : openRow(queries, 'installed_questionnaires', ContentRow, row)
}

export async function insertInstalled(
  queries: Queries,
  { id, version, installedAt, fingerprint }: InstalledQuestionnaire,
  content: InstalledContent,
): Promise<void> {
  await queries.run(
    'INSERT INTO installed_questionnaires (id, version, installed_at, fingerprint, payload) VALUES (?, ?, ?, ?, ?)',
    [id, version, installedAt, fingerprint, sealPayload(queries, 'installed_questionnaires', [id, version], content)],
  )
}

/** Resolves to the number of rows removed. */
export function deleteInstalled(queries: Queries, id: string, version: string): Promise<number> {
  return queries.run('DELETE FROM installed_questionnaires WHERE id = ? AND version = ?', [id, version])
}

/** Assessments, archived ones included, that need a version. */
export type VersionUse = { readonly id: string; readonly version: string; readonly assessments: number }

const Use = z
  .object({ questionnaire_id: z.string(), version: z.string(), assessments: z.int() })
  .transform((row): VersionUse => ({ id: row.questionnaire_id, version: row.version, assessments: row.assessments }))

/**
 * How many assessments need each version: those pinned to it, and those that keep a snapshot taken with it, which taking
 * an upgrade back would bring to life again.
 */
export async function listVersionUses(queries: Queries): Promise<VersionUse[]> {
  const rows = await queries.all(
    `SELECT questionnaire_id, version, COUNT(*) AS assessments FROM (
       SELECT id, questionnaire_id, questionnaire_version AS version FROM assessments
       UNION
       SELECT assessments.id, questionnaire_id, snapshots.questionnaire_version
       FROM snapshots JOIN assessments ON assessments.id = snapshots.assessment_id
     ) GROUP BY questionnaire_id, version`,
  )
  return rows.map((row) => parseRow(Use, row))
}
