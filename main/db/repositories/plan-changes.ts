import { z } from 'zod'
import { ActionEdits } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'
import type { Entity } from './actions'

/** What one gesture changed in a plan, with what stood before. */
export const PlanChange = z.strictObject({
  /** « Statut de « Essayer une restauration » ». */
  note: z.string(),
  rows: z.array(
    z.strictObject({
      /** Whose action it is. */
      establishmentId: z.string().nullable(),
      key: z.string(),
      /** Null: nothing was written on it. */
      before: ActionEdits.nullable(),
      after: ActionEdits.nullable(),
    }),
  ),
})
export type PlanChange = z.infer<typeof PlanChange>
export type StoredPlanChange = PlanChange & { readonly id: string; readonly at: string }

/** Older ones are forgotten: nobody takes back fifty gestures one by one. */
const KEPT = 50

const Row = z
  .object({ id: z.string(), created_at: z.string(), payload: PlanChange })
  .transform((row): StoredPlanChange => ({ id: row.id, at: row.created_at, ...row.payload }))

/** Records a change made from the plan of an entity, and forgets the oldest ones. */
export async function insertPlanChange(queries: Queries, entity: Entity, change: StoredPlanChange): Promise<void> {
  const { id, at, ...payload } = change
  const of = [entity.organisationId, entity.establishmentId]
  await queries.run(
    'INSERT INTO plan_changes (id, organisation_id, establishment_id, created_at, payload) VALUES (?, ?, ?, ?, ?)',
    [id, ...of, at, sealPayload(queries, 'plan_changes', [id], payload)],
  )
  await queries.run(
    `DELETE FROM plan_changes WHERE organisation_id = ? AND establishment_id IS ? AND rowid NOT IN
     (SELECT rowid FROM plan_changes WHERE organisation_id = ? AND establishment_id IS ? ORDER BY rowid DESC LIMIT ${KEPT})`,
    [...of, ...of],
  )
}

/** The last change made from the plan of an entity; null when none is left. */
export async function lastPlanChange(queries: Queries, entity: Entity): Promise<StoredPlanChange | null> {
  const row = await queries.get(
    `SELECT id, created_at, payload FROM plan_changes WHERE organisation_id = ? AND establishment_id IS ?
     ORDER BY rowid DESC LIMIT 1`,
    [entity.organisationId, entity.establishmentId],
  )
  return row === undefined ? null : openRow(queries, 'plan_changes', Row, row)
}

export async function deletePlanChange(queries: Queries, id: string): Promise<void> {
  await queries.run('DELETE FROM plan_changes WHERE id = ?', [id])
}
