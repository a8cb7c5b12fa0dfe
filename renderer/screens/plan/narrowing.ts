import type { ActionStatus, PlanAction } from '../../../main/ipc/contract'
import { isOpen } from '../../../questionnaires/action-edits'
import { pressureOf } from '../../../questionnaires/timeline'
import { searchable } from '../../../questionnaires/typography'
import { type PlanFlag, type PlanNature, planFlags } from '../../texts/plan'
import { isToClose, isToUpdate } from './plan-model'

/** Longest effort of a quick action, in hours. */
const QUICK_HOURS = 8

/** What a person asked to see of the plan. */
export type Narrowing = {
  readonly flags: ReadonlySet<PlanFlag>
  readonly search: string
  /** Only what this assessment calls for. */
  readonly assessmentId: string | null
  readonly status: ActionStatus | 'open' | null
  readonly belongs: 'site' | 'organisation' | null
  readonly nature: PlanNature | null
}

export const wholePlan: Narrowing = {
  flags: new Set(),
  search: '',
  assessmentId: null,
  status: null,
  belongs: null,
  nature: null,
}

/** What the filters depend on, besides the action. */
export type Onlooker = {
  /** YYYY-MM-DD. */
  readonly today: string
  /** « Qui répond ? » of the settings; empty when nobody said. */
  readonly respondent: string
}

export function matchesFlag(action: PlanAction, flag: PlanFlag, { today, respondent }: Onlooker): boolean {
  const { edits } = action
  switch (flag) {
    case 'mine':
      return respondent.trim() !== '' && searchable(edits.owner).includes(searchable(respondent))
    case 'late':
      return pressureOf(action, today) === 'late'
    case 'soon':
      return pressureOf(action, today) === 'soon'
    case 'unowned':
      return isOpen(edits) && edits.owner.trim() === ''
    case 'undated':
      return pressureOf(action, today) === 'undated'
    case 'first':
      return action.priority === 1
    case 'quick':
      return action.effortHours > 0 && action.effortHours <= QUICK_HOURS
  }
}

function matchesNature(action: PlanAction, nature: PlanNature): boolean {
  switch (nature) {
    case 'measure':
    case 'inquiry':
    case 'manual':
      return action.kind === nature
    case 'further':
      return action.level === 2
    case 'to-close':
      return isToClose(action)
    case 'to-update':
      return isToUpdate(action)
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
      ...action.origins.flatMap(({ questionId, label, questionnaireTitle }) => [questionId, label, questionnaireTitle]),
    ].join(' '),
  )
  return searchable(search)
    .split(' ')
    .every((word) => text.includes(word))
}

export function matches(action: PlanAction, narrowing: Narrowing, onlooker: Onlooker): boolean {
  const { flags, search, assessmentId, status, belongs, nature } = narrowing
  return (
    [...flags].every((flag) => matchesFlag(action, flag, onlooker)) &&
    (assessmentId === null || action.origins.some((origin) => origin.assessmentId === assessmentId)) &&
    (status === null || (status === 'open' ? isOpen(action.edits) : action.edits.status === status)) &&
    (belongs === null || (belongs === 'organisation') === (action.establishmentId === null)) &&
    (nature === null || matchesNature(action, nature)) &&
    matchesSearch(action, search)
  )
}

/** How many actions each chip would leave, alone. */
export function countFlags(actions: readonly PlanAction[], onlooker: Onlooker): Readonly<Record<PlanFlag, number>> {
  const counts = { mine: 0, late: 0, soon: 0, unowned: 0, undated: 0, first: 0, quick: 0 }
  for (const action of actions) {
    for (const flag of planFlags) if (matchesFlag(action, flag, onlooker)) counts[flag] += 1
  }
  return counts
}

/** Narrowed by something that no chip and no field in sight says. */
export function hiddenChoices({ status, belongs, nature }: Narrowing): number {
  return [status, belongs, nature].filter((choice) => choice !== null).length
}

export function isWhole(narrowing: Narrowing): boolean {
  const { flags, search, assessmentId } = narrowing
  return flags.size === 0 && search.trim() === '' && assessmentId === null && hiddenChoices(narrowing) === 0
}
