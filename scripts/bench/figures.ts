/** One line of the benchmark: what Sextant takes, what the bare thing takes in the same run, and what is aimed at. */
export type Figure = {
  readonly name: string
  readonly sextant: number
  /** The bare baseline: the same work without Sextant, or the same in a small database. */
  readonly bare: number
  readonly bareName: string
  readonly unit: 'ms' | 'Mo'
  /** Greatest ratio wished for. */
  readonly goal?: number
}

/** The middle of several measures: one slow turn of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

/** Turns that do not count when two pieces of work are done in turn. */
const WARM_UP = 20

/** Runs a piece of work several times, after one that does not count, and gives the median, in milliseconds. */
export async function timed(times: number, work: () => unknown): Promise<number> {
  await work()
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/**
 * The medians of two pieces of work done in turn, after some turns that do not count: what else the machine does, and what it
 * learns of the code, weigh on both. In milliseconds.
 */
export async function timedInTurn(
  times: number,
  { sextant, bare }: { readonly sextant: () => Promise<unknown>; readonly bare: () => Promise<unknown> },
): Promise<{ readonly sextant: number; readonly bare: number }> {
  const taken = { sextant: [] as number[], bare: [] as number[] }
  const one = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  for (let turn = -WARM_UP; turn < times; turn++) {
    const [ours, theirs] = [await one(sextant), await one(bare)]
    if (turn < 0) continue
    taken.sextant.push(ours)
    taken.bare.push(theirs)
  }
  return { sextant: median(taken.sextant), bare: median(taken.bare) }
}

/** The figures as a table that reads in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, sextant, bare, bareName, unit, goal }) => [
    name,
    `${shown(sextant)} ${unit}`,
    `${shown(bare)} ${unit}`,
    (sextant / bare).toFixed(2),
    goal === undefined ? '' : `${sextant / bare <= goal ? 'oui' : 'NON'} (≤ ${goal})`,
    bareName,
  ])
  const lines = [['mesure', 'Sextant', 'à nu', 'rapport', 'but', 'ce qui est à nu'], ...rows]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : Math.round(value).toString())
