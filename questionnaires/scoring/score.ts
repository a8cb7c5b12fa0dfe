import type { AnswerSet } from '../answers'
import type { QuestionnaireDefinition } from '../schema'
import { type CoverageResult, scoreCoverage } from './coverage'

export type ScoreResult = CoverageResult

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
  switch (definition.scoring.method) {
    case 'coverage':
      return scoreCoverage(definition, profileId, answers, asOf)
  }
}
