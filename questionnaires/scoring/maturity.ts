import { type AnswerSet, evidenceState, noAnswer } from '../answers'
import { applicability } from '../applicability'
import { profileOf } from '../questions'
import { MAX_LEVEL } from '../scales'
import type { Question, QuestionnaireDefinition } from '../schema'
import type { Bounds } from './bounds'
import { type Fraction, mean, reduced } from './fraction'
import { hasLevel, isCoreHeld, levelOf, levelStatus } from './level'

/** Counts of a set of questions with levels. A share of 1 is level 4: multiply by 4 for a level. */
export type MaturityCounts = Bounds & {
  /** Number of questions at each level, from 0 to 4. */
  readonly levels: readonly [number, number, number, number, number]
}

export type DomainMaturity = MaturityCounts & { readonly id: string; readonly title: string; readonly pillar: null }

/** The « points indispensables »: each is held or not, from the level its definition says. */
export type CoreCounts = Bounds

export type MaturityResult = {
  readonly method: 'gated-index' | 'mean-of-domains' | 'mean-of-items'
  readonly overall: MaturityCounts
  readonly pillars: readonly []
  readonly domains: readonly DomainMaturity[]
  /** Null when the questionnaire has no core question. */
  readonly core: CoreCounts | null
  /** The questions that are not core, whose mean weighs in the gated index. */
  readonly rest: MaturityCounts
  /** False as long as only core questions are answered: the overall figure would say more than is known. */
  readonly showsOverall: boolean
}

/** The share of the gated index that the core alone gives; the rest of the questions gives the remainder. */
export const CORE_SHARE: Fraction = { num: 3, den: 5 }

type Tally = { readonly weight: number; readonly level: number | null; readonly evidenced: boolean }

/**
 * Scores an assessment made of levels from 0 to 4 (DESIGN, « Scoring methods »).
 *
 * - `mean-of-items`: weighted mean of all the levels;
 * - `mean-of-domains`: mean of the domains, each being the weighted mean of its levels;
 * - `gated-index`: 4 × S × (0.6 + 0.4 R), S being the share of core questions held and R the mean of the rest out of 4.
 *   Without applicable core S is 1; without applicable rest the index is 4 × S.
 *
 * @param asOf date on which evidence must be current, YYYY-MM-DD
 * @throws {RangeError} when the profile does not exist
 */
export function scoreMaturity(
  definition: QuestionnaireDefinition,
  method: MaturityResult['method'],
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): MaturityResult {
  const profile = profileOf(definition, profileId)
  const asked = applicability(definition, profile, answers)
    .domains.filter(({ domain }) => domain.context !== true)
    .map(({ domain, questions }) => ({ domain, questions: questions.filter(hasLevel) }))
  const count = (questions: readonly Question[]) => countLevels(questions, answers, asOf)
  const domains = asked.map(
    ({ domain, questions }): DomainMaturity => ({
      id: domain.id,
      title: domain.title,
      pillar: null,
      ...count(questions),
    }),
  )
  const questions = asked.flatMap((entry) => entry.questions)
  const all = count(questions)
  const core = countCore(
    questions.filter((question) => question.core === true),
    answers,
    asOf,
  )
  const rest = count(questions.filter((question) => question.core !== true))
  const hasCore = definition.domains.some((domain) => domain.questions.some((question) => question.core === true))
  return {
    method,
    overall: { ...all, ...overallShares(method, all, domains, core, rest) },
    pillars: [],
    domains,
    core: hasCore ? core : null,
    rest,
    showsOverall: all.evaluated && profile.coreOnly !== true && (rest.evaluated || rest.applicable === 0),
  }
}

type Shares = Pick<Bounds, 'prudent' | 'optimistic' | 'evidenced'>
const bounds = ['prudent', 'optimistic', 'evidenced'] as const

function overallShares(
  method: MaturityResult['method'],
  all: MaturityCounts,
  domains: readonly DomainMaturity[],
  core: CoreCounts,
  rest: MaturityCounts,
): Shares {
  const of = (share: (bound: (typeof bounds)[number]) => Fraction): Shares => ({
    prudent: share('prudent'),
    optimistic: share('optimistic'),
    evidenced: share('evidenced'),
  })
  switch (method) {
    case 'mean-of-items':
      return of((bound) => all[bound])
    case 'mean-of-domains':
      return of((bound) => mean(domains.map((domain) => domain[bound])))
    case 'gated-index':
      return of((bound) => gatedIndex(core[bound], rest[bound]))
  }
}

/** S × (0.6 + 0.4 R), from 0 to 1. Nothing to hold: S is 1. Nothing else to answer: S alone. */
export function gatedIndex(core: Fraction, rest: Fraction): Fraction {
  if (core.den === 0 && rest.den === 0) return { num: 0, den: 0 }
  if (rest.den === 0) return reduced(core)
  const [s, r] = [core.den === 0 ? { num: 1, den: 1 } : core, rest]
  const others = CORE_SHARE.den - CORE_SHARE.num
  return reduced({
    num: s.num * (CORE_SHARE.num * r.den + others * r.num),
    den: s.den * CORE_SHARE.den * r.den,
  })
}

function countLevels(questions: readonly Question[], answers: AnswerSet, asOf: string): MaturityCounts {
  const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  const { tallies, notApplicable, unknown, unanswered } = tally(questions, answers, asOf)
  for (const { level } of tallies) if (level !== null) levels[level as 0 | 1 | 2 | 3 | 4] += 1
  const den = MAX_LEVEL * tallies.reduce((sum, { weight }) => sum + weight, 0)
  const sum = (value: (tally: Tally) => number) => ({
    num: tallies.reduce((total, item) => total + item.weight * value(item), 0),
    den,
  })
  return {
    applicable: tallies.length,
    notApplicable,
    unknown,
    unanswered,
    levels,
    prudent: sum(({ level }) => level ?? 0),
    optimistic: sum(({ level }) => level ?? MAX_LEVEL),
    evidenced: sum(({ level, evidenced }) => (evidenced ? (level ?? 0) : 0)),
    evaluated: tallies.length > unanswered,
  }
}

function countCore(questions: readonly Question[], answers: AnswerSet, asOf: string): CoreCounts {
  const { tallies, notApplicable, unknown, unanswered } = tally(questions, answers, asOf)
  const held = tallies.filter(({ question, level }) => level !== null && isCoreHeld(question, level))
  const den = tallies.length
  return {
    applicable: den,
    notApplicable,
    unknown,
    unanswered,
    prudent: { num: held.length, den },
    optimistic: { num: held.length + unknown + unanswered, den },
    evidenced: { num: held.filter(({ evidenced }) => evidenced).length, den },
    evaluated: den > unanswered,
  }
}

/** One line a question that counts; the others are only numbered. */
function tally(questions: readonly Question[], answers: AnswerSet, asOf: string) {
  const tallies: (Tally & { readonly question: Question })[] = []
  const others = { notApplicable: 0, unknown: 0, unanswered: 0 }
  for (const question of questions) {
    const answer = answers[question.id] ?? noAnswer
    const status = levelStatus(question, answer, answers)
    if (status !== 'level') others[status] += 1
    if (status === 'notApplicable') continue
    tallies.push({
      question,
      weight: question.weight ?? 1,
      level: status === 'level' ? levelOf(question, answers) : null,
      evidenced: evidenceState(answer, asOf) !== 'declared',
    })
  }
  return { tallies, ...others }
}
