import type { EstablishmentDetails } from '../../questionnaires/entities'
import { OrganisationDetails } from '../../questionnaires/entities'
import type { Queries } from '../db/connection'
import { findAssessment, updateAssessment } from '../db/repositories/assessments'
import { findEstablishment, insertEstablishment, updateEstablishment } from '../db/repositories/establishments'
import { findOrganisation, insertOrganisation, updateOrganisation } from '../db/repositories/organisations'
import type { Establishment, Organisation, Parsed } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found, type ServiceContext } from './context'

/**
 * Creates an organisation (null id) or changes its details.
 *
 * @throws {AppError} `not-found`
 */
export function saveOrganisation(
  context: ServiceContext,
  { id, details }: Parsed<'saveOrganisation'>,
): Promise<Organisation> {
  return context.database.transaction(async (queries) => {
    if (id === null) return createOrganisation(context, queries, details)
    const saved: Organisation = { ...found(await findOrganisation(queries, id), 'organisation'), details }
    await updateOrganisation(queries, saved)
    return saved
  })
}

/**
 * Creates an establishment (null id) or changes its details. One that comes without an organisation gets one of the same
 * name, so that nobody has to think of it; one that exists stays in its organisation.
 *
 * @throws {AppError} `not-found`; `conflict` when asked to move to another organisation
 */
export function saveEstablishment(
  context: ServiceContext,
  { id, organisationId, details }: Parsed<'saveEstablishment'>,
): Promise<Establishment> {
  return context.database.transaction(async (queries) => {
    if (id === null) return createEstablishment(context, queries, organisationId, details)
    const known = found(await findEstablishment(queries, id), 'establishment')
    if (organisationId !== null && organisationId !== known.organisationId) {
      throw new AppError('conflict', 'an establishment does not change organisation')
    }
    const saved: Establishment = { ...known, details }
    await updateEstablishment(queries, saved)
    return saved
  })
}

/**
 * Puts something away, or takes it back. Archived twice, it keeps its first date.
 *
 * @throws {AppError} `not-found`
 */
export async function setArchived(
  { database, clock }: ServiceContext,
  { kind, id, archived }: Parsed<'setArchived'>,
): Promise<void> {
  const dated = <T extends { readonly archivedAt: string | null }>(known: T): T => ({
    ...known,
    archivedAt: archived ? (known.archivedAt ?? clock()) : null,
  })
  await database.transaction(async (queries) => {
    switch (kind) {
      case 'organisation':
        return updateOrganisation(queries, dated(found(await findOrganisation(queries, id), kind)))
      case 'establishment':
        return updateEstablishment(queries, dated(found(await findEstablishment(queries, id), kind)))
      case 'assessment':
        return updateAssessment(queries, dated(found(await findAssessment(queries, id), kind)))
    }
  })
}

async function createOrganisation(
  { clock, newId }: ServiceContext,
  queries: Queries,
  details: OrganisationDetails,
): Promise<Organisation> {
  const organisation: Organisation = { id: newId(), archivedAt: null, details }
  await insertOrganisation(queries, organisation, clock())
  return organisation
}

async function createEstablishment(
  context: ServiceContext,
  queries: Queries,
  organisationId: string | null,
  details: EstablishmentDetails,
): Promise<Establishment> {
  const organisation =
    organisationId === null
      ? await createOrganisation(context, queries, OrganisationDetails.parse({ name: details.name }))
      : found(await findOrganisation(queries, organisationId), 'organisation')
  const establishment: Establishment = {
    id: context.newId(),
    organisationId: organisation.id,
    archivedAt: null,
    details,
  }
  await insertEstablishment(queries, establishment, context.clock())
  return establishment
}
