import type { Queries } from '../db/connection'
import { findAssessment } from '../db/repositories/assessments'
import type { AssessmentSummary } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found } from './context'

/**
 * An assessment that may be written. Read inside the transaction that writes: it may have been closed in between.
 *
 * @throws {AppError} `not-found`; `assessment-closed`
 */
export async function openAssessment(queries: Queries, assessmentId: string): Promise<AssessmentSummary> {
  const assessment = found(await findAssessment(queries, assessmentId), 'assessment')
  if (assessment.closedAt !== null) throw new AppError('assessment-closed', 'a closed assessment does not change')
  return assessment
}
