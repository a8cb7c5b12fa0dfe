import type { ActionEdits, Plan, PlanAction } from '../../../main/ipc/contract'
import { isOpen } from '../../../questionnaires/action-edits'
import { effortBand, effortLabels } from '../../../questionnaires/roles'
import { searchable } from '../../../questionnaires/typography'
import { effortText } from '../../texts/actions'

/** What changed between two states of an action, to be merged with what is stored. */
export function changedEdits(before: ActionEdits, after: ActionEdits): Partial<ActionEdits> {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ActionEdits]),
  )
  return Object.fromEntries(changed)
}

/** The priority to store: the computed one, chosen by hand, goes on following the answers. */
export function chosenPriority(
  action: Pick<PlanAction, 'computedPriority'>,
  priority: 1 | 2 | 3,
): ActionEdits['priority'] {
  return priority === action.computedPriority ? null : priority
}

/** « Faible · 6 h ». Empty when nobody said how long it takes. */
export function effortWords(hours: number): string {
  return hours === 0 ? '' : `${effortLabels[effortBand(hours)]} · ${effortText(hours)}`
}

/** Still to be finished, while the answers no longer ask for it: its closing is proposed. */
export function isToClose({ called, edits }: Pick<PlanAction, 'called' | 'edits'>): boolean {
  return !called && isOpen(edits)
}

/** Done, while an answer still asks for it: the answer may have to change. */
export function isToUpdate({ called, edits, origins }: Pick<PlanAction, 'called' | 'edits' | 'origins'>): boolean {
  return called && edits.status === 'done' && origins.length > 0
}

/** The titles of the questionnaires that call for an action, each once. */
export function questionnairesOf({ origins }: Pick<PlanAction, 'origins'>): readonly string[] {
  return [...new Set(origins.map(({ questionnaireTitle }) => questionnaireTitle))]
}

/** The assessments of a plan, the one a person comes from first. */
export function assessmentsFrom(plan: Plan, assessmentId: string | undefined): Plan['assessments'] {
  return plan.assessments.toSorted((a, b) => Number(b.id === assessmentId) - Number(a.id === assessmentId))
}

/** What one person follows; `name` is empty for what nobody does. */
export type OwnerPart = { readonly name: string; readonly actions: readonly PlanAction[] }

/** The actions of each owner, in alphabetical order; those without one come first: they are what to settle. */
export function byOwner(actions: readonly PlanAction[]): readonly OwnerPart[] {
  const parts = new Map<string, OwnerPart>()
  for (const action of actions) {
    // « Mme Le Goff » and « mme  le goff » are one person.
    const key = searchable(action.edits.owner)
    const known = parts.get(key) ?? { name: action.edits.owner.trim(), actions: [] }
    parts.set(key, { ...known, actions: [...known.actions, action] })
  }
  return [...parts].sort(([a], [b]) => a.localeCompare(b, 'fr')).map(([, part]) => part)
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
