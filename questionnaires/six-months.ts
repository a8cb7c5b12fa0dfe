import { isOpen } from './action-edits'

/** Months of the short list: one action each, so that six are done in half a year without a person in charge of IT. */
export const MONTHS = [1, 2, 3, 4, 5, 6] as const
type MonthNumber = (typeof MONTHS)[number]

/** What the rule reads of an action. */
type Plannable = {
  readonly kind: 'measure' | 'inquiry' | 'manual'
  readonly level: 1 | 2
  readonly called: boolean
  /** `month`: chosen by hand (1 to 6), 0 kept out, null left to the rule. */
  readonly edits: { readonly status: string; readonly month: number | null }
}

/** A month counted from the one in which the work begins, with what is to be done in it. */
export type PlanMonth<T> = {
  readonly month: MonthNumber
  /** Most often one; more when people chose so; none when nothing is left to do. */
  readonly actions: readonly { readonly action: T; readonly byHand: boolean }[]
}

/**
 * « Six actions sur six mois » : a few things to do first, one a month.
 *
 * 1. An action whose month was chosen by hand is in it, done or not, unless it was abandoned.
 * 2. The months left free take, in the order of the plan, the first actions that are still open, asked for by an answer (or
 *    typed by hand), to do rather than to go further (level 1), and that are not questions to ask, which take minutes.
 * 3. An action kept out by hand is in no month.
 *
 * @param actions in the order of the plan
 */
export function sixMonths<T extends Plannable>(actions: readonly T[]): readonly PlanMonth<T>[] {
  const chosen = (month: MonthNumber) =>
    actions.filter(({ edits }) => edits.month === month && edits.status !== 'abandoned')
  const byRule = actions.filter(isPickedByRule).values()
  return MONTHS.map((month) => {
    const byHand = chosen(month).map((action) => ({ action, byHand: true }))
    if (byHand.length > 0) return { month, actions: byHand }
    const { value: next } = byRule.next()
    return { month, actions: next === undefined ? [] : [{ action: next, byHand: false }] }
  })
}

/** Whether the rule may give an action to a free month. */
export function isPickedByRule({ kind, level, called, edits }: Plannable): boolean {
  return edits.month === null && called && level === 1 && kind !== 'inquiry' && isOpen(edits)
}
