import type { AssessmentContent } from '../../../main/ipc/contract'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { evidenceState, lacksReason, noAnswer } from '../../../questionnaires/answers'
import { appliesTo, profileOf } from '../../../questionnaires/questions'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { score } from '../../../questionnaires/scoring/score'

export type CheckKind = 'not-applicable' | 'alternative' | 'evidence'

/** Answers that deserve a second look, with the questions to open. */
export type Check = { readonly kind: CheckKind; readonly questions: readonly Pick<Question, 'id' | 'label'>[] }

/** What a home says of an assessment. */
export type Digest = {
  readonly title: string
  readonly profileLabel: string
  /** Questions put to the profile, those declared not applicable included. */
  readonly asked: number
  readonly applicable: number
  readonly answered: number
  readonly inPlace: number
  readonly alternative: number
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
  const { overall } = score(definition, profile.id, answers, asOf)
  const questions = definition.domains.flatMap((domain) => domain.questions).filter((q) => appliesTo(q, profile))
  const found: Record<CheckKind, Question[]> = { 'not-applicable': [], alternative: [], evidence: [] }
  for (const question of questions) {
    const answer = answers[question.id] ?? noAnswer
    if (lacksReason(answer)) found[answer.value === 'alternative' ? 'alternative' : 'not-applicable'].push(question)
    else if (answer.value === 'in-place' && evidenceState(answer, asOf) === 'declared') found.evidence.push(question)
  }
  return {
    title: definition.title,
    profileLabel: profile.label,
    asked: questions.length,
    answered: questions.length - overall.unanswered,
    applicable: overall.applicable,
    inPlace: overall.inPlace,
    alternative: overall.alternative,
    minutesLeft: Math.ceil(overall.unanswered * definition.minutesPerQuestion),
    checks: (['not-applicable', 'alternative', 'evidence'] as const)
      .map((kind) => ({ kind, questions: found[kind].map(({ id, label }) => ({ id, label })) }))
      .filter((check) => check.questions.length > 0),
  }
}
