import { evidenceState, noAnswer } from '../../questionnaires/answers'
import { applicability, knownValue } from '../../questionnaires/applicability'
import { profileOf } from '../../questionnaires/questions'
import type { Band, Question } from '../../questionnaires/schema'
import { hasLevel, heldFrom, type LevelStatus, levelOf, levelStatus } from '../../questionnaires/scoring/level'
import type { CoreCounts, DomainMaturity, MaturityCounts, MaturityResult } from '../../questionnaires/scoring/maturity'
import { bandOf, type IndicationReading, indicationOf, overallLevel } from '../../questionnaires/scoring/reading'
import type { AnswerRow } from './answer-rows'
import { domainLabels } from './domain-labels'
import { type MilestoneTable, milestoneTables } from './milestone-rows'
import { answerWords } from './words'
import type { Exclusion, WorkbookInput } from './workbook-model'

/** One question with a level, as the score sheet counts it. */
export type LevelRow = {
  /** Place of the question among the rows of « Réponses », from 0. */
  readonly answer: number
  readonly domain: string
  readonly label: string
  /** The answer as « Réponses » says it. */
  readonly words: string
  readonly weight: number
  /** Null when it is not a « point indispensable ». */
  readonly heldFrom: number | null
  readonly thresholds: Thresholds | null
  readonly status: LevelStatus
  readonly level: number | null
  readonly evidenced: boolean
}

/** How a figure gives a level. The whole it is a part of is a row of « Réponses », or a number that no row shows. */
export type Thresholds = {
  readonly levels: readonly [number, number, number, number]
  readonly of: { readonly answer: number } | { readonly value: number | null } | null
}

/** Points held out of those that apply. */
export type HeldCount = { readonly held: number; readonly applicable: number }

export type DomainRow = {
  readonly label: string
  readonly counts: DomainMaturity
  /** Null when the domain has no applicable « point indispensable ». */
  readonly core: HeldCount | null
}

/** What the sheets of a workbook of levels count and say. */
export type MaturityFigures = {
  readonly method: MaturityResult['method']
  readonly overall: MaturityCounts
  readonly rest: MaturityCounts
  readonly core: CoreCounts | null
  /** Out of 4; null while it is not shown. */
  readonly level: number | null
  /** The profile asks nothing else than the core: there will be no overall level. */
  readonly coreOnly: boolean
  readonly band: Band | null
  readonly indication: IndicationReading | null
  readonly domains: readonly DomainRow[]
  readonly questions: readonly LevelRow[]
  /** Questions of scored domains that are followed and never scored. */
  readonly followed: readonly string[]
  readonly setAside: readonly Exclusion[]
  readonly milestones: readonly MilestoneTable[]
}

/** @param rows those of « Réponses », which the formulas refer to */
export function maturityFigures(
  input: Pick<WorkbookInput, 'definition' | 'profileId' | 'answers' | 'asOf'>,
  score: MaturityResult,
  rows: readonly AnswerRow[],
): MaturityFigures {
  const { definition, profileId, answers, asOf } = input
  const profile = profileOf(definition, profileId)
  const labels = domainLabels(definition)
  const { domains, setAside } = applicability(definition, profile, answers)
  const scored = domains.filter(({ domain }) => domain.context !== true)
  const rowOf = new Map(rows.map(({ questionId }, index) => [questionId, index]))

  const questions = scored.flatMap(({ domain, questions: asked }) =>
    asked.filter(hasLevel).map((question): LevelRow => {
      const answer = answers[question.id] ?? noAnswer
      const status = levelStatus(question, answer, answers)
      return {
        answer: rowOf.get(question.id) ?? 0,
        domain: labels.get(domain.id) ?? domain.title,
        label: question.label,
        words: answerWords(question, answer),
        weight: question.weight ?? 1,
        heldFrom: question.core === true ? heldFrom(question) : null,
        thresholds: thresholdsOf(question, input.answers, rowOf),
        status,
        level: status === 'level' ? levelOf(question, answers) : null,
        evidenced: evidenceState(answer, asOf) !== 'declared',
      }
    }),
  )
  const level = overallLevel(score)
  return {
    method: score.method,
    overall: score.overall,
    rest: score.rest,
    core: score.core,
    level,
    coreOnly: profile.coreOnly === true,
    band: level === null ? null : bandOf(definition, level),
    indication: indicationOf(definition, profileId, answers, score),
    domains: score.domains
      .filter((domain) => domain.applicable + domain.notApplicable > 0)
      .map((counts) => {
        const label = labels.get(counts.id) ?? counts.title
        return { label, counts, core: heldCount(questions.filter(({ domain }) => domain === label)) }
      }),
    questions,
    followed: scored.flatMap(({ questions: asked }) =>
      asked.filter((question) => !hasLevel(question)).map((question) => question.label),
    ),
    setAside: setAside.map(({ question, because }) => ({ name: question.label, reason: because })),
    milestones: milestoneTables(definition, profileId, answers, asOf),
  }
}

function heldCount(questions: readonly LevelRow[]): HeldCount | null {
  const core = questions.filter((row) => row.heldFrom !== null && row.status !== 'notApplicable')
  return core.length === 0 ? null : { held: core.filter(isHeld).length, applicable: core.length }
}

/** Whether a « point indispensable » is held. */
export function isHeld({ level, heldFrom: from }: LevelRow): boolean {
  return level !== null && from !== null && level >= from
}

function thresholdsOf(
  question: Question,
  answers: WorkbookInput['answers'],
  rowOf: ReadonlyMap<string, number>,
): Thresholds | null {
  if (question.scale !== 'percent' && question.scale !== 'count') return null
  const { levels } = question
  if (levels === undefined) return null
  if (question.scale === 'percent' || question.of === undefined) return { levels, of: null }
  const answer = rowOf.get(question.of)
  if (answer !== undefined) return { levels, of: { answer } }
  const whole = knownValue(answers, question.of)
  return { levels, of: { value: typeof whole === 'number' ? whole : null } }
}
