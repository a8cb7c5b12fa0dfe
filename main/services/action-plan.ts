import {
  effortHours,
  inquiryKey,
  inquiryTitle,
  measureKey,
  type ProposedAction,
  proposeActions,
} from '../../questionnaires/action-plan'
import { toAnswerSet } from '../../questionnaires/answer-set'
import { askedQuestions } from '../../questionnaires/applicability'
import { canonicalJson } from '../../questionnaires/canonical'
import { allQuestions, domainsByQuestion, measuresById } from '../../questionnaires/questions'
import { roleLabels } from '../../questionnaires/roles'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { measuresOf } from '../../questionnaires/triggers'
import { type Entity, listActionEdits, upsertActionEdits } from '../db/repositories/actions'
import type { ActionEdits, AssessmentContent, Parsed, PlanAction } from '../ipc/contract'
import { getAssessmentContent } from './assessments'
import { found, type ServiceContext } from './context'
import type { LoadedDefinition } from './definitions'

/**
 * The action plan of an assessment: what its answers call for, in order, with what people wrote on each action; then the
 * actions that nothing calls for any more but that someone worked on. Edits belong to the entity and the action, not to
 * the assessment: they survive any change of answers, and are found again in the next assessment.
 *
 * @throws {AppError} `not-found`
 */
export async function getActionPlan(context: ServiceContext, assessmentId: string): Promise<PlanAction[]> {
  const content = await getAssessmentContent(context, assessmentId)
  return planFrom(context, content)
}

/**
 * Writes what a person says of an action; saving what already stands changes nothing.
 *
 * @throws {AppError} `not-found` (assessment, or action in its questionnaire)
 */
export async function saveAction(
  context: ServiceContext,
  { assessmentId, key, edits }: Parsed<'saveAction'>,
): Promise<PlanAction> {
  const content = await getAssessmentContent(context, assessmentId)
  const { definition } = await definitionOf(context, content)
  const action =
    (await planFrom(context, content)).find((candidate) => candidate.key === key) ??
    found(uncalledAction(definition, content, key), 'action')
  if (canonicalJson(action.edits) === canonicalJson(edits)) return action
  await upsertActionEdits(context.database, entityOf(content), key, edits, context.clock())
  return { ...action, edits, priority: edits.priority ?? action.computedPriority }
}

async function planFrom(context: ServiceContext, content: AssessmentContent): Promise<PlanAction[]> {
  const { definition } = await definitionOf(context, content)
  const edits = await listActionEdits(context.database, entityOf(content))
  const called = proposeActions(definition, content.assessment.details.profile, toAnswerSet(content)).map((proposed) =>
    toPlanAction(definition, proposed, true, edits.get(proposed.key)),
  )
  const calledKeys = new Set(called.map(({ key }) => key))
  const uncalled = [...edits].filter(([key]) => !calledKeys.has(key))
  const definitionsKnown = uncalled.length === 0 ? [] : [definition, ...(await olderVersions(context, content))]
  const kept = uncalled.flatMap(([key, edit]) => {
    for (const known of definitionsKnown) {
      const action = uncalledAction(known, content, key, edit)
      if (action) return [action]
    }
    return []
  })
  return [...called, ...kept]
}

/** The versions before the one of an assessment, newest first: a measure may have been theirs. */
async function olderVersions(
  { definitions }: ServiceContext,
  { assessment: { questionnaireId, questionnaireVersion } }: AssessmentContent,
): Promise<QuestionnaireDefinition[]> {
  const versions = definitions.versions(questionnaireId)
  const older = versions.slice(0, Math.max(0, versions.indexOf(questionnaireVersion))).reverse()
  return Promise.all(older.map(async (version) => (await definitions.load(questionnaireId, version)).definition))
}

/** What an action key means when no answer calls for it; null when it belongs to another questionnaire or version. */
function uncalledAction(
  definition: QuestionnaireDefinition,
  content: AssessmentContent,
  key: string,
  edits?: ActionEdits,
): PlanAction | null {
  const measures = measuresById(definition)
  const isInquiry = key.startsWith(`${definition.id}/?`)
  const leading = allQuestions(definition).flatMap((question) => {
    const called = isInquiry
      ? measuresOf(question).slice(0, key === inquiryKey(definition, question) ? 1 : 0)
      : measuresOf(question)
    return called.flatMap(({ measure: id, level }) => {
      const measure = measures.get(id)
      return measure && (isInquiry || measureKey(definition, measure) === key) ? [{ question, measure, level }] : []
    })
  })
  const [first] = leading
  if (!first) return null
  // An older version may not know the profile.
  const profile = definition.profiles.find(({ id }) => id === content.assessment.details.profile)
  const asked = new Set(profile ? askedQuestions(definition, profile, toAnswerSet(content)) : [])
  const questions = leading.map(({ question }) => question)
  const applicable = questions.filter((question) => asked.has(question))
  const action: ProposedAction = {
    key,
    kind: isInquiry ? 'inquiry' : 'measure',
    title: isInquiry ? inquiryTitle(first.question) : first.measure.title,
    priority: 3,
    level: first.level,
    measure: first.measure,
    origins: applicable.length > 0 ? applicable : questions,
    domainId: domainsByQuestion(definition).get(first.question.id)?.id ?? '',
  }
  return toPlanAction(definition, action, false, edits)
}

function toPlanAction(
  definition: QuestionnaireDefinition,
  action: ProposedAction,
  called: boolean,
  saved: ActionEdits | undefined,
): PlanAction {
  const edits = saved ?? defaultEdits(action)
  return {
    key: action.key,
    kind: action.kind,
    title: action.title,
    priority: edits.priority ?? action.priority,
    computedPriority: action.priority,
    level: action.level,
    domainId: action.domainId,
    domainTitle: definition.domains.find((domain) => domain.id === action.domainId)?.title ?? '',
    measure: action.measure,
    effortHours: effortHours(action),
    origins: action.origins.map(({ id, label, ask, text }) => ({ questionId: id, label, ask, text })),
    called,
    edits,
  }
}

/** What stands until a person writes something: done by those the measure names, or answered by those who know. */
function defaultEdits({ kind, measure, origins }: ProposedAction): ActionEdits {
  const roles = kind === 'inquiry' ? (origins[0]?.answeredBy ?? []) : measure.who
  const [first = '', ...others] = roles.map((role) => roleLabels[role])
  return {
    priority: null,
    owner: '',
    doneBy: [first, ...others.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(' ou '),
    dueDate: null,
    status: 'to-do',
    statusReason: '',
    comment: '',
  }
}

function entityOf({ assessment }: AssessmentContent): Entity {
  return { organisationId: assessment.organisationId, establishmentId: assessment.establishmentId }
}

function definitionOf({ definitions }: ServiceContext, { assessment }: AssessmentContent): Promise<LoadedDefinition> {
  return definitions.load(assessment.questionnaireId, assessment.questionnaireVersion)
}
