/** An exact share: `num` out of `den`. Rounding happens on display only. */
export type Fraction = { readonly num: number; readonly den: number }

/** The value of a fraction between 0 and 1, or null when nothing is counted. */
export function ratio({ num, den }: Fraction): number | null {
  return den === 0 ? null : num / den
}
