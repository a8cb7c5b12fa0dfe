import { toAnswerSet } from '../../../questionnaires/answer-set'
import { score } from '../../../questionnaires/scoring/score'
import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import { readContent } from '../assessment-content'
import { found, type ServiceContext } from '../context'
import { localDay } from '../local-day'
import { planOf } from '../plan/plan'
import type { ReportInput, ReportRequest } from './report-input'

/**
 * Reads what a report says of an assessment, and the plan of its site or of its legal entity.
 *
 * @param openAsOf day at which the evidence of an assessment that is not closed is judged, YYYY-MM-DD
 * @throws {AppError} `not-found`
 */
export async function gatherReport(
  context: ServiceContext,
  request: ReportRequest,
  openAsOf: string,
): Promise<ReportInput> {
  const { database, definitions } = context
  const { content, organisation, establishment } = await database.transaction(async (queries) => {
    const read = await readContent(queries, request.assessmentId)
    const { organisationId, establishmentId } = read.assessment
    return {
      content: read,
      organisation: found(await findOrganisation(queries, organisationId), 'organisation'),
      establishment: establishmentId === null ? null : found(await findEstablishment(queries, establishmentId), 'site'),
    }
  })
  const { questionnaireId, questionnaireVersion, organisationId, establishmentId, closedAt, details } =
    content.assessment
  const { definition, fingerprint } = await definitions.load(questionnaireId, questionnaireVersion)
  const closedOn = closedAt === null ? null : localDay(closedAt)
  const asOf = closedOn ?? openAsOf
  const answers = toAnswerSet(content)
  const { actions } = await planOf(context, { organisationId, establishmentId })
  return {
    definition,
    fingerprint,
    profileId: details.profile,
    answers,
    score: score(definition, details.profile, answers, asOf),
    asOf,
    day: localDay(context.clock()),
    plan: actions,
    organisation: organisation.details.name,
    establishment: establishment?.details.name ?? null,
    perimeter: details.perimeter.trim(),
    label: details.label,
    target: details.target,
    example: organisation.details.example,
    closedOn,
    request,
  }
}
