import { type Answer, type AnswerSet, evidenceState, lacksReason, noAnswer } from '../answers'
import { applicability } from '../applicability'
import { profileOf } from '../questions'
import { isStatus } from '../scales'
import type { Question, QuestionnaireDefinition } from '../schema'
import type { Bounds } from './bounds'

/**
 * Counts of a set of means. `applicable` excludes the ones declared not applicable with a reason; an alternative or
 * a « non applicable » whose reason is not written yet counts as unanswered. Prudent: in place or replaced by a justified
 * alternative, out of applicable.
 */
export type CoverageCounts = Bounds & {
  readonly inPlace: number
  readonly partial: number
  readonly absent: number
  readonly alternative: number
}

export type DomainCoverage = CoverageCounts & {
  readonly id: string
  readonly title: string
  readonly pillar: string | null
}
export type PillarCoverage = CoverageCounts & { readonly id: string; readonly title: string }

export type CoverageResult = {
  readonly method: 'coverage'
  readonly overall: CoverageCounts
  readonly pillars: readonly PillarCoverage[]
  readonly domains: readonly DomainCoverage[]
}

/**
 * Scores an assessment by coverage (DESIGN, « Scoring methods »): domain, pillar and overall each divide their own sums.
 *
 * @param asOf date on which evidence must be current, YYYY-MM-DD
 * @throws {RangeError} when the profile does not exist
 */
export function scoreCoverage(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): CoverageResult {
  const profile = profileOf(definition, profileId)
  const perDomain = applicability(definition, profile, answers).domains.filter(({ domain }) => domain.context !== true)
  const count = (questions: readonly Question[]) => countCoverage(questions, answers, asOf)
  return {
    method: 'coverage',
    overall: count(perDomain.flatMap(({ questions }) => questions)),
    pillars: definition.pillars.map((pillar) => ({
      id: pillar.id,
      title: pillar.title,
      ...count(perDomain.filter(({ domain }) => domain.pillar === pillar.id).flatMap(({ questions }) => questions)),
    })),
    domains: perDomain.map(({ domain, questions }) => ({
      id: domain.id,
      title: domain.title,
      pillar: domain.pillar ?? null,
      ...count(questions),
    })),
  }
}

/** How one answer is counted. */
export type CoverageStatus =
  | 'inPlace'
  | 'partial'
  | 'absent'
  | 'alternative'
  | 'notApplicable'
  | 'unknown'
  | 'unanswered'

/** The column in which an answer is counted; the score sheet of the exports shows the same word for each question. */
export function coverageStatus(answer: Answer): CoverageStatus {
  if (answer.value === null || lacksReason(answer)) return 'unanswered'
  if (answer.value === 'not-applicable') return 'notApplicable'
  if (answer.value === 'unknown' || !isStatus(answer.value)) return 'unknown'
  return answer.value === 'in-place' ? 'inPlace' : answer.value
}

/** Whether a status counts in the prudent score. */
export function isHeld(status: CoverageStatus): boolean {
  return status === 'inPlace' || status === 'alternative'
}

function countCoverage(questions: readonly Question[], answers: AnswerSet, asOf: string): CoverageCounts {
  const by: Record<CoverageStatus, number> = {
    inPlace: 0,
    partial: 0,
    absent: 0,
    alternative: 0,
    notApplicable: 0,
    unknown: 0,
    unanswered: 0,
  }
  let evidenced = 0
  for (const question of questions) {
    const answer = answers[question.id] ?? noAnswer
    const status = coverageStatus(answer)
    by[status] += 1
    if (isHeld(status) && evidenceState(answer, asOf) !== 'declared') evidenced += 1
  }
  const applicable = questions.length - by.notApplicable
  const held = by.inPlace + by.alternative
  return {
    ...by,
    applicable,
    prudent: { num: held, den: applicable },
    optimistic: { num: held + by.unknown + by.unanswered, den: applicable },
    evidenced: { num: evidenced, den: applicable },
    evaluated: applicable > by.unanswered,
  }
}
