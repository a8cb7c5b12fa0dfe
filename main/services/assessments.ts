import { canonicalJson } from '../../questionnaires/canonical'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { findAssessment, insertAssessment, updateAssessment as writeAssessment } from '../db/repositories/assessments'
import { findEstablishment } from '../db/repositories/establishments'
import { findOrganisation } from '../db/repositories/organisations'
import type { AssessmentContent, AssessmentDetails, AssessmentSummary, Parsed } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { readContent } from './assessment-content'
import { bringAnswers, campaignBefore } from './campaigns'
import { found, type ServiceContext } from './context'
import { assessmentClosed } from './open-assessment'

/**
 * Opens an assessment with the newest version of a questionnaire, which it keeps for ever. A new campaign starts with the
 * answers of the one before, each to be confirmed.
 *
 * @throws {AppError} `not-found` (questionnaire, organisation, establishment of that organisation, or campaign before);
 *   `invalid-input` when the questionnaire has no such profile, or when the campaign before is of another entity or
 *   questionnaire; `conflict` when its answers cannot be carried to the newest version; `questionnaire-unreadable`
 */
export async function createAssessment(
  context: ServiceContext,
  input: Parsed<'createAssessment'>,
): Promise<AssessmentSummary> {
  const { database, clock, newId, definitions } = context
  const { organisationId, establishmentId, questionnaireId, details, previousId } = input
  const { definition } = await definitions.current(questionnaireId)
  checkProfile(definition, details)
  const before = previousId === null ? null : await campaignBefore(context, input, previousId)
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
      closedAt: null,
      previousId,
      details: before ? withChoicesOf(before.assessment.details, details) : details,
    }
    await insertAssessment(queries, assessment)
    if (before) await bringAnswers(queries, before, assessment)
    return assessment
  })
}

/** The perimeter and the target go on from a campaign to the next, unless they were chosen anew. */
function withChoicesOf(before: AssessmentDetails, details: AssessmentDetails): AssessmentDetails {
  return { ...details, perimeter: details.perimeter || before.perimeter, target: details.target ?? before.target }
}

/**
 * Changes the profile, label, perimeter, target or resuming point. Changing the profile hides questions and deletes
 * nothing; moving the resuming point is not a change of the assessment: its date stays, and it may be closed.
 *
 * @throws {AppError} `not-found`; `invalid-input` when the questionnaire has no such profile; `assessment-closed`
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
    const same = sameChoices(known.details, details)
    if (!same && known.closedAt !== null) throw assessmentClosed()
    const saved: AssessmentSummary = { ...known, details, updatedAt: same ? known.updatedAt : clock() }
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
  return database.transaction((queries) => readContent(queries, assessmentId))
}

function checkProfile(definition: QuestionnaireDefinition, { profile }: AssessmentDetails): void {
  if (definition.profiles.some(({ id }) => id === profile)) return
  throw new AppError('invalid-input', `${definition.id} ${definition.version} has no profile ${profile}`)
}

function sameChoices(a: AssessmentDetails, b: AssessmentDetails): boolean {
  const choices = ({ lastQuestionId: _, ...rest }: AssessmentDetails) => canonicalJson(rest)
  return choices(a) === choices(b)
}
