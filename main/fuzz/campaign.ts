import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { expect } from 'vitest'

/**
 * How many hostile files the parsers of what comes from outside are given, all of them together: 2,000 in `npm test`, 100,000
 * in `npm run test:long`, which sets SEXTANT_CASES.
 */
const CASES = Number(process.env.SEXTANT_CASES ?? '2000')

/** The part of each family; they add up to 1. Those that only parse text are cheap, those that open a file are not. */
const shares = {
  signatures: 0.2,
  packs: 0.25,
  answers: 0.2,
  workbooks: 0.15,
  plan: 0.05,
  provider: 0.05,
  databases: 0.1,
} as const

export type Family = keyof typeof shares

/** Far more than any case takes; far less than the patience of a person. */
const CASE_LIMIT_MS = 10_000
/** What a campaign may add to the memory of its process, in megabytes: what several files take at once, not what piles up. */
const MEMORY_LIMIT_MB = 800
/** What a case may take in a long campaign on a busy machine, on average. */
const AVERAGE_MS = 400

const runsOf = (family: Family, part: number) => Math.max(1, Math.round(CASES * shares[family] * part))

/** How long a campaign may last, in milliseconds: the limit of its test. */
export const limitOf = (family: Family, part: number): number => 60_000 + runsOf(family, part) * AVERAGE_MS

/**
 * Gives a family its cases, `part` of its share of them: none may throw, last, or eat the memory.
 *
 * @param limit in milliseconds, to be given to the test as its own
 */
export function campaign<T>(
  family: Family,
  part: number,
  cases: fc.Arbitrary<T>,
  run: (value: T) => Promise<void> | void,
) {
  const numRuns = runsOf(family, part)
  const assert = async () => {
    const before = process.resourceUsage().maxRSS
    let slowest = 0
    await fc.assert(
      fc.asyncProperty(cases, async (value) => {
        const start = performance.now()
        await run(value)
        const lasted = performance.now() - start
        slowest = Math.max(slowest, lasted)
        expect(lasted).toBeLessThan(CASE_LIMIT_MS)
      }),
      { numRuns, timeout: CASE_LIMIT_MS, endOnFailure: numRuns > 1000 },
    )
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(MEMORY_LIMIT_MB)
  }
  return { assert, limit: limitOf(family, part) }
}
