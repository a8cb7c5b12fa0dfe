/**
 * Size of a legal entity, as ANSSI's simulator works it out (`RegleTaille.ts`, state of 21 August 2026): every
 * threshold is reached at its exact value (≥).
 */

export type EntitySize = 'small' | 'medium' | 'large'

/** Figures of the last year: staff in full-time equivalents, amounts in euros. Order in which they are asked. */
export const figureNames = ['staff', 'revenue', 'balanceSheet'] as const
export type FigureName = (typeof figureNames)[number]
export type Figures = Readonly<Record<FigureName, number | null>>
type KnownFigures = Readonly<Record<FigureName, number>>

export const sizeThresholds = {
  staff: [50, 250],
  revenue: [10_000_000, 50_000_000],
  balanceSheet: [10_000_000, 43_000_000],
} as const satisfies Record<FigureName, readonly number[]>

const [MEDIUM_STAFF, LARGE_STAFF] = sizeThresholds.staff
const [MEDIUM_REVENUE, LARGE_REVENUE] = sizeThresholds.revenue
const [MEDIUM_BALANCE, LARGE_BALANCE] = sizeThresholds.balanceSheet

/** One in this many of a threshold: closer than that, a figure is « à la limite » (5 %). */
const NEAR_PART = 20

export function entitySize({ staff, revenue, balanceSheet }: KnownFigures): EntitySize {
  if (staff >= LARGE_STAFF) return 'large'
  if (revenue >= LARGE_REVENUE && balanceSheet >= LARGE_BALANCE) return 'large'
  if (staff >= MEDIUM_STAFF) return 'medium'
  return revenue >= MEDIUM_REVENUE && balanceSheet >= MEDIUM_BALANCE ? 'medium' : 'small'
}

/** A figure that, moved to the other side of a threshold it almost touches, would change the size. */
export type NearFigure = { readonly figure: FigureName; readonly threshold: number }

export type SizeReading = {
  /** The sizes that the known figures leave possible, smallest first; one of them when the size is settled. */
  readonly sizes: readonly EntitySize[]
  /** The figure to ask for next; null when the size is settled. */
  readonly needed: FigureName | null
  readonly near: readonly NearFigure[]
}

/**
 * What the figures say of the size. A missing figure matters only when its value could change the size: an entity of
 * 300 people is large whatever its accounts, and its accounts are not asked for.
 */
export function readSize(figures: Figures): SizeReading {
  const points = combinations((name) => {
    const value = figures[name]
    return value === null ? samples(name) : [value]
  })
  const possible = new Set(points.map(entitySize))
  const missing = figureNames.filter((name) => figures[name] === null)
  return {
    sizes: (['small', 'medium', 'large'] as const).filter((size) => possible.has(size)),
    needed: possible.size === 1 ? null : (missing.find((name) => canChange(points, name, samples(name))) ?? null),
    near: nearFigures(figures),
  }
}

/** One value for each side of the thresholds of a figure. */
function samples(name: FigureName): readonly number[] {
  return [0, ...sizeThresholds[name]]
}

function canChange(points: readonly KnownFigures[], name: FigureName, values: readonly number[]): boolean {
  return points.some((point) => new Set(values.map((value) => entitySize({ ...point, [name]: value }))).size > 1)
}

/** Several figures can be near at once, and some unknown: each is tried with every state of the others. */
function nearFigures(figures: Figures): readonly NearFigure[] {
  const points = combinations((name) => {
    const value = figures[name]
    return value === null
      ? samples(name)
      : [value, ...nearThresholds(name, value).map((near) => otherSide(value, near))]
  })
  return figureNames.flatMap((figure) => {
    const value = figures[figure]
    if (value === null) return []
    return nearThresholds(figure, value)
      .filter((threshold) => canChange(points, figure, [value, otherSide(value, threshold)]))
      .map((threshold) => ({ figure, threshold }))
  })
}

function nearThresholds(name: FigureName, value: number): readonly number[] {
  return sizeThresholds[name].filter((threshold) => Math.abs(value - threshold) * NEAR_PART <= threshold)
}

function otherSide(value: number, threshold: number): number {
  return value >= threshold ? threshold - 1 : threshold
}

function combinations(valuesOf: (name: FigureName) => readonly number[]): readonly KnownFigures[] {
  return valuesOf('staff').flatMap((staff) =>
    valuesOf('revenue').flatMap((revenue) =>
      valuesOf('balanceSheet').map((balanceSheet) => ({ staff, revenue, balanceSheet })),
    ),
  )
}
