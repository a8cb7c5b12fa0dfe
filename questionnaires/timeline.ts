import { isOpen } from './action-edits'

/** An action due within this number of days is « bientôt due ». */
export const SOON_DAYS = 30

type Dated = { readonly edits: { readonly status: string; readonly dueDate: string | null } }

/** Days from a plain day to another, both YYYY-MM-DD: positive when the second comes after. */
export function daysBetween(from: string, to: string): number {
  // Both at midnight UTC: a day is always 24 hours there.
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Where an action that is still to be finished stands: past its date, due within 30 days, later, or without a date. */
export type Pressure = 'late' | 'soon' | 'later' | 'undated' | 'closed'

/** @param today YYYY-MM-DD. An action due today is not late. */
export function pressureOf({ edits }: Dated, today: string): Pressure {
  if (!isOpen(edits)) return 'closed'
  if (edits.dueDate === null) return 'undated'
  const days = daysBetween(today, edits.dueDate)
  if (days < 0) return 'late'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

/** A part of the timeline. `month` is YYYY-MM, for what is due in it and not late. */
export type TimelinePart<T> = {
  readonly kind: 'late' | 'this-month' | 'month' | 'undated' | 'closed'
  readonly month: string | null
  readonly actions: readonly T[]
}

/**
 * The actions by due date: late ones, those of this month, those of each later month, those without a date, then those
 * finished or abandoned. Each action is in one part; parts without any are left out.
 *
 * In a part the soonest come first; ties and actions without a date keep the order they were given in.
 *
 * @param today YYYY-MM-DD
 */
export function timeline<T extends Dated>(actions: readonly T[], today: string): readonly TimelinePart<T>[] {
  const thisMonth = today.slice(0, 7)
  const parts = new Map<string, TimelinePart<T>>()
  for (const action of [...actions].sort(soonestFirst)) {
    const { key, ...part } = partOf(action, today, thisMonth)
    parts.set(key, { ...part, actions: [...(parts.get(key)?.actions ?? []), action] })
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

/** `key` sorts the parts. */
function partOf<T extends Dated>(
  action: T,
  today: string,
  thisMonth: string,
): Omit<TimelinePart<T>, 'actions'> & { readonly key: string } {
  const pressure = pressureOf(action, today)
  const { dueDate } = action.edits
  if (pressure === 'late') return { key: '0', kind: 'late', month: null }
  if (pressure === 'closed') return { key: '4', kind: 'closed', month: null }
  if (dueDate === null) return { key: '3', kind: 'undated', month: null }
  const month = dueDate.slice(0, 7)
  return month === thisMonth ? { key: '1', kind: 'this-month', month } : { key: `2 ${month}`, kind: 'month', month }
}

/** Plain days compare as texts; without a date: last. */
function soonestFirst(a: Dated, b: Dated): number {
  const [left, right] = [a.edits.dueDate ?? '9999', b.edits.dueDate ?? '9999']
  return left === right ? 0 : left < right ? -1 : 1
}
