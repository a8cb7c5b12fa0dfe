import type { Queries } from '../db/connection'
import { type AssessmentState, findAssessmentState } from '../db/repositories/assessments'
import { AppError } from '../ipc/result'
import { found } from './context'

/**
 * An assessment that may be written. Read inside the transaction that writes: it may have been closed in between.
 *
 * @throws {AppError} `not-found`; `assessment-closed`
 */
export async function openAssessment(queries: Queries, assessmentId: string): Promise<AssessmentState> {
  const assessment = found(await findAssessmentState(queries, assessmentId), 'assessment')
  if (assessment.closedAt !== null) throw assessmentClosed()
  return assessment
}

export const assessmentClosed = (): AppError => new AppError('assessment-closed', 'a closed assessment does not change')
