import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { listAnswers } from '../db/repositories/answers'
import { findAssessment, insertAssessment, updateAssessment as writeAssessment } from '../db/repositories/assessments'
import { findEstablishment } from '../db/repositories/establishments'
import { listEvidence } from '../db/repositories/evidence'
import { findOrganisation } from '../db/repositories/organisations'
import type { AssessmentContent, AssessmentDetails, AssessmentSummary, Parsed } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found, type ServiceContext } from './context'

/**
 * Opens an assessment with the newest version of a questionnaire, which it keeps for ever.
 *
 * @throws {AppError} `not-found` (questionnaire, organisation, or establishment of that organisation); `invalid-input`
 *   when the questionnaire has no such profile; `questionnaire-unreadable`
 */
export async function createAssessment(
  { database, clock, newId, definitions }: ServiceContext,
  { organisationId, establishmentId, questionnaireId, details }: Parsed<'createAssessment'>,
): Promise<AssessmentSummary> {
  const { definition } = await definitions.current(questionnaireId)
  checkProfile(definition, details)
  return database.transaction(async (queries) => {
    found(await findOrganisation(queries, organisationId), 'organisation')
    if (establishmentId !== null) {
      const establishment = found(await findEstablishment(queries, establishmentId), 'establishment')
      if (establishment.organisationId !== organisationId) {
        throw new AppError('not-found', 'the establishment belongs to another organisation')
      }
    }
    const now = clock()
    const assessment: AssessmentSummary = {
      id: newId(),
      organisationId,
      establishmentId,
      questionnaireId: definition.id,
      questionnaireVersion: definition.version,
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
      details,
    }
    await insertAssessment(queries, assessment)
    return assessment
  })
}

/**
 * Changes the profile, label, perimeter or resuming point. Changing the profile hides questions and deletes nothing;
 * moving the resuming point is not a change of the assessment, so that its date stays.
 *
 * @throws {AppError} `not-found`; `invalid-input` when the questionnaire has no such profile
 */
export async function updateAssessment(
  { database, clock, definitions }: ServiceContext,
  { id, details }: Parsed<'updateAssessment'>,
): Promise<AssessmentSummary> {
  const before = found(await findAssessment(database, id), 'assessment')
  const { definition } = await definitions.load(before.questionnaireId, before.questionnaireVersion)
  checkProfile(definition, details)
  return database.transaction(async (queries) => {
    const known = found(await findAssessment(queries, id), 'assessment')
    const saved: AssessmentSummary = {
      ...known,
      details,
      updatedAt: sameChoices(known.details, details) ? known.updatedAt : clock(),
    }
    await writeAssessment(queries, saved)
    return saved
  })
}

/**
 * An assessment with its answers and every piece of evidence of its organisation, read at one instant.
 *
 * @throws {AppError} `not-found`
 */
export function getAssessmentContent({ database }: ServiceContext, assessmentId: string): Promise<AssessmentContent> {
  return database.transaction(async (queries) => {
    const assessment = found(await findAssessment(queries, assessmentId), 'assessment')
    return {
      assessment,
      answers: await listAnswers(queries, assessmentId),
      evidence: await listEvidence(queries, assessment.organisationId),
    }
  })
}

function checkProfile(definition: QuestionnaireDefinition, { profile }: AssessmentDetails): void {
  if (definition.profiles.some(({ id }) => id === profile)) return
  throw new AppError('invalid-input', `${definition.id} ${definition.version} has no profile ${profile}`)
}

function sameChoices(a: AssessmentDetails, b: AssessmentDetails): boolean {
  return a.profile === b.profile && a.label === b.label && a.perimeter === b.perimeter
}
