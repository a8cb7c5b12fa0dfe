import { type AnswerSet, type AnswerValue, lacksReason } from './answers'
import { evaluate, expressionOf, type Lookup } from './expressions'
import { allQuestions, appliesTo } from './questions'
import { isSpecial } from './scales'
import type { Domain, Profile, Question, QuestionnaireDefinition } from './schema'

/** A question that the answers make pointless: it leaves every denominator, and is listed with the reason. */
export type SetAside = { readonly question: Question; readonly because: string }

export type AskedDomain = { readonly domain: Domain; readonly questions: readonly Question[] }

export type Applicability = {
  /** What is asked, domain by domain, in the order of the definition; domains where nothing is asked included. */
  readonly domains: readonly AskedDomain[]
  readonly setAside: readonly SetAside[]
}

/** Said of a question whose condition (`when`) is not met. */
export const NOT_CONCERNED = 'D’après votre situation, cette question ne se pose pas.'

/**
 * What is asked of a profile, given the answers so far.
 *
 * A question is set aside only when its condition is known to be false, or a rule known to apply: while the answer that
 * decides is missing, it is asked. Its own answer, if any, is kept.
 */
export function applicability(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: AnswerSet,
): Applicability {
  const lookup = answerLookup(definition, profile, answers)
  const reasons = new Map<string, string>()
  for (const { when, questions, because } of definition.deactivate ?? []) {
    if (evaluate(expressionOf(when), lookup) !== true) continue
    for (const id of questions) if (!reasons.has(id)) reasons.set(id, because)
  }
  const setAside: SetAside[] = []
  const domains = definition.domains.map((domain): AskedDomain => {
    const questions = domain.questions.filter((question) => {
      if (!appliesTo(question, profile, domain)) return false
      const excluded = question.when !== undefined && evaluate(expressionOf(question.when), lookup) === false
      const because = reasons.get(question.id) ?? (excluded ? NOT_CONCERNED : undefined)
      if (because !== undefined) setAside.push({ question, because })
      return because === undefined
    })
    return { domain, questions }
  })
  return { domains, setAside }
}

/** The questions asked, in order, those of context included. */
export function askedQuestions(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: AnswerSet,
): readonly Question[] {
  return applicability(definition, profile, answers).domains.flatMap(({ questions }) => questions)
}

/**
 * Reads the references of conditions from answers: `profile`, then the ids of questions. A special value, or an answer
 * whose reason is missing, is not known.
 */
export function answerLookup(definition: QuestionnaireDefinition, profile: Profile, answers: AnswerSet): Lookup {
  const ids = new Set(allQuestions(definition).map(({ id }) => id))
  return (reference) => {
    if (reference === 'profile') return profile.id
    if (!ids.has(reference)) return undefined
    return knownValue(answers, reference)
  }
}

/** The value answered to a question; null when it is missing, unknown, or not applicable. */
export function knownValue(answers: AnswerSet, questionId: string): AnswerValue | null {
  const answer = answers[questionId]
  if (!answer || isSpecial(answer.value) || lacksReason(answer)) return null
  return answer.value
}

/** The checks of a definition that the answers fail: pairs that cannot both be true, with their explanation. */
export type FailedCheck = { readonly questions: readonly string[]; readonly message: string }

/** @returns the contradictions of a set of answers, those of figures that exceed their whole first */
export function failedChecks(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: AnswerSet,
): readonly FailedCheck[] {
  const lookup = answerLookup(definition, profile, answers)
  const asked = askedQuestions(definition, profile, answers)
  const byId = new Map(asked.map((question) => [question.id, question]))
  const parts = asked.flatMap((question): FailedCheck[] => {
    if (question.scale !== 'count' || question.of === undefined) return []
    const part = knownValue(answers, question.id)
    const whole = knownValue(answers, question.of)
    const wholeQuestion = byId.get(question.of)
    if (typeof part !== 'number' || typeof whole !== 'number' || part <= whole || !wholeQuestion) return []
    return [
      {
        questions: [question.id, question.of],
        message: `«\u00a0${question.label}\u00a0» (${part}) ne peut pas dépasser «\u00a0${wholeQuestion.label}\u00a0» (${whole})\u00a0: l’un des deux chiffres est à revoir.`,
      },
    ]
  })
  const written = (definition.checks ?? []).filter(
    ({ when, questions }) => questions.every((id) => byId.has(id)) && evaluate(expressionOf(when), lookup) === true,
  )
  return [...parts, ...written.map(({ questions, message }) => ({ questions, message }))]
}
