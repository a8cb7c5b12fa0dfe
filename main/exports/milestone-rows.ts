import type { AnswerSet } from '../../questionnaires/answers'
import { milestoneStatusWords, requirementWords, windowWords } from '../../questionnaires/milestone-words'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { milestoneStates } from '../../questionnaires/scoring/milestones'

/** One answer that an objective needs. */
export type RequirementRow = {
  readonly subject: string
  readonly status: string
  readonly figure: string
  readonly threshold: string
  readonly missing: string
}

export type ObjectiveRows = {
  /** The year, then its title. */
  readonly title: string
  readonly status: string
  readonly requirements: readonly RequirementRow[]
}

/** The objectives of a funding line, in words. */
export type MilestoneTable = {
  readonly title: string
  readonly note: string
  readonly windows: readonly string[]
  readonly objectives: readonly ObjectiveRows[]
}

/** The funding lines that concern the entity, each with its objectives by year. */
export function milestoneTables(
  definition: QuestionnaireDefinition,
  profileId: string,
  answers: AnswerSet,
  asOf: string,
): readonly MilestoneTable[] {
  return milestoneStates(definition, profileId, answers, asOf).map(({ line, objectives }) => ({
    title: line.title,
    note: line.note,
    windows: line.windows.map((window) => `${window.year}\u00a0: ${windowWords(window)} (${window.source})`),
    objectives: objectives
      .toSorted((a, b) => a.objective.year - b.objective.year)
      .map(({ objective, status, requirements }) => ({
        title: `${objective.year} – ${objective.title}`,
        status: milestoneStatusWords[status],
        requirements: requirements.map((state) => ({
          subject: state.question.label,
          status: milestoneStatusWords[state.status],
          ...requirementWords(state, answers),
        })),
      })),
  }))
}
