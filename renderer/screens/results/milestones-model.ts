import type { MilestoneLine } from '../../../questionnaires/schema'
import type { MilestoneLineState, MilestoneStatus, ObjectiveState } from '../../../questionnaires/scoring/milestones'

type Window = MilestoneLine['windows'][number]

/** One year of a funding line: when its objectives are checked, and where each stands. */
export type MilestoneYear = {
  readonly year: number
  readonly window: Window | null
  readonly objectives: readonly ObjectiveState[]
  readonly counts: Readonly<Record<MilestoneStatus, number>>
}

/** The years of a line, in order: those with a window, and those with an objective. */
export function milestoneYears({ line, objectives }: MilestoneLineState): readonly MilestoneYear[] {
  const years = new Set([...line.windows.map(({ year }) => year), ...objectives.map(({ objective }) => objective.year)])
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const ofYear = objectives.filter(({ objective }) => objective.year === year)
      const count = (status: MilestoneStatus) => ofYear.filter((state) => state.status === status).length
      return {
        year,
        window: line.windows.find((window) => window.year === year) ?? null,
        objectives: ofYear,
        counts: {
          met: count('met'),
          'on-track': count('on-track'),
          'at-risk': count('at-risk'),
          unknown: count('unknown'),
        },
      }
    })
}

/** Where a window stands on a day, YYYY-MM-DD. */
export function windowPhase({ from, to }: Window, asOf: string): 'past' | 'now' | 'later' {
  if (asOf > to) return 'past'
  return asOf >= from ? 'now' : 'later'
}

/** The year to look at first: the one whose check comes next, else the last one. */
export function nextYear(years: readonly MilestoneYear[], asOf: string): number | null {
  const next = years.find(({ window }) => window !== null && windowPhase(window, asOf) !== 'past')
  return (next ?? years.at(-1))?.year ?? null
}
