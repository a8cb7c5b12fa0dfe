/** An exact share: `num` out of `den`. Rounding happens on display only. */
export type Fraction = { readonly num: number; readonly den: number }

/** The value of a fraction between 0 and 1, or null when nothing is counted. */
export function ratio({ num, den }: Fraction): number | null {
  return den === 0 ? null : num / den
}

/** The fraction in its lowest terms; nothing counted stays 0 out of 0. */
export function reduced({ num, den }: Fraction): Fraction {
  const divisor = gcd(num, den)
  return divisor === 0 ? { num, den } : { num: num / divisor, den: den / divisor }
}

/**
 * The exact mean of shares, in lowest terms; 0 out of 0 when there is none.
 *
 * Denominators are sums of a few small weights: their least common multiple stays far below what a number holds exactly.
 */
export function mean(shares: readonly Fraction[]): Fraction {
  const counted = shares.filter(({ den }) => den > 0)
  const common = counted.reduce((multiple, { den }) => (multiple / gcd(multiple, den)) * den, 1)
  const sum = counted.reduce((total, { num, den }) => total + num * (common / den), 0)
  return counted.length === 0 ? { num: 0, den: 0 } : reduced({ num: sum, den: common * counted.length })
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
