import { type AnswerSet, noAnswer } from './answers'
import { applicability } from './applicability'
import { allQuestions, measuresById, profileOf } from './questions'
import type { Measure, Question, QuestionnaireDefinition } from './schema'
import { coverageStatus } from './scoring/coverage'
import { levelOf } from './scoring/level'
import { calledMeasures, measuresOf } from './triggers'

/** « À mener » comes from an answer that calls for a measure, « se renseigner » from an unknown one. */
export type ActionKind = 'measure' | 'inquiry'
export type Priority = 1 | 2 | 3

/** An action that the answers call for. What a person adds to it (owner, date, status…) is stored apart, under `key`. */
export type ProposedAction = {
  /** Stable across assessments, versions and questionnaires: see {@link measureKey} and {@link inquiryKey}. */
  readonly key: string
  readonly kind: ActionKind
  readonly title: string
  readonly priority: Priority
  /** 1: to do; 2: to go further. */
  readonly level: 1 | 2
  readonly measure: Measure
  /** The questions that call for it, in the order of the questionnaire. */
  readonly origins: readonly Question[]
  readonly domainId: string
}

/** Time to send a message and read its answer, in hours. */
export const INQUIRY_HOURS = 0.25

/** Key of the action of a measure: that of the measure it is the same work as, when it says so. */
export function measureKey(definition: QuestionnaireDefinition, measure: Measure): string {
  return measure.sameAs ?? `${definition.id}/${measure.id}`
}

/** Key of the action « se renseigner » of a question. */
export function inquiryKey(definition: QuestionnaireDefinition, question: Question): string {
  return `${definition.id}/?${question.id}`
}

/**
 * The actions that a set of answers calls for, in the order to do them.
 *
 * One action per measure, whatever the number of questions that ask for it. Order, each rule settling the ties of the one
 * before: priority, level, effort in hours, position of the first origin in the questionnaire. Priority 1: an absent means
 * that carries the priority tag of the definition (« EI »: asked of every entity in scope), a core question whose answer
 * calls for a measure of level 1, or, in a questionnaire without core questions, any question at level 0; 2: the same
 * question when it is partial or unknown, or another measure of level 1; 3: the rest.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function proposeActions(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
): readonly ProposedAction[] {
  const measures = measuresById(definition)
  const position = new Map(allQuestions(definition).map((question, index) => [question.id, index]))
  const actions = new Map<string, ProposedAction>()
  const add = (action: ProposedAction) => {
    const known = actions.get(action.key)
    if (!known) actions.set(action.key, action)
    else
      actions.set(action.key, {
        ...known,
        priority: lower(known.priority, action.priority),
        level: lower(known.level, action.level),
        origins: [...known.origins, ...action.origins],
      })
  }
  for (const { domain, questions } of applicability(definition, profileOf(definition, profileId), answers).domains) {
    for (const question of questions) {
      const inquiry = isUnknown(question, answers)
      const called = inquiry ? measuresOf(question).slice(0, 1) : calledMeasures(question, answers)
      for (const { measure: id, level } of called) {
        const measure = measures.get(id)
        if (!measure) continue
        add({
          key: inquiry ? inquiryKey(definition, question) : measureKey(definition, measure),
          kind: inquiry ? 'inquiry' : 'measure',
          title: inquiry ? inquiryTitle(question) : measure.title,
          priority: priorityOf(definition, question, answers, level),
          level,
          measure,
          origins: [question],
          domainId: domain.id,
        })
      }
    }
  }
  const first = (action: ProposedAction) => position.get(action.origins[0]?.id ?? '') ?? 0
  return [...actions.values()].sort(
    (a, b) => a.priority - b.priority || a.level - b.level || effortHours(a) - effortHours(b) || first(a) - first(b),
  )
}

/** Math.min, which forgets that the result is one of the two. */
const lower = <T extends number>(a: T, b: T): T => (a > b ? b : a)

/** Title of the action that an unknown answer calls for. */
export function inquiryTitle(question: Question): string {
  return `Se renseigner\u00a0: ${lowerFirst(question.label)}`
}

/** Working time of an action, in hours. */
export function effortHours(action: Pick<ProposedAction, 'kind' | 'measure'>): number {
  return action.kind === 'inquiry' ? INQUIRY_HOURS : action.measure.effortHours
}

function isUnknown(question: Question, answers: AnswerSet): boolean {
  return answers[question.id]?.value === 'unknown'
}

function priorityOf(
  definition: QuestionnaireDefinition,
  question: Question,
  answers: AnswerSet,
  level: 1 | 2,
): Priority {
  const unknown = isUnknown(question, answers)
  if (definition.scoring.method === 'coverage') {
    const tagged = question.applies === undefined || question.applies.includes(definition.scoring.priorityTag)
    if (!tagged) return 3
    return coverageStatus(answers[question.id] ?? noAnswer) === 'absent' ? 1 : 2
  }
  if (level === 2) return 3
  const first = hasCore(definition) ? question.core === true : unknown || levelOf(question, answers) === 0
  if (first) return unknown ? 2 : 1
  return unknown ? 3 : 2
}

const hasCore = (definition: QuestionnaireDefinition): boolean =>
  definition.domains.some(({ questions }) => questions.some(({ core }) => core === true))

/** « Essai de restauration » inside a sentence; a word all in capitals keeps them. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
