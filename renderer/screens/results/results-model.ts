import {
  type Answer,
  type AnswerSet,
  type EvidenceState,
  evidenceState,
  noAnswer,
} from '../../../questionnaires/answers'
import { applicableQuestions, profileOf } from '../../../questionnaires/questions'
import type { Domain, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import {
  type CoverageStatus,
  coverageStatus,
  type DomainCoverage,
  isHeld,
} from '../../../questionnaires/scoring/coverage'
import { ratio } from '../../../questionnaires/scoring/fraction'
import type { ScoreResult } from '../../../questionnaires/scoring/score'
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
  const profile = profileOf(definition, profileId)
  return definition.domains.flatMap((domain) =>
    applicableQuestions(domain, profile).map((question) => {
      const answer = answers[question.id] ?? noAnswer
      return { domain, question, answer, status: coverageStatus(answer), evidence: evidenceState(answer, asOf) }
    }),
  )
}

/** The means that a headline figure counts. */
export function meansOfFigure(means: readonly CountedMeans[], figure: Figure): readonly CountedMeans[] {
  return means.filter(({ status }) => (figure === 'held' ? isHeld(status) : status === figure))
}

/** From this share on, an objective is called a strength. */
const STRENGTH_SHARE = 2 / 3
const MAX_STRENGTHS = 6

/**
 * The objectives best held, the fully held ones first, then by share and size. Below two thirds nothing is called a
 * strength: the most advanced objective is given apart, if anything is in place at all.
 */
export function strengths({ domains }: ScoreResult): {
  readonly held: readonly DomainCoverage[]
  readonly mostAdvanced: DomainCoverage | undefined
} {
  const share = (domain: DomainCoverage) => ratio(domain.prudent) ?? 0
  const ranked = domains
    .filter((domain) => domain.evaluated && domain.prudent.num > 0)
    .sort((a, b) => share(b) - share(a) || b.applicable - a.applicable)
  const held = ranked.filter((domain) => share(domain) >= STRENGTH_SHARE).slice(0, MAX_STRENGTHS)
  return { held, mostAdvanced: ranked[0] }
}
