import { type AnswerValue, statusValues } from './answers'
import { canonicalJson } from './canonical'
import { allQuestions } from './questions'
import { isMaturityQuestion, isSpecial, isStatusQuestion, isValidValue, scaleOf } from './scales'
import type { Question, QuestionnaireDefinition } from './schema'
import { DEFAULT_HELD_FROM } from './scoring/level'

/** Two questions that ask for the same thing, and what that is: « ReCyF 2.5 (NIS 2), moyen 13.2 ». */
export type Link = { readonly target: Question; readonly source: Question; readonly requirement: string }

type Requirement = {
  /** « nis2-recyf:13.2 ». */
  readonly key: string
  readonly words: string
  /** False for what a question is, true for what it refers to. */
  readonly cited: boolean
}

/**
 * The questions of two definitions that ask for the same thing, in the order of the first.
 *
 * A question is a requirement of its own (`nis2-recyf:13.2` for question 13.2 of that questionnaire), and asks for those
 * it cites in the sources that say so (`linksAnswers`). Two questions are linked when they share one of these.
 */
export function linkedQuestions(target: QuestionnaireDefinition, source: QuestionnaireDefinition): readonly Link[] {
  const asking = new Map<string, { readonly question: Question; readonly requirement: Requirement }[]>()
  for (const question of allQuestions(source)) {
    for (const requirement of requirementsOf(source, question)) {
      asking.set(requirement.key, [...(asking.get(requirement.key) ?? []), { question, requirement }])
    }
  }
  return allQuestions(target).flatMap((question) => {
    const links = new Map<Question, Link>()
    for (const wanted of requirementsOf(target, question)) {
      for (const { question: other, requirement } of asking.get(wanted.key) ?? []) {
        // What is cited has the words that people know it by; the first requirement shared is enough.
        const { words } = wanted.cited ? wanted : requirement
        if (!links.has(other)) links.set(other, { target: question, source: other, requirement: words })
      }
    }
    return [...links.values()]
  })
}

function requirementsOf(definition: QuestionnaireDefinition, question: Question): readonly Requirement[] {
  const sources = new Map(definition.referenceSources.map((source) => [source.id, source]))
  const cited = question.references.flatMap(({ source: id, items }) => {
    const source = sources.get(id)
    if (source?.linksAnswers !== true) return []
    return items.map((item) => ({ key: `${id}:${item}`, words: `${source.label} ${item}`, cited: true }))
  })
  return [
    { key: `${definition.id}:${question.id}`, words: `${definition.title}, ${question.id}`, cited: false },
    ...cited,
  ]
}

/** The level that a status stands for, when a question of maturity takes it over. */
const levelOfStatus: Readonly<Record<(typeof statusValues)[number], number>> = {
  'in-place': 3,
  alternative: 3,
  partial: 1,
  absent: 0,
}

/**
 * The value to propose to a question from an answer to a linked one; null when the scales do not compare, or for a special
 * value: only a person can say that something is not known, or does not apply, here too.
 *
 * Same scale: the same value. Status to level: 3, 1 or 0. Level to status: in place from the level at which the question
 * is held (3 when it does not say), absent at 0, partial between.
 */
export function proposedValue(target: Question, source: Question, value: AnswerValue): AnswerValue | null {
  if (isSpecial(value) || !isValidValue(source, value)) return null
  if (scaleOf(target) === scaleOf(source))
    return sameUnits(target, source) && isValidValue(target, value) ? value : null
  if (isMaturityQuestion(target) && isStatusQuestion(source)) {
    const status = statusValues.find((candidate) => candidate === value)
    return status === undefined ? null : levelOfStatus[status]
  }
  if (isStatusQuestion(target) && isMaturityQuestion(source)) {
    if (value === 0) return 'absent'
    return Number(value) >= (source.heldFrom ?? DEFAULT_HELD_FROM) ? 'in-place' : 'partial'
  }
  return null
}

/** Twelve days are not twelve persons, and a choice is the same only among the same choices. */
function sameUnits(a: Question, b: Question): boolean {
  const units = (question: Question) => ['unit' in question && question.unit, 'choices' in question && question.choices]
  return canonicalJson(units(a)) === canonicalJson(units(b))
}
