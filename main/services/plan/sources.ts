import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { Queries } from '../../db/connection'
import type { Entity } from '../../db/repositories/actions'
import { listAssessmentsOf } from '../../db/repositories/assessments'
import { findEstablishment } from '../../db/repositories/establishments'
import type { AssessmentContent, AssessmentSummary } from '../../ipc/contract'
import { readContent } from '../assessment-content'
import { found, type ServiceContext } from '../context'

/** An assessment that feeds a plan, with its questionnaire. */
export type PlanSource = { readonly content: AssessmentContent; readonly definition: QuestionnaireDefinition }

/**
 * Brings at hand the questionnaires added from files, whose first reading asks the database: to be awaited before a
 * transaction that reads the sources of a plan.
 *
 * @throws {AppError} `questionnaire-unreadable`
 */
export async function installedAtHand({ definitions }: ServiceContext): Promise<void> {
  for (const { id, version, installedAt } of await definitions.list()) {
    if (installedAt !== null) await definitions.load(id, version)
  }
}

/** The site and its legal entity. @throws {AppError} `not-found` */
export async function entityOfSite(queries: Queries, establishmentId: string): Promise<Entity> {
  const { organisationId } = found(await findEstablishment(queries, establishmentId), 'establishment')
  return { organisationId, establishmentId }
}

/**
 * The assessments that speak of a site, oldest first: its own and those of its legal entity, the newest campaign of each,
 * none of those put away.
 */
export async function currentAssessments(queries: Queries, entity: Entity): Promise<AssessmentSummary[]> {
  const all = (await listAssessmentsOf(queries, entity.organisationId)).filter(
    ({ establishmentId, archivedAt }) =>
      archivedAt === null && (establishmentId === null || establishmentId === entity.establishmentId),
  )
  const continued = new Set(all.flatMap(({ previousId }) => previousId ?? []))
  return all.filter(({ id }) => !continued.has(id)).reverse()
}

/**
 * Those assessments with their answers and their questionnaires, which {@link installedAtHand} brought at hand.
 *
 * @throws {AppError} `questionnaire-unreadable`
 */
export async function readSources(
  { definitions }: ServiceContext,
  queries: Queries,
  entity: Entity,
): Promise<PlanSource[]> {
  const sources: PlanSource[] = []
  for (const { id, questionnaireId, questionnaireVersion } of await currentAssessments(queries, entity)) {
    const { definition } = await definitions.load(questionnaireId, questionnaireVersion)
    sources.push({ content: await readContent(queries, id), definition })
  }
  return sources
}
