import { canonicalJson } from '../../questionnaires/canonical'
import { allQuestions } from '../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { Queries } from '../db/connection'
import { listActionEdits } from '../db/repositories/actions'
import { replaceAnswers } from '../db/repositories/answers'
import { findAssessment, pinVersion, updateAssessment } from '../db/repositories/assessments'
import { insertEvent } from '../db/repositories/events'
import { insertSetAside, removeSetAside } from '../db/repositories/set-aside'
import { readSettings } from '../db/repositories/settings'
import { findLastSnapshot, markUndone, type Snapshot } from '../db/repositories/snapshots'
import type {
  AssessmentContent,
  AssessmentDetails,
  AssessmentEvent,
  AssessmentSummary,
  SetAsideAnswer,
  StoredAnswer,
  UpgradePreview,
} from '../ipc/contract'
import { AppError } from '../ipc/result'
import { readContent } from './assessment-content'
import { backUpBefore } from './backups/make-backup'
import { carryAnswers, setAsideAnswer } from './carry-answers'
import { found, type ServiceContext } from './context'
import { localDay } from './local-day'
import { openAssessment } from './open-assessment'
import { takeSnapshot } from './snapshots'
import { describeUpgrade } from './upgrade-preview'
import { endOf, pathToNewest, type VersionPath } from './version-path'

/**
 * What moving an assessment to the newest version of its questionnaire would do. Nothing is written; a closed assessment
 * can be looked at.
 *
 * @throws {AppError} `not-found`; `conflict` when it stands at the newest version, or when a version on the way does not
 *   say what becomes of the answers
 */
export async function previewUpgrade(context: ServiceContext, assessmentId: string): Promise<UpgradePreview> {
  const { database, clock } = context
  const path = await upgradePath(context, assessmentId)
  return database.transaction(async (queries) => {
    const content = await contentAt(queries, assessmentId, path[0].definition)
    const edits = await listActionEdits(queries, content.assessment)
    return describeUpgrade(path, content, carryAnswers(path, content.answers), edits, localDay(clock()))
  })
}

/**
 * Moves an assessment to the newest version of its questionnaire: all of it, or nothing. It is frozen before and after,
 * and what found no place is set aside, readable. What people wrote on actions is never touched.
 *
 * @throws {AppError} as {@link previewUpgrade}; `assessment-closed`
 */
export async function upgradeAssessment(context: ServiceContext, assessmentId: string): Promise<AssessmentSummary> {
  const { database, clock } = context
  const path = await upgradePath(context, assessmentId)
  const [from, to] = [path[0], endOf(path)]
  await backUpBefore(context, 'upgrade')
  return database.transaction(async (queries) => {
    await openAssessment(queries, assessmentId)
    const content = await contentAt(queries, assessmentId, from.definition)
    const now = clock()
    await takeSnapshot(context, queries, 'before-upgrade', content, from, now)
    const { answers, setAside } = carryAnswers(path, content.answers)
    await replaceAnswers(queries, assessmentId, answers)
    for (const answer of setAside) await insertSetAside(queries, assessmentId, answer, now)
    const details = detailsFor(to.definition, content.assessment.details)
    await moveTo(queries, content.assessment, to.definition, details, now)
    await takeSnapshot(context, queries, 'after-upgrade', await readContent(queries, assessmentId), to, now)
    await note(context, queries, assessmentId, 'upgraded', from.definition.version, to.definition.version, now)
    return found(await findAssessment(queries, assessmentId), 'assessment')
  })
}

/**
 * Takes the last upgrade back: answers, evidence and version are those of before. What was answered or changed since is
 * set aside, readable; label, perimeter, target and profile stay as people left them. Upgrades are taken back one by one,
 * the last first.
 *
 * @throws {AppError} `not-found`; `assessment-closed`; `conflict` when there is no upgrade to take back
 */
