import type { AnswerSet } from '../answers'
import { answerLookup } from '../applicability'
import { evaluate, expressionOf } from '../expressions'
import { profileOf } from '../questions'
import { MAX_LEVEL } from '../scales'
import type { Band, QuestionnaireDefinition } from '../schema'
import { type Fraction, ratio } from './fraction'
import type { MaturityResult } from './maturity'
import type { ScoreResult } from './score'

/** What figures of maturity say in words: the level out of 4, its band, and the indication of the definition. */

/** A share as a level from 0 to 4, unrounded; null when nothing is counted. */
export function levelFigure(share: Fraction): number | null {
  const value = ratio(share)
  return value === null ? null : MAX_LEVEL * value
}

// Built when first used: the first format of a process costs 20 ms, which its start does without.
let oneDecimal: Intl.NumberFormat | undefined

/** « 2,4 » for a share shown as a level from 0 to 4; « non évalué » when nothing is counted. */
export function levelWords(share: Fraction): string {
  const level = levelFigure(share)
  if (level === null) return 'non évalué'
  oneDecimal ??= new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return oneDecimal.format(level)
}

/** The overall level of a result; null while it would say more than is known. */
export function overallLevel({ showsOverall, overall }: MaturityResult): number | null {
  return showsOverall ? levelFigure(overall.prudent) : null
}

/** The band a level falls in: the last one it reaches. Null when the method has none. */
export function bandOf({ scoring }: QuestionnaireDefinition, level: number): Band | null {
  if (scoring.method === 'coverage') return null
  return scoring.bands.toSorted((a, b) => b.from - a.from).find(({ from }) => level >= from) ?? null
}

/** The indication of a definition, worded as one. `label` is null when the answers do not settle it. */
export type IndicationReading = {
  readonly title: string
  readonly label: string | null
  readonly text: string
  readonly note: string
}

/**
 * The first case whose condition is true; « score » is the prudent overall level, unknown until it is shown.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function indicationOf(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  result: ScoreResult,
): IndicationReading | null {
  const { indication } = definition
  if (indication === undefined) return null
  const lookup = answerLookup(definition, profileOf(definition, profileId), answers)
  const level = result.method === 'coverage' ? null : overallLevel(result)
  const found = indication.cases.find(
    ({ when }) => evaluate(expressionOf(when), (name) => (name === 'score' ? level : lookup(name))) === true,
  )
  const { title, note, otherwise } = indication
  return { title, note, label: found?.label ?? null, text: found?.text ?? otherwise }
}
