/** What the budget reads of an action. */
type Priced = {
  readonly edits: {
    readonly status: string
    readonly dueDate: string | null
    /** Euros. */
    readonly estimatedCost: number | null
    readonly actualCost: number | null
    /** Null: the year of the due date. */
    readonly costYear: number | null
    readonly recurring: boolean
  }
}

/** Whole cents: sums of euros in floating point would drift. */
export type Amounts = { readonly estimatedCents: number; readonly actualCents: number }

/** What a group of actions costs, what comes back each year apart from what is paid once. */
export type BudgetLine = {
  /** Actions with a cost. */
  readonly actions: number
  readonly once: Amounts
  readonly recurring: Amounts
}

export type Quarter = 1 | 2 | 3 | 4

export type BudgetYear = {
  readonly year: number
  /** Only those with a cost; null: the year is known, not the quarter. It comes last. */
  readonly quarters: readonly (BudgetLine & { readonly quarter: Quarter | null })[]
  readonly total: BudgetLine
}

export type Budget = {
  readonly years: readonly BudgetYear[]
  /** Costs of actions without a due date and without a year. */
  readonly undated: BudgetLine
  readonly total: BudgetLine
  /** Actions, abandoned ones left out, of which no cost is written. */
  readonly unpriced: number
}

const nothing: BudgetLine = {
  actions: 0,
  once: { estimatedCents: 0, actualCents: 0 },
  recurring: { estimatedCents: 0, actualCents: 0 },
}

/**
 * What a plan costs, quarter by quarter.
 *
 * A cost is in the budget year written on its action, else in the year of its due date; in the quarter of the due date when
 * that is in this year. A recurring cost is counted once, in its first year. What was foreseen for an abandoned action is
 * not counted; what it has cost is.
 */
export function budgetOf(actions: readonly Priced[]): Budget {
  const years = new Map<number, Map<Quarter | null, BudgetLine>>()
  let undated = nothing
  let total = nothing
  let unpriced = 0
  for (const action of actions) {
    const line = lineOf(action)
    if (line === null) {
      if (action.edits.status !== 'abandoned') unpriced += 1
      continue
    }
    total = sum(total, line)
    const when = whenPaid(action)
    if (when === null) undated = sum(undated, line)
    else {
      const quarters = years.get(when.year) ?? new Map<Quarter | null, BudgetLine>()
      years.set(when.year, quarters.set(when.quarter, sum(quarters.get(when.quarter) ?? nothing, line)))
    }
  }
  return {
    years: [...years]
      .sort(([a], [b]) => a - b)
      .map(([year, quarters]) => ({
        year,
        quarters: [...quarters]
          .sort(([a], [b]) => (a ?? 5) - (b ?? 5))
          .map(([quarter, line]) => ({ quarter, ...line })),
        total: [...quarters.values()].reduce(sum, nothing),
      })),
    undated,
    total,
    unpriced,
  }
}

/** What an action costs; null when nothing is written, or nothing that counts. */
function lineOf({ edits }: Priced): BudgetLine | null {
  const estimated = edits.status === 'abandoned' ? null : edits.estimatedCost
  if (estimated === null && edits.actualCost === null) return null
  const amounts = { estimatedCents: cents(estimated), actualCents: cents(edits.actualCost) }
  return edits.recurring
    ? { actions: 1, once: nothing.once, recurring: amounts }
    : { actions: 1, once: amounts, recurring: nothing.recurring }
}

function whenPaid({ edits: { dueDate, costYear } }: Priced): { year: number; quarter: Quarter | null } | null {
  const due = dueDate === null ? null : { year: Number(dueDate.slice(0, 4)), quarter: quarterOf(dueDate) }
  if (costYear === null) return due
  return { year: costYear, quarter: due?.year === costYear ? due.quarter : null }
}

/** Quarter of a plain day, YYYY-MM-DD. */
export function quarterOf(day: string): Quarter {
  const month = Number(day.slice(5, 7))
  return month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4
}

const cents = (euros: number | null): number => Math.round((euros ?? 0) * 100)

function sum(a: BudgetLine, b: BudgetLine): BudgetLine {
  return { actions: a.actions + b.actions, once: add(a.once, b.once), recurring: add(a.recurring, b.recurring) }
}

function add(a: Amounts, b: Amounts): Amounts {
  return {
    estimatedCents: a.estimatedCents + b.estimatedCents,
    actualCents: a.actualCents + b.actualCents,
  }
}
