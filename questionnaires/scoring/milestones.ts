import type { AnswerSet } from '../answers'
import { answerLookup, knownValue } from '../applicability'
import { evaluate, expressionOf } from '../expressions'
import { profileOf, questionsById } from '../questions'
import type { MilestoneLine, Question, QuestionnaireDefinition, Requirement } from '../schema'
import { figureOf } from './level'

/** « Atteint », « en bonne voie », « à risque », « non renseigné ». */
export type MilestoneStatus = 'met' | 'on-track' | 'at-risk' | 'unknown'

export type RequirementState = {
  readonly question: Question
  readonly requirement: Requirement
  readonly status: MilestoneStatus
  /** The level, the percentage, the count, the day, or the choice; null when it is not known. */
  readonly figure: number | string | null
}

export type ObjectiveState = {
  readonly objective: MilestoneLine['objectives'][number]
  readonly status: MilestoneStatus
  readonly requirements: readonly RequirementState[]
}

export type MilestoneLineState = { readonly line: MilestoneLine; readonly objectives: readonly ObjectiveState[] }

/**
 * The state of every objective of the funding lines that concern the entity. An objective is met when all it requires is;
 * at risk as soon as one requirement is; not known while one is missing and none is at risk.
 *
 * @param asOf date of the reading, YYYY-MM-DD: a date required is met once past
 * @throws {RangeError} when the profile does not exist
 */
export function milestoneStates(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): readonly MilestoneLineState[] {
  const questions = questionsById(definition)
  const lookup = answerLookup(definition, profileOf(definition, profileId), answers)
  return (definition.milestones ?? [])
    .filter(({ when }) => when === undefined || evaluate(expressionOf(when), lookup) !== false)
    .map((line) => ({
      line,
      objectives: line.objectives.map((objective) => {
        const ends = line.windows.find(({ year }) => year === objective.year)?.to ?? asOf
        const requirements = objective.requires.flatMap((requirement): RequirementState[] => {
          const question = questions.get(requirement.question)
          return question ? [{ question, requirement, ...stateOf(question, requirement, answers, asOf, ends) }] : []
        })
        return { objective, requirements, status: together(requirements.map(({ status }) => status)) }
      }),
    }))
}

const worstFirst = ['at-risk', 'unknown', 'on-track', 'met'] as const

function together(statuses: readonly MilestoneStatus[]): MilestoneStatus {
  return worstFirst.find((status) => statuses.includes(status)) ?? 'unknown'
}

function stateOf(
  question: Question,
  { atLeast, onTrackFrom, equals, notBefore }: Requirement,
  answers: AnswerSet,
  asOf: string,
  ends: string,
): Pick<RequirementState, 'status' | 'figure'> {
  if (question.scale === 'date') {
    const day = knownValue(answers, question.id)
    if (typeof day !== 'string') return { status: 'unknown', figure: null }
    // Done for an earlier year: nothing is said yet of this one, until its time has come.
    if (notBefore !== undefined && day < notBefore)
      return { status: asOf < notBefore ? 'unknown' : 'at-risk', figure: day }
    if (day <= asOf) return { status: 'met', figure: day }
    return { status: day <= ends ? 'on-track' : 'at-risk', figure: day }
  }
  if (equals !== undefined) {
    const value = knownValue(answers, question.id)
    if (value === null) return { status: 'unknown', figure: null }
    return { status: value === equals ? 'met' : 'at-risk', figure: value }
  }
  const figure = figureOf(question, answers)
  if (figure === null || atLeast === undefined) return { status: 'unknown', figure }
  if (figure >= atLeast) return { status: 'met', figure }
  return { status: onTrackFrom !== undefined && figure >= onTrackFrom ? 'on-track' : 'at-risk', figure }
}
