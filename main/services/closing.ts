import type { Queries } from '../db/connection'
import { findAssessment, updateAssessment } from '../db/repositories/assessments'
import { insertEvent, listEvents } from '../db/repositories/events'
import { readSettings } from '../db/repositories/settings'
import type { AssessmentEvent, AssessmentSummary, Parsed } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { readContent } from './assessment-content'
import { found, type ServiceContext } from './context'
import { takeSnapshot } from './snapshots'

/**
 * Closes an assessment: its scores, profile, version and answers are frozen together, and nothing in it changes until it
 * is reopened. The plan goes on: actions belong to the entity.
 *
 * @throws {AppError} `not-found`; `conflict` when it is closed already
 */
export async function closeAssessment(context: ServiceContext, assessmentId: string): Promise<AssessmentSummary> {
  const { database, clock, definitions } = context
  const { questionnaireId, questionnaireVersion } = found(await findAssessment(database, assessmentId), 'assessment')
  const loaded = await definitions.load(questionnaireId, questionnaireVersion)
  return database.transaction(async (queries) => {
    const content = await readContent(queries, assessmentId)
    const { assessment } = content
    if (assessment.closedAt !== null) throw new AppError('conflict', 'the assessment is closed already')
    if (assessment.questionnaireVersion !== questionnaireVersion) {
      throw new AppError('conflict', 'the assessment changed version meanwhile')
    }
    const now = clock()
    await takeSnapshot(context, queries, 'closed', content, loaded, now)
    return record(context, queries, { ...assessment, closedAt: now }, { kind: 'closed', at: now, note: '' })
  })
}

/**
 * Opens a closed assessment again; who did and why is kept. The frozen content stays as it was.
 *
 * @throws {AppError} `not-found`; `conflict` when it is open
 */
export function reopenAssessment(
  context: ServiceContext,
  { assessmentId, reason }: Parsed<'reopenAssessment'>,
): Promise<AssessmentSummary> {
  return context.database.transaction(async (queries) => {
    const assessment = found(await findAssessment(queries, assessmentId), 'assessment')
    if (assessment.closedAt === null) throw new AppError('conflict', 'the assessment is open')
    const at = context.clock()
    return record(context, queries, { ...assessment, closedAt: null }, { kind: 'reopened', at, note: reason })
  })
}

/**
 * What happened to an assessment as a whole, newest first.
 *
 * @throws {AppError} `not-found`
 */
export function getAssessmentEvents({ database }: ServiceContext, assessmentId: string): Promise<AssessmentEvent[]> {
  return database.transaction(async (queries) => {
    found(await findAssessment(queries, assessmentId), 'assessment')
    return listEvents(queries, assessmentId)
  })
}

async function record(
  { newId }: ServiceContext,
  queries: Queries,
  assessment: AssessmentSummary,
  event: Pick<AssessmentEvent, 'kind' | 'at' | 'note'>,
): Promise<AssessmentSummary> {
  const { respondent } = await readSettings(queries)
  await updateAssessment(queries, assessment)
  await insertEvent(queries, assessment.id, { id: newId(), by: respondent, ...event })
  return assessment
}
