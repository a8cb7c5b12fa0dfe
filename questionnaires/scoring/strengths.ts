import type { Bounds } from './bounds'
import { ratio } from './fraction'
import type { ScoreResult } from './score'

type ScoredDomain = Bounds & { readonly id: string; readonly title: string }

/** From this share on, an objective or a domain is called a strength: two thirds of the means, or level 3 out of 4. */
const STRENGTH_SHARES: Record<ScoreResult['method'], number> = {
  coverage: 2 / 3,
  'gated-index': 3 / 4,
  'mean-of-domains': 3 / 4,
  'mean-of-items': 3 / 4,
}
const MAX_STRENGTHS = 6

/**
 * The domains best held, the fully held ones first, then by share and size. Below the share nothing is called a strength:
 * the most advanced domain is given apart, if anything is in place at all.
 */
export function strengths<T extends ScoredDomain>({
  method,
  domains,
}: {
  readonly method: ScoreResult['method']
  readonly domains: readonly T[]
}): { readonly held: readonly T[]; readonly mostAdvanced: T | undefined } {
  const ranked = domains
    .filter((domain) => domain.evaluated && domain.prudent.num > 0)
    .toSorted((a, b) => share(b) - share(a) || b.applicable - a.applicable)
  const held = ranked.filter((domain) => share(domain) >= STRENGTH_SHARES[method]).slice(0, MAX_STRENGTHS)
  return { held, mostAdvanced: ranked[0] }
}

/** The evaluated domains that are not strengths, the least advanced first, then the largest. */
export function leastAdvanced<T extends ScoredDomain>({
  method,
  domains,
}: {
  readonly method: ScoreResult['method']
  readonly domains: readonly T[]
}): readonly T[] {
  return domains
    .filter((domain) => domain.evaluated && share(domain) < STRENGTH_SHARES[method])
    .toSorted((a, b) => share(a) - share(b) || b.applicable - a.applicable)
}

const share = ({ prudent }: Bounds): number => ratio(prudent) ?? 0
