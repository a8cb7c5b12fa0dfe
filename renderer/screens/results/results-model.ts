import { effortHours, type ProposedAction } from '../../../questionnaires/action-plan'
import {
  type Answer,
  type AnswerSet,
  type EvidenceState,
  evidenceState,
  noAnswer,
} from '../../../questionnaires/answers'
import { applicability } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { Domain, Profile, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { type CoverageStatus, coverageStatus, isHeld } from '../../../questionnaires/scoring/coverage'
import type { ActionMark } from '../../texts/maturity'
import type { Figure } from '../../texts/results'

/** One means asked of the profile, and how its answer is counted. */
export type CountedMeans = {
  readonly domain: Domain
  readonly question: Question
  readonly answer: Answer
  readonly status: CoverageStatus
  readonly evidence: EvidenceState
}

/** Every means asked of a profile, in the order of the questionnaire: what the figures are made of. */
export function countedMeans(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): readonly CountedMeans[] {
  return applicability(definition, profileOf(definition, profileId), answers)
    .domains.filter(({ domain }) => domain.context !== true)
    .flatMap(({ domain, questions }) =>
      questions.map((question) => {
        const answer = answers[question.id] ?? noAnswer
        return { domain, question, answer, status: coverageStatus(answer), evidence: evidenceState(answer, asOf) }
      }),
    )
}

/** The means that a headline figure counts. */
export function meansOfFigure(means: readonly CountedMeans[], figure: Figure): readonly CountedMeans[] {
  return means.filter(({ status }) => (figure === 'held' ? isHeld(status) : status === figure))
}

/** The profile that asks more, when the present one asks only the core questions. */
export function fullerProfile(definition: QuestionnaireDefinition, profileId: string): Profile | null {
  if (profileOf(definition, profileId).coreOnly !== true) return null
  return definition.profiles.find(({ coreOnly }) => coreOnly !== true) ?? null
}

/** Longest effort of a quick action, in hours. */
const QUICK_HOURS = 8

/** What stands out in an action of a questionnaire of levels; null when nothing does. */
export function actionMark(action: ProposedAction): ActionMark | null {
  if (action.level === 2) return 'further'
  if (action.kind === 'measure' && action.origins.some(({ core }) => core === true)) return 'core'
  return effortHours(action) <= QUICK_HOURS ? 'quick' : null
}
