import { type AnswerSet, evidenceState, noAnswer } from '../answers'
import { applicability } from '../applicability'
import { profileOf } from '../questions'
import { MAX_LEVEL } from '../scales'
import type { Domain, Question, QuestionnaireDefinition } from '../schema'
import { hasLevel, isCoreHeld, levelOf, levelStatus } from './level'

/** What the figures of a score by levels are made of, question by question: enough to tell any of them in sentences. */

/** A question that has its share in the figures. */
export type CountedQuestion = {
  readonly question: Question
  readonly weight: number
  readonly status: 'level' | 'unknown' | 'unanswered'
  /** From 0 to 4; null when it is not known: it then counts for 0, and for 4 in the best case. */
  readonly level: number | null
  /** Whether a dated, unexpired piece backs the answer. */
  readonly backed: boolean
  /** Null when the question is not a core one. */
  readonly held: boolean | null
  /** From which level it counts as held; null when it is not a core one. */
  readonly heldFrom: number | null
}

/** Why a question asked of the profile has no share in the figures; `reason` is the written one, or what it follows. */
export type ExcludedQuestion = {
  readonly question: Question
  readonly why: 'not-applicable' | 'set-aside' | 'followed'
  readonly reason: string
}

/** Weighted levels added up, and the most they could be. */
export type Points = {
  readonly prudent: number
  readonly optimistic: number
  readonly evidenced: number
  readonly possible: number
}

export type DomainExplanation = {
  readonly domain: Domain
  readonly counted: readonly CountedQuestion[]
  readonly excluded: readonly ExcludedQuestion[]
  readonly points: Points
}

/** Core questions held: as answered, at best, and backed by a piece, out of those that apply. */
export type CoreExplanation = {
  readonly counted: readonly CountedQuestion[]
  readonly held: number
  readonly atBest: number
  readonly backed: number
}

export type MaturityExplanation = {
  readonly domains: readonly DomainExplanation[]
  readonly core: CoreExplanation
  /** The questions that are not core. */
  readonly rest: Points
  readonly all: Points
}

/**
 * Explains a score by levels. The sums are those of `scoreMaturity`: a test computes every figure again from here.
 *
 * @param asOf date on which evidence must be current, YYYY-MM-DD
 * @throws {RangeError} when the profile does not exist
 */
export function explainMaturity(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): MaturityExplanation {
  const { domains, setAside } = applicability(definition, profileOf(definition, profileId), answers)
  const explained = domains
    .filter(({ domain }) => domain.context !== true)
    .map(({ domain, questions }): DomainExplanation => {
      const counted = questions.flatMap((question) => countedQuestion(question, answers, asOf) ?? [])
      const excluded = [
        ...questions.flatMap((question) => excludedQuestion(question, answers) ?? []),
        ...setAside
          .filter(({ question }) => domain.questions.includes(question))
          .map(({ question, because }) => ({ question, why: 'set-aside' as const, reason: because })),
      ]
      return { domain, counted, excluded, points: pointsOf(counted) }
    })
  const counted = explained.flatMap((domain) => domain.counted)
  const core = counted.filter(({ held }) => held !== null)
  const held = core.filter((line) => line.held)
  return {
    domains: explained,
    core: {
      counted: core,
      held: held.length,
      atBest: held.length + core.filter(({ level }) => level === null).length,
      backed: held.filter(({ backed }) => backed).length,
    },
    rest: pointsOf(counted.filter((line) => line.held === null)),
    all: pointsOf(counted),
  }
}

function countedQuestion(question: Question, answers: AnswerSet, asOf: string): CountedQuestion | null {
  const answer = answers[question.id] ?? noAnswer
  const status = levelStatus(question, answer, answers)
  if (!hasLevel(question) || status === 'notApplicable') return null
  const level = status === 'level' ? levelOf(question, answers) : null
  return {
    question,
    weight: question.weight ?? 1,
    status,
    level,
    backed: evidenceState(answer, asOf) !== 'declared',
    held: question.core === true ? level !== null && isCoreHeld(question, level) : null,
    heldFrom: question.core === true ? (LEVELS.find((candidate) => isCoreHeld(question, candidate)) ?? null) : null,
  }
}

const LEVELS = [0, 1, 2, 3, 4] as const

function excludedQuestion(question: Question, answers: AnswerSet): ExcludedQuestion | null {
  if (!hasLevel(question)) return { question, why: 'followed', reason: '' }
  const answer = answers[question.id] ?? noAnswer
  return levelStatus(question, answer, answers) === 'notApplicable'
    ? { question, why: 'not-applicable', reason: answer.reason.trim() }
    : null
}

function pointsOf(counted: readonly CountedQuestion[]): Points {
  const sum = (value: (line: CountedQuestion) => number) =>
    counted.reduce((total, line) => total + line.weight * value(line), 0)
  return {
    prudent: sum(({ level }) => level ?? 0),
    optimistic: sum(({ level }) => level ?? MAX_LEVEL),
    evidenced: sum(({ level, backed }) => (backed ? (level ?? 0) : 0)),
    possible: sum(() => MAX_LEVEL),
  }
}
