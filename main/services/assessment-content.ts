import type { Queries } from '../db/connection'
import { listAnswers } from '../db/repositories/answers'
import { findAssessment } from '../db/repositories/assessments'
import { listEvidence } from '../db/repositories/evidence'
import { listSetAside } from '../db/repositories/set-aside'
import type { AssessmentContent } from '../ipc/contract'
import { found } from './context'

/**
 * An assessment with all that it holds; the same instant for all when it is read inside a transaction.
 *
 * @throws {AppError} `not-found`
 */
export async function readContent(queries: Queries, assessmentId: string): Promise<AssessmentContent> {
  const assessment = found(await findAssessment(queries, assessmentId), 'assessment')
  return {
    assessment,
    answers: await listAnswers(queries, assessmentId),
    setAside: await listSetAside(queries, assessmentId),
    evidence: await listEvidence(queries, assessment.organisationId),
  }
}
