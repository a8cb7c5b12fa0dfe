import type { AssessmentContent } from '../../../main/ipc/contract'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { type AnswerSet, evidenceState, lacksReason, noAnswer } from '../../../questionnaires/answers'
import { askedQuestions, failedChecks } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { isCoreHeld, levelOf } from '../../../questionnaires/scoring/level'
import { bandOf, overallLevel } from '../../../questionnaires/scoring/reading'
import { type ScoreResult, score } from '../../../questionnaires/scoring/score'

export const checkKinds = [
  'to-confirm',
  'contradiction',
  'not-applicable',
  'alternative',
  'evidence',
  'core-evidence',
] as const
export type CheckKind = (typeof checkKinds)[number]

/** Answers that deserve a second look, with the questions to open. */
export type Check = { readonly kind: CheckKind; readonly questions: readonly Pick<Question, 'id' | 'label'>[] }

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
  readonly profileLabel: string
  /** Questions put to the profile, those declared not applicable included. */
  readonly asked: number
  readonly answered: number
  readonly standing: Standing
  readonly minutesLeft: number
  readonly checks: readonly Check[]
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
  const contradictory = new Set(failedChecks(definition, profile, answers).flatMap((check) => check.questions))
  const found = questions.map((question) => ({ question, kinds: checksOf(question, answers, contradictory, asOf) }))
  return {
    title: definition.title,
    profileLabel: profile.label,
    asked: questions.length,
    answered,
    standing: standingOf(definition, score(definition, profile.id, answers, asOf)),
    minutesLeft: Math.ceil((questions.length - answered) * definition.minutesPerQuestion),
    checks: checkKinds.flatMap((kind) => {
      const entries = found.filter(({ kinds }) => kinds.includes(kind))
      return entries.length === 0
        ? []
        : [{ kind, questions: entries.map(({ question: { id, label } }) => ({ id, label })) }]
    }),
  }
}

function checksOf(
  question: Question,
  answers: AnswerSet,
  contradictory: ReadonlySet<string>,
  asOf: string,
): readonly CheckKind[] {
  const answer = answers[question.id] ?? noAnswer
  const level = question.core === true ? levelOf(question, answers) : null
  const declared = evidenceState(answer, asOf) === 'declared'
  const wantsReason = lacksReason(answer)
  return [
    ...(answer.toConfirm ? (['to-confirm'] as const) : []),
    ...(contradictory.has(question.id) ? (['contradiction'] as const) : []),
    ...(wantsReason && answer.value === 'not-applicable' ? (['not-applicable'] as const) : []),
    ...(wantsReason && answer.value === 'alternative' ? (['alternative'] as const) : []),
    ...(declared && answer.value === 'in-place' ? (['evidence'] as const) : []),
    ...(declared && level !== null && isCoreHeld(question, level) ? (['core-evidence'] as const) : []),
  ]
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
