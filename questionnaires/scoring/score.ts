import type { AnswerSet } from '../answers'
import type { QuestionnaireDefinition } from '../schema'
import { type CoverageResult, scoreCoverage } from './coverage'
import { type MaturityResult, scoreMaturity } from './maturity'

export type ScoreResult = CoverageResult | MaturityResult

/**
 * The one entry point of scoring: screen, workbook and demonstration all call it.
 *
 * @param asOf date on which evidence must be current, YYYY-MM-DD
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function score(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): ScoreResult {
  const { method } = definition.scoring
  return method === 'coverage'
    ? scoreCoverage(definition, profileId, answers, asOf)
    : scoreMaturity(definition, method, profileId, answers, asOf)
}
