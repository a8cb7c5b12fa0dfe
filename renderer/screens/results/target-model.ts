import type { Target } from '../../../main/ipc/contract'
import type { DomainMaturity } from '../../../questionnaires/scoring/maturity'
import { levelFigure } from '../../../questionnaires/scoring/reading'
import { targetOf } from '../../../questionnaires/target'

/** How many evaluated domains have reached their target. */
export function reachedTargets(
  domains: readonly DomainMaturity[],
  target: Target,
): { readonly reached: number; readonly evaluated: number } {
  const levels = domains.flatMap((domain) => {
    const level = domain.evaluated ? levelFigure(domain.prudent) : null
    return level === null ? [] : [{ level, wanted: targetOf(target, domain.id) }]
  })
  return { reached: levels.filter(({ level, wanted }) => level >= wanted).length, evaluated: levels.length }
}
