import type { Establishment, Overview } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'

/** The establishments of an organisation that are still listed. */
export function siblingsOf(overview: Overview, organisationId: string): readonly Establishment[] {
  return overview.establishments.filter(
    (establishment) => establishment.organisationId === organisationId && establishment.archivedAt === null,
  )
}

/**
 * Puts away an organisation and its establishments, establishments first: interrupted halfway, what is left is still in
 * the list and archiving again finishes the work.
 *
 * @throws {DesktopError} with the code given by the main process
 */
export async function archiveOrganisation(overview: Overview, organisationId: string): Promise<void> {
  for (const { id } of siblingsOf(overview, organisationId)) {
    await callDesktop('setArchived', { kind: 'establishment', id, archived: true })
  }
  await callDesktop('setArchived', { kind: 'organisation', id: organisationId, archived: true })
}

/**
 * Puts an establishment back in the list, with its organisation if need be.
 *
 * @throws {DesktopError} with the code given by the main process
 */
export async function restoreEstablishment(overview: Overview, establishment: Establishment): Promise<void> {
  const organisation = overview.organisations.find(({ id }) => id === establishment.organisationId)
  if (organisation && organisation.archivedAt !== null) {
    await callDesktop('setArchived', { kind: 'organisation', id: organisation.id, archived: false })
  }
  await callDesktop('setArchived', { kind: 'establishment', id: establishment.id, archived: false })
}
