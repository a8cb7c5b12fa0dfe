import { nothingWritten } from '../../questionnaires/answers'
import { canonicalJson } from '../../questionnaires/canonical'
import { questionsById } from '../../questionnaires/questions'
import { isValidValue } from '../../questionnaires/scales'
import type { Question } from '../../questionnaires/schema'
import type { Queries } from '../db/connection'
import { findAnswer, replaceEvidenceLinks, upsertAnswer } from '../db/repositories/answers'
import { type AssessmentState, findAssessmentState, touchAssessment } from '../db/repositories/assessments'
import { findEvidence } from '../db/repositories/evidence'
import { readSettings } from '../db/repositories/settings'
import type { AnswerInput, Parsed, SavedAt, StoredAnswer } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found, type ServiceContext } from './context'
import { assessmentClosed } from './open-assessment'

/**
 * Writes an answer; once this resolves, it is on the disk. Saving the same content again changes nothing, neither the
 * revision nor the date. Whoever « Qui répond ? » names is recorded when the value or its reason changes, so that a
 * later comment or verification does not take the answer over; confirming an answer that a new version or a campaign
 * brought is also a claim. A save clears the mark « à confirmer » and never sets it; a new value always clears it.
 *
 * @throws {AppError} `not-found` (assessment, or question of its questionnaire); `invalid-input` when the value does not
 *   suit the scale of the question; `assessment-closed`
 * @throws {DatabaseError} when it cannot be written
 */
export async function saveAnswer(
  context: ServiceContext,
  { assessmentId, questionId, answer: given }: Parsed<'saveAnswer'>,
): Promise<SavedAt> {
  const { database, clock } = context
  const { assessment, question } = await checkQuestion(context, assessmentId, questionId)
  if (assessment.closedAt !== null) throw assessmentClosed()
  if (given.value !== null && !isValidValue(question, given.value)) {
    throw new AppError('invalid-input', `value out of the scale of question ${questionId}`)
  }
  return database.transaction(async (queries) => {
    const known = await findAnswer(queries, assessmentId, questionId)
    const toConfirm = given.toConfirm && known?.toConfirm === true && known.value === given.value
    const answer: AnswerInput = { ...given, toConfirm }
    if (canonicalJson(inputOf(known)) === canonicalJson(answer)) return savedAt(known, clock)
    const sameClaim =
      known !== null && known.value === answer.value && known.reason === answer.reason && known.toConfirm === toConfirm
    return writeAnswer(queries, assessmentId, {
      ...answer,
      questionId,
      answeredBy: sameClaim ? known.answeredBy : await respondentFor(queries, answer),
      revision: (known?.revision ?? 0) + 1,
      updatedAt: clock(),
      evidenceIds: known?.evidenceIds ?? [],
    })
  })
}

/**
 * Chooses the pieces of evidence of an answer, in order. A question without answer yet gets an empty one to hold them.
 *
 * @throws {AppError} `not-found` (assessment, question, or piece in the organisation of the assessment);
 *   `assessment-closed`
 * @throws {DatabaseError} when it cannot be written
 */
export async function setEvidenceLinks(
  context: ServiceContext,
  { assessmentId, questionId, evidenceIds }: Parsed<'setEvidenceLinks'>,
): Promise<SavedAt> {
  const { database, clock } = context
  const { assessment } = await checkQuestion(context, assessmentId, questionId)
  if (assessment.closedAt !== null) throw assessmentClosed()
  const wanted = [...new Set(evidenceIds)]
  return database.transaction(async (queries) => {
    for (const id of wanted) {
      const { organisationId } = found(await findEvidence(queries, id), 'evidence')
      if (organisationId !== assessment.organisationId)
        throw new AppError('not-found', 'evidence of another organisation')
    }
    return linkEvidence(queries, clock, { assessmentId, questionId, evidenceIds: wanted })
  })
}

/**
 * Writes the pieces of an answer, inside the transaction that found the assessment open and the pieces its own. The same
 * pieces again change nothing.
 */
export async function linkEvidence(
  queries: Queries,
  clock: () => string,
  { assessmentId, questionId, evidenceIds }: Parsed<'setEvidenceLinks'>,
): Promise<SavedAt> {
  const known = await findAnswer(queries, assessmentId, questionId)
  if (canonicalJson(known?.evidenceIds ?? []) === canonicalJson(evidenceIds)) return savedAt(known, clock)
  const saved = await writeAnswer(queries, assessmentId, {
    ...inputOf(known),
    questionId,
    answeredBy: known?.answeredBy ?? '',
    revision: (known?.revision ?? 0) + 1,
    updatedAt: clock(),
    evidenceIds,
  })
  await replaceEvidenceLinks(queries, assessmentId, questionId, evidenceIds)
  return saved
}

/**
 * The question must be of the version the assessment was opened with; whether it applies to its profile is no matter.
 *
 * @throws {AppError} `not-found`
 */
export async function checkQuestion(
  { database, definitions }: ServiceContext,
  assessmentId: string,
  questionId: string,
): Promise<{ readonly assessment: AssessmentState; readonly question: Question }> {
  const assessment = found(await findAssessmentState(database, assessmentId), 'assessment')
  const { definition } = await definitions.load(assessment.questionnaireId, assessment.questionnaireVersion)
  const question = questionsById(definition).get(questionId)
  if (!question) throw new AppError('not-found', 'question not found in this version')
  return { assessment, question }
}

/**
 * Writes an answer as it is, and the date of its assessment with it.
 *
 * @throws {AppError} `assessment-closed`: it may have been closed since it was read
 */
export async function writeAnswer(queries: Queries, assessmentId: string, answer: StoredAnswer): Promise<SavedAt> {
  if (!(await touchAssessment(queries, assessmentId, answer.updatedAt))) throw assessmentClosed()
  await upsertAnswer(queries, assessmentId, answer)
  return { savedAt: answer.updatedAt, revision: answer.revision }
}

async function respondentFor(queries: Queries, answer: AnswerInput): Promise<string> {
  return answer.value === null ? '' : (await readSettings(queries)).respondent
}

/** What a person wrote of an answer, without what Sextant knows of it. */
export function inputOf(answer: StoredAnswer | null): AnswerInput {
  if (answer === null) return nothingWritten
  const { value, reason, comment, privateNote, verification, toConfirm, provenance, officialNumber } = answer
  return { value, reason, comment, privateNote, verification, toConfirm, provenance, officialNumber }
}

function savedAt(answer: StoredAnswer | null, clock: () => string): SavedAt {
  return answer === null ? { savedAt: clock(), revision: 0 } : { savedAt: answer.updatedAt, revision: answer.revision }
}
