import { type AnswerSet, noAnswer } from './answers'
import { allQuestions, appliesTo, measuresById, profileOf } from './questions'
import type { Measure, Question, QuestionnaireDefinition } from './schema'
import { coverageStatus } from './scoring/coverage'

/** « À mener » comes from a partial or absent means, « se renseigner » from an unknown one. */
export type ActionKind = 'measure' | 'inquiry'
export type Priority = 1 | 2 | 3

/** An action that the answers call for. What a person adds to it (owner, date, status…) is stored apart, under `key`. */
export type ProposedAction = {
  /** Stable across assessments and versions: `<questionnaire>/<measure>` or `<questionnaire>/?<question>`. */
  readonly key: string
  readonly kind: ActionKind
  readonly title: string
  readonly priority: Priority
  readonly measure: Measure
  /** The questions that call for it, in the order of the questionnaire. */
  readonly origins: readonly Question[]
  readonly domainId: string
}

/** Time to send a message and read its answer, in hours. */
export const INQUIRY_HOURS = 0.25

/**
 * The actions that a set of answers calls for, in the order to do them.
 *
 * One action per measure, whatever the number of means that ask for it. Order, each rule settling the ties of the one
 * before: priority, effort in hours, position of the first origin in the questionnaire. Priority 1: an absent means that
 * carries the priority tag of the definition (« EI »: asked of every entity in scope); 2: one that carries it and is
 * partial or unknown; 3: the rest.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function proposeActions(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
): readonly ProposedAction[] {
  const profile = profileOf(definition, profileId)
  const measures = measuresById(definition)
  const domainOf = new Map(definition.domains.flatMap((domain) => domain.questions.map((q) => [q.id, domain.id])))
  const position = new Map(allQuestions(definition).map((question, index) => [question.id, index]))
  const actions = new Map<string, ProposedAction>()

  for (const question of allQuestions(definition)) {
    if (!appliesTo(question, profile)) continue
    const status = coverageStatus(answers[question.id] ?? noAnswer)
    if (status !== 'partial' && status !== 'absent' && status !== 'unknown') continue
    const measure = measures.get(question.measure)
    if (!measure) continue
    const kind: ActionKind = status === 'unknown' ? 'inquiry' : 'measure'
    const key = kind === 'inquiry' ? `${definition.id}/?${question.id}` : `${definition.id}/${measure.id}`
    const priority = priorityOf(question, status, definition.scoring.priorityTag)
    const known = actions.get(key)
    actions.set(key, {
      key,
      kind,
      title: kind === 'inquiry' ? inquiryTitle(question) : measure.title,
      priority: known && known.priority < priority ? known.priority : priority,
      measure,
      origins: [...(known?.origins ?? []), question],
      domainId: known?.domainId ?? domainOf.get(question.id) ?? '',
    })
  }
  const first = (action: ProposedAction) => position.get(action.origins[0]?.id ?? '') ?? 0
  return [...actions.values()].sort(
    (a, b) => a.priority - b.priority || effortHours(a) - effortHours(b) || first(a) - first(b),
  )
}

/** Title of the action that an unknown means calls for. */
export function inquiryTitle(question: Question): string {
  return `Se renseigner\u00a0: ${lowerFirst(question.label)}`
}

/** Working time of an action, in hours. */
export function effortHours(action: Pick<ProposedAction, 'kind' | 'measure'>): number {
  return action.kind === 'inquiry' ? INQUIRY_HOURS : action.measure.effortHours
}

function priorityOf(question: Question, status: 'partial' | 'absent' | 'unknown', priorityTag: string): Priority {
  if (question.applies !== undefined && !question.applies.includes(priorityTag)) return 3
  return status === 'absent' ? 1 : 2
}

/** « Essai de restauration » inside a sentence; a word all in capitals keeps them. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
