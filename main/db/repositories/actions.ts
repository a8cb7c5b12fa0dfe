import { z } from 'zod'
import { ActionEdits } from '../../ipc/contract'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'

/** Whose plan it is: an organisation, or one of its establishments. */
export type Entity = { readonly organisationId: string; readonly establishmentId: string | null }

const Row = z
  .object({ key: z.string(), payload: ActionEdits })
  .transform((row): readonly [string, ActionEdits] => [row.key, row.payload])

/** What people wrote on the actions of an entity, by action key. */
export async function listActionEdits(queries: Queries, entity: Entity): Promise<ReadonlyMap<string, ActionEdits>> {
  const rows = await queries.all(
    `SELECT organisation_id, establishment_id, key, payload FROM actions
     WHERE organisation_id = ? AND coalesce(establishment_id, '') = ? ORDER BY rowid`,
    [entity.organisationId, entity.establishmentId ?? ''],
  )
  return new Map(rows.map((row) => openRow(queries, 'actions', Row, row)))
}

/** Writes what a person wrote on an action over what was there. */
export async function upsertActionEdits(
  queries: Queries,
  entity: Entity,
  key: string,
  edits: ActionEdits,
  now: string,
): Promise<void> {
  await queries.run(
    `INSERT INTO actions (organisation_id, establishment_id, key, updated_at, payload) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (organisation_id, coalesce(establishment_id, ''), key) DO UPDATE
     SET updated_at = excluded.updated_at, payload = excluded.payload`,
    [
      entity.organisationId,
      entity.establishmentId,
      key,
      now,
      sealPayload(queries, 'actions', [entity.organisationId, entity.establishmentId, key], edits),
    ],
  )
}

/** Removes what was written on an action; nothing when there was nothing. */
export async function deleteActionEdits(queries: Queries, entity: Entity, key: string): Promise<void> {
  await queries.run(
    `DELETE FROM actions WHERE organisation_id = ? AND coalesce(establishment_id, '') = ? AND key = ?`,
    [entity.organisationId, entity.establishmentId ?? '', key],
  )
}
