import { listAssessments } from '../db/repositories/assessments'
import { listEstablishments } from '../db/repositories/establishments'
import { listOrganisations } from '../db/repositories/organisations'
import { readSettings } from '../db/repositories/settings'
import type { Overview } from '../ipc/contract'
import type { ServiceContext } from './context'

/** All that the first screen needs, archived entities included, read at one instant. */
export function getOverview({ database }: ServiceContext, appVersion: string): Promise<Overview> {
  return database.transaction(async (queries) => ({
    appVersion,
    organisations: await listOrganisations(queries),
    establishments: await listEstablishments(queries),
    assessments: await listAssessments(queries),
    settings: await readSettings(queries),
  }))
}
