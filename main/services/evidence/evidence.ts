import { findEvidence, insertEvidence, updateEvidence } from '../../db/repositories/evidence'
import { findOrganisation } from '../../db/repositories/organisations'
import type { Parsed, StoredEvidence } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { found, type ServiceContext } from '../context'

/**
 * Creates a piece of evidence (null id) or changes what is said of it; one piece serves many answers. Its file is only
 * changed by attaching or detaching one: what is said of it here is left aside.
 *
 * @throws {AppError} `not-found` (piece, or its organisation)
 */
export function saveEvidence(
  { database, clock, newId }: ServiceContext,
  { id, organisationId, piece }: Parsed<'saveEvidence'>,
): Promise<StoredEvidence> {
  return database.transaction(async (queries) => {
    found(await findOrganisation(queries, organisationId), 'organisation')
    if (id === null) {
      const created: StoredEvidence = { id: newId(), organisationId, piece: { ...piece, file: null } }
      await insertEvidence(queries, created, clock())
      return created
    }
    const known = found(await findEvidence(queries, id), 'evidence')
    if (known.organisationId !== organisationId) throw new AppError('not-found', 'evidence of another organisation')
    const saved: StoredEvidence = { ...known, piece: { ...piece, file: known.piece.file } }
    await updateEvidence(queries, saved)
    return saved
  })
}
