/** What stands on an action until someone writes on it. `ActionEdits` of the IPC contract has this shape. */
export const nothingEdited = {
  priority: null,
  owner: '',
  doneBy: '',
  dueDate: null,
  status: 'to-do',
  statusReason: '',
  comment: '',
  title: '',
  helpers: null,
  startedOn: null,
  doneOn: null,
  progress: 0,
  effortHours: null,
  estimatedCost: null,
  actualCost: null,
  costYear: null,
  recurring: false,
  evidenceIds: [],
  month: null,
} as const

type Dated = { readonly status: string; readonly startedOn: string | null; readonly doneOn: string | null }

/**
 * The dates that a change of status carries: begun the first time it is in progress, done the day it is said to be. A date
 * that someone typed stays; an action no longer done has no end.
 *
 * @param today YYYY-MM-DD
 */
export function withStatusDates<T extends Dated>(before: Dated, after: T, today: string): T {
  if (before.status === after.status) return after
  const begun = after.status === 'in-progress' || after.status === 'done'
  const untouched = after.doneOn === before.doneOn
  return {
    ...after,
    startedOn: begun ? (after.startedOn ?? today) : after.startedOn,
    doneOn: after.status === 'done' ? (after.doneOn ?? today) : untouched ? null : after.doneOn,
  }
}

/** Percent done, to show: a done action counts as 100. */
export function shownProgress({ status, progress }: { readonly status: string; readonly progress: number }): number {
  return status === 'done' ? 100 : progress
}

/** Still to be finished. */
export function isOpen({ status }: { readonly status: string }): boolean {
  return status !== 'done' && status !== 'abandoned'
}
