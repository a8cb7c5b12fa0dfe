import { useMemo } from 'react'
import { type AnswerSet, noAnswer } from '../../../questionnaires/answers'
import { type AskedDomain, applicability, failedChecks, type SetAside } from '../../../questionnaires/applicability'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { CurrentAnswers } from './use-answers'

/** What is asked, given the answers so far. */
export type Asked = {
  /** The domains in which something is asked. */
  readonly domains: readonly AskedDomain[]
  readonly setAside: readonly SetAside[]
  readonly setAsideIds: ReadonlySet<string>
}

/** What conditions and checks read of the answers on screen. */
export function toAnswerSet(answers: CurrentAnswers): AnswerSet {
  return Object.fromEntries([...answers].map(([id, { value, reason }]) => [id, { ...noAnswer, value, reason }]))
}

/** What is asked of a profile. Domains in which nothing is asked are left out. */
export function askedOf(definition: QuestionnaireDefinition, profile: Profile, answers: AnswerSet): Asked {
  const { domains, setAside } = applicability(definition, profile, answers)
  return {
    domains: domains.filter(({ questions }) => questions.length > 0),
    setAside,
    setAsideIds: new Set(setAside.map(({ question }) => question.id)),
  }
}

/** What is asked now; the same object as long as the answers change nothing to it. */
export function useAsked(definition: QuestionnaireDefinition, profile: Profile, answers: AnswerSet): Asked {
  const asked = askedOf(definition, profile, answers)
  const key = JSON.stringify([
    asked.domains.map(({ questions }) => questions.map(({ id }) => id)),
    asked.setAside.map(({ question, because }) => [question.id, because]),
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that may differ
  return useMemo(() => asked, [definition, profile, key])
}

/** What contradicts what, by question: each with the other questions of the pair. */
export type Contradiction = { readonly message: string; readonly others: readonly string[] }

/** The contradictions of the answers, under each question they involve. */
export function contradictionsOf(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: AnswerSet,
): ReadonlyMap<string, readonly Contradiction[]> {
  const found = new Map<string, Contradiction[]>()
  for (const { questions, message } of failedChecks(definition, profile, answers)) {
    for (const id of questions) {
      const others = questions.filter((other) => other !== id)
      found.set(id, [...(found.get(id) ?? []), { message, others }])
    }
  }
  return found
}
