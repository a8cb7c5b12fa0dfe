import { type AnswerSet, evidenceState, noAnswer, valuesNeedingReason } from './answers'
import { askedQuestions, failedChecks } from './applicability'
import { monthsApart } from './days'
import { profileOf, questionsById } from './questions'
import { isSpecial } from './scales'
import type { Question, QuestionnaireDefinition } from './schema'
import { coverageStatus, isHeld } from './scoring/coverage'
import { levelOf } from './scoring/level'
import { searchable } from './typography'

/** What makes an answer weak, whatever its score. */
export type WeakAnswer = {
  readonly kind: 'no-evidence' | 'weak-reason' | 'to-confirm' | 'answer-old' | 'contradiction'
  readonly question: Question
  /** In words. */
  readonly detail: string
}

/** From which level an answer claims that something is in place, when its question does not say. */
const CLAIMED_LEVEL = 3
/** Shorter reasons convince nobody. */
const SHORTEST_REASON = 15
/** After this many months an answer is to be looked at again. */
export const OLD_ANSWER_MONTHS = 12

/** Reasons that repeat the answer instead of explaining it. */
const hollow = new Set(['non applicable', 'pas applicable', 'non concerne', 'pas concerne', 'sans objet'])

/**
 * The answers of an assessment that would not stand up to a visitor: held without a current piece of evidence, put aside
 * or replaced without a convincing reason, brought from before and not confirmed, given more than a year ago, or in contradiction with another one (the checks of the
 * definition).
 *
 * @param givenOn day each answer was last written, by question, YYYY-MM-DD
 * @param asOf today, YYYY-MM-DD
 * @throws {RangeError} when the definition has not the profile
 */
export function weakAnswers(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  givenOn: Readonly<Record<string, string>>,
  asOf: string,
): readonly WeakAnswer[] {
  const profile = profileOf(definition, profileId)
  const contexts = new Set(definition.domains.filter(({ context }) => context).flatMap(({ questions }) => questions))
  const found: WeakAnswer[] = []
  const byId = questionsById(definition)
  for (const { questions, message } of failedChecks(definition, profile, answers)) {
    const first = byId.get(questions[0] ?? '')
    if (first) found.push({ kind: 'contradiction', question: first, detail: message })
  }
  for (const question of askedQuestions(definition, profile, answers)) {
    const answer = answers[question.id] ?? noAnswer
    if (answer.value === null) continue
    if (!contexts.has(question) && claims(question, answers) && evidenceState(answer, asOf) === 'declared') {
      const detail =
        answer.evidence.length === 0 ? 'Aucune preuve citée' : 'Aucune preuve datée et en cours de validité'
      found.push({ kind: 'no-evidence', question, detail })
    }
    if (valuesNeedingReason.has(answer.value) && isHollow(answer.reason)) {
      const detail =
        answer.reason.trim() === '' ? 'Aucun motif écrit' : `Motif\u00a0: «\u00a0${answer.reason.trim()}\u00a0»`
      found.push({ kind: 'weak-reason', question, detail })
    }
    const day = givenOn[question.id]
    if (answer.toConfirm) {
      found.push({ kind: 'to-confirm', question, detail: 'Reprise d’avant, personne ne l’a confirmée' })
    } else if (day !== undefined && monthsApart(day, asOf) >= OLD_ANSWER_MONTHS) {
      found.push({ kind: 'answer-old', question, detail: `Réponse du ${day.split('-').reverse().join('/')}` })
    }
  }
  return found
}

/** Whether an answer says that something is in place. */
function claims(question: Question, answers: AnswerSet): boolean {
  const answer = answers[question.id] ?? noAnswer
  if (answer.value === null || isSpecial(answer.value)) return false
  if (question.scale === undefined || question.scale === 'status') return isHeld(coverageStatus(answer))
  const heldFrom = question.scale === 'maturity-0-4' ? (question.heldFrom ?? CLAIMED_LEVEL) : CLAIMED_LEVEL
  return (levelOf(question, answers) ?? 0) >= heldFrom
}

function isHollow(reason: string): boolean {
  const text = searchable(reason).replace(/[.!\s]+$/, '')
  return text.length < SHORTEST_REASON || hollow.has(text)
}
