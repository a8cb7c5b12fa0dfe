/** Chance that can be played again: the same seed gives the same numbers. */
export type Chance = {
  /** An integer from 0 to `below`, excluded. */
  readonly below: (below: number) => number
  readonly pick: <T>(among: readonly [T, ...T[]]) => T
}

/** mulberry32: enough for tests, never for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (among) => among[below(among.length)] ?? among[0] }
}
