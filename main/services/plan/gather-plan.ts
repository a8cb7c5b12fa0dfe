import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import type { PlanWorkbookInput } from '../../exports/plan-workbook'
import { found, type ServiceContext } from '../context'
import { localDay } from '../local-day'
import { getPlan } from './plan'

/**
 * Reads what a file says of the plan of a site.
 *
 * @throws {AppError} `not-found`
 */
export async function gatherPlan(
  context: ServiceContext,
  { establishmentId, recipient }: { readonly establishmentId: string; readonly recipient: string },
): Promise<PlanWorkbookInput> {
  const { database, clock, newId } = context
  const establishment = found(await findEstablishment(database, establishmentId), 'establishment')
  const organisation = found(await findOrganisation(database, establishment.organisationId), 'organisation')
  const { actions, assessments } = await getPlan(context, { establishmentId })
  // What follows the colon of a title is left out, as in the names of the files.
  const titles = new Set(assessments.map(({ questionnaireTitle }) => questionnaireTitle.split(/\s*:/)[0] ?? ''))
  const at = clock()
  return {
    frame: {
      entity: establishment.details.name,
      recipient: recipient.trim(),
      example: organisation.details.example,
      asOf: localDay(at),
      questionnaire: [...titles].join(', ') || 'Plan d’action',
    },
    actions,
    origin: { id: newId(), at, organisationId: organisation.id, establishmentId },
  }
}
