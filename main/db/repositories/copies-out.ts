import { z } from 'zod'
import type { Queries } from '../connection'
import { openRow, sealPayload } from '../payload'
import { listOrganisations } from './organisations'

/** Something that left Sextant as a whole: a copy of all the data, or the file of one legal entity. */
export type CopyOut = {
  readonly id: string
  /** Null when it holds every entity. */
  readonly organisationId: string | null
  readonly at: string
  readonly kind: string
  /** Of the file; its folder is not kept. */
  readonly name: string
}

const Row = z
  .object({
    id: z.string(),
    organisation_id: z.string().nullable(),
    created_at: z.string(),
    payload: z.looseObject({ kind: z.string(), name: z.string() }),
  })
  .transform(
    ({ id, organisation_id, created_at, payload: { kind, name } }): CopyOut => ({
      id,
      organisationId: organisation_id,
      at: created_at,
      kind,
      name,
    }),
  )

/** Every copy handed over, most recent first. */
export async function listCopiesOut(queries: Queries): Promise<CopyOut[]> {
  const rows = await queries.all(
    'SELECT id, organisation_id, created_at, payload FROM copies_out ORDER BY created_at DESC, rowid DESC',
  )
  return rows.map((row) => openRow(queries, 'copies_out', Row, row))
}

/** Adds those that are not there yet, and are of an entity that is. */
export async function addMissingCopiesOut(queries: Queries, copies: readonly CopyOut[]): Promise<void> {
  const here = new Set((await listCopiesOut(queries)).map(({ id }) => id))
  const organisations = new Set((await listOrganisations(queries)).map(({ id }) => id))
  for (const copy of copies) {
    if (here.has(copy.id) || (copy.organisationId !== null && !organisations.has(copy.organisationId))) continue
    await insertCopyOut(queries, copy)
  }
}

export async function insertCopyOut(queries: Queries, { id, organisationId, at, kind, name }: CopyOut): Promise<void> {
  await queries.run('INSERT INTO copies_out (id, organisation_id, created_at, payload) VALUES (?, ?, ?, ?)', [
    id,
    organisationId,
    at,
    sealPayload(queries, 'copies_out', [id], { kind, name }),
  ])
}
