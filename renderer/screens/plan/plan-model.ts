import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { effortBand, effortLabels } from '../../../questionnaires/roles'
import type { Domain, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { searchable } from '../../../questionnaires/typography'
import { effortText } from '../../texts/actions'
import type { PlanFilter } from '../../texts/plan'

/** Longest effort of a quick action, in hours. */
const QUICK_HOURS = 8

/** Whether an action that is still to be finished is past its date. Days are YYYY-MM-DD. */
export function isLate({ edits }: Pick<PlanAction, 'edits'>, today: string): boolean {
  return edits.dueDate !== null && edits.dueDate < today && edits.status !== 'done' && edits.status !== 'abandoned'
}

export function matchesFilter(action: PlanAction, filter: PlanFilter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'measure':
    case 'inquiry':
      return action.kind === filter
    case 'late':
      return isLate(action, today)
    case 'first':
      return action.priority === 1
    case 'quick':
      return action.effortHours <= QUICK_HOURS
    case 'further':
      return action.level === 2
  }
}

/** Whether every word searched is somewhere in the action: title, objective, people, comment or questions. */
export function matchesSearch(action: PlanAction, search: string): boolean {
  const { edits } = action
  const text = searchable(
    [
      action.title,
      action.domainTitle,
      edits.owner,
      edits.doneBy,
      edits.comment,
      ...action.origins.flatMap(({ questionId, label }) => [questionId, label]),
    ].join(' '),
  )
  return searchable(search)
    .split(' ')
    .every((word) => text.includes(word))
}

/** What changed between two states of an action, to be merged with what is stored. */
export function changedEdits(before: ActionEdits, after: ActionEdits): Partial<ActionEdits> {
  return {
    ...(after.priority !== before.priority && { priority: after.priority }),
    ...(after.owner !== before.owner && { owner: after.owner }),
    ...(after.doneBy !== before.doneBy && { doneBy: after.doneBy }),
    ...(after.dueDate !== before.dueDate && { dueDate: after.dueDate }),
    ...(after.status !== before.status && { status: after.status }),
    ...(after.statusReason !== before.statusReason && { statusReason: after.statusReason }),
    ...(after.comment !== before.comment && { comment: after.comment }),
  }
}

/** The priority to store: the computed one, chosen by hand, goes on following the answers. */
export function chosenPriority(
  action: Pick<PlanAction, 'computedPriority'>,
  priority: 1 | 2 | 3,
): ActionEdits['priority'] {
  return priority === action.computedPriority ? null : priority
}

/** « Faible · 6 h ». */
export function effortWords(hours: number): string {
  return `${effortLabels[effortBand(hours)]} · ${effortText(hours)}`
}

export type Origin = { readonly question: Question; readonly domain: Domain }

/** The questions that call for an action, as the definition has them. */
export function originsOf(definition: QuestionnaireDefinition, action: PlanAction): readonly Origin[] {
  const wanted = new Set(action.origins.map(({ questionId }) => questionId))
  return definition.domains.flatMap((domain) =>
    domain.questions.filter(({ id }) => wanted.has(id)).map((question) => ({ question, domain })),
  )
}

/** What the origins of an action cite, source by source, each item once. */
export function citedReferences(definition: QuestionnaireDefinition, origins: readonly Origin[]) {
  return definition.referenceSources.flatMap(({ id, label }) => {
    const items = origins.flatMap(({ question, domain }) =>
      [...question.references, ...domain.references]
        .filter(({ source }) => source === id)
        .flatMap((cited) => cited.items),
    )
    return items.length === 0 ? [] : [{ label, items: [...new Set(items)] }]
  })
}

/**
 * Compares two cells of text. Whatever the direction, what is filled in comes first: an action without a date is not the
 * most pressing one.
 */
export function emptyLast(direction: 'asc' | 'desc' | null | undefined) {
  return (a: string, b: string): number => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    return direction === 'desc' ? b.localeCompare(a, 'fr') : a.localeCompare(b, 'fr')
  }
}