export async function undoUpgrade(context: ServiceContext, assessmentId: string): Promise<AssessmentSummary> {
  const { database, clock, definitions } = context
  const { questionnaireId, questionnaireVersion } = found(await findAssessment(database, assessmentId), 'assessment')
  const last = await findLastSnapshot(database, assessmentId, 'before-upgrade')
  const newer = await definitions.load(questionnaireId, questionnaireVersion)
  const older = await definitions.load(questionnaireId, last?.questionnaireVersion ?? questionnaireVersion)
  return database.transaction(async (queries) => {
    await openAssessment(queries, assessmentId)
    const content = await contentAt(queries, assessmentId, newer.definition)
    const before = await findLastSnapshot(queries, assessmentId, 'before-upgrade')
    const after = await findLastSnapshot(queries, assessmentId, 'after-upgrade')
    if (before === null || after === null) throw new AppError('conflict', 'no upgrade to take back')
    if (before.id !== last?.id) throw new AppError('conflict', 'the assessment was upgraded meanwhile')
    const now = clock()
    await takeSnapshot(context, queries, 'before-undo', content, newer, now)
    await replaceAnswers(queries, assessmentId, before.content.answers)
    await removeSetAside(queries, assessmentId, before.createdAt)
    for (const answer of changedSince(after, content.answers, newer.definition)) {
      await insertSetAside(queries, assessmentId, answer, now)
    }
    const details = detailsFor(older.definition, content.assessment.details, before.content.details)
    await moveTo(queries, content.assessment, older.definition, details, now)
    for (const { id } of [before, after]) await markUndone(queries, id)
    await note(
      context,
      queries,
      assessmentId,
      'upgrade-undone',
      newer.definition.version,
      older.definition.version,
      now,
    )
    return found(await findAssessment(queries, assessmentId), 'assessment')
  })
}

/** Definitions are read before the transaction: those added from a file come from the same database. */
async function upgradePath({ database, definitions }: ServiceContext, assessmentId: string): Promise<VersionPath> {
  const assessment = found(await findAssessment(database, assessmentId), 'assessment')
  const path = await pathToNewest(definitions, assessment.questionnaireId, assessment.questionnaireVersion)
  if (path.length === 1) throw new AppError('conflict', 'the assessment stands at the newest version')
  return path
}

/** The assessment as long as it stands at the version that was read. */
async function contentAt(
  queries: Queries,
  assessmentId: string,
  { version }: QuestionnaireDefinition,
): Promise<AssessmentContent> {
  const content = await readContent(queries, assessmentId)
  if (content.assessment.questionnaireVersion === version) return content
  throw new AppError('conflict', 'the assessment changed version meanwhile')
}

async function moveTo(
  queries: Queries,
  assessment: AssessmentSummary,
  { version }: QuestionnaireDefinition,
  details: AssessmentDetails,
  now: string,
): Promise<void> {
  await pinVersion(queries, assessment.id, version, now)
  await updateAssessment(queries, { ...assessment, updatedAt: now, details })
}

/** What people chose, but for what the definition does not know; then what they had chosen before, if anything. */
function detailsFor(
  definition: QuestionnaireDefinition,
  details: AssessmentDetails,
  before?: AssessmentDetails,
): AssessmentDetails {
  const hasProfile = definition.profiles.some(({ id }) => id === details.profile)
  const hasQuestion = allQuestions(definition).some(({ id }) => id === details.lastQuestionId)
  return {
    ...details,
    profile: hasProfile ? details.profile : (before?.profile ?? details.profile),
    lastQuestionId: hasQuestion ? details.lastQuestionId : (before?.lastQuestionId ?? null),
  }
}

async function note(
  { newId }: ServiceContext,
  queries: Queries,
  assessmentId: string,
  kind: AssessmentEvent['kind'],
  from: string,
  to: string,
  at: string,
): Promise<void> {
  const { respondent } = await readSettings(queries)
  await insertEvent(queries, assessmentId, { id: newId(), at, kind, by: respondent, note: `${from} → ${to}` })
}

/** The answers that are not what the upgrade left, as they are kept apart. */
function changedSince(
  { content }: Snapshot,
  answers: readonly StoredAnswer[],
  definition: QuestionnaireDefinition,
): SetAsideAnswer[] {
  const left = new Map(content.answers.map((answer) => [answer.questionId, canonicalJson(answer)]))
  return answers
    .filter((answer) => holdsSomething(answer) && left.get(answer.questionId) !== canonicalJson(answer))
    .map((answer) => setAsideAnswer(definition, answer))
}

function holdsSomething({ value, reason, comment, privateNote, verification, evidenceIds, ...rest }: StoredAnswer) {
  const texts = [reason, comment, privateNote, rest.officialNumber]
  return value !== null || verification !== null || evidenceIds.length > 0 || texts.some((text) => text !== '')
}
