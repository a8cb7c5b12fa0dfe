import type { AssessmentContent } from '../../../main/ipc/contract'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { lacksReason, noAnswer } from '../../../questionnaires/answers'
import { askedQuestions } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { bandOf, overallLevel } from '../../../questionnaires/scoring/reading'
import { type ScoreResult, score } from '../../../questionnaires/scoring/score'

/** What the answers say so far, in the terms of the scoring method. */
export type Standing =
  | {
      readonly method: 'coverage'
      readonly applicable: number
      readonly inPlace: number
      readonly alternative: number
    }
  | {
      readonly method: 'levels'
      /** Core questions held, out of those that apply. */
      readonly core: { readonly held: number; readonly applicable: number } | null
      /** Overall, from 0 to 4, unrounded; null while it would say more than is known. */
      readonly level: number | null
      readonly band: string | null
    }

/** What a home says of an assessment. */
export type Digest = {
  readonly title: string
  /** What its questionnaire offers, the profile of the assessment among them. */
  readonly profiles: QuestionnaireDefinition['profiles']
  readonly profileLabel: string
  /** Questions put to the profile, those declared not applicable included. */
  readonly asked: number
  readonly answered: number
  readonly standing: Standing
  readonly minutesLeft: number
}

/**
 * Sums up an assessment for the home of an establishment.
 *
 * @param asOf day on which evidence must be current, YYYY-MM-DD
 * @throws {RangeError} when the definition has not the profile of the assessment
 */
export function digest(definition: QuestionnaireDefinition, content: AssessmentContent, asOf: string): Digest {
  const profile = profileOf(definition, content.assessment.details.profile)
  const answers = toAnswerSet(content)
  const questions = askedQuestions(definition, profile, answers)
  const answered = questions.filter(({ id }) => {
    const answer = answers[id] ?? noAnswer
    return answer.value !== null && !lacksReason(answer)
  }).length
  return {
    title: definition.title,
    profiles: definition.profiles,
    profileLabel: profile.label,
    asked: questions.length,
    answered,
    standing: standingOf(definition, score(definition, profile.id, answers, asOf)),
    minutesLeft: Math.ceil((questions.length - answered) * definition.minutesPerQuestion),
  }
}

function standingOf(definition: QuestionnaireDefinition, result: ScoreResult): Standing {
  if (result.method === 'coverage') {
    const { applicable, inPlace, alternative } = result.overall
    return { method: 'coverage', applicable, inPlace, alternative }
  }
  const level = overallLevel(result)
  const { core } = result
  return {
    method: 'levels',
    core: core && { held: core.prudent.num, applicable: core.applicable },
    level,
    band: level === null ? null : (bandOf(definition, level)?.label ?? null),
  }
}
