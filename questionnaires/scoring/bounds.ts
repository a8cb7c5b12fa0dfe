import type { Fraction } from './fraction'

/** What every scored set of questions says, whatever the method. Shares run from 0 to 1. */
export type Bounds = {
  /** Questions counted: those asked, without the ones declared not applicable with a reason. */
  readonly applicable: number
  readonly notApplicable: number
  readonly unknown: number
  readonly unanswered: number
  /** What the answers say, unknown and unanswered questions counting for nothing. */
  readonly prudent: Fraction
  /** The same, if every unknown and unanswered question turned out to be at its best. */
  readonly optimistic: Fraction
  /** The part of `prudent` that a dated, unexpired piece backs. */
  readonly evidenced: Fraction
  /** False when nothing applies or nothing is answered: shown « non évalué », never as 0. */
  readonly evaluated: boolean
}
