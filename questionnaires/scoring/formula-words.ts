import { MAX_LEVEL } from '../scales'
import type { CoreExplanation, MaturityExplanation } from './explain'
import type { MaturityResult } from './maturity'
import { levelWords } from './reading'

/** As answered, at best, and backed by a piece. */
export type ScoreBound = 'prudent' | 'optimistic' | 'evidenced'

/** The overall figure computed with its numbers: « 4 × 9/15 × (0,6 + 0,4 × 53/112) = 1,9 sur 4 ». */
export function overallFormula(
  { method, overall }: MaturityResult,
  { core, rest, all, domains }: MaturityExplanation,
  bound: ScoreBound,
): string {
  const result = `${levelWords(overall[bound])} sur 4`
  switch (method) {
    case 'gated-index': {
      const s = core.counted.length === 0 ? '1' : `${n(heldAt(core, bound))}/${n(core.counted.length)}`
      const r = rest.possible === 0 ? '' : ` × (0,6 + 0,4 × ${n(rest[bound])}/${n(rest.possible)})`
      return `4 × ${s}${r} = ${result}`
    }
    case 'mean-of-domains': {
      const shown = domains.filter(({ points }) => points.possible > 0)
      const levels = shown.map(({ points }) => twoDecimals((MAX_LEVEL * points[bound]) / points.possible))
      return `(${levels.join(' + ')}) ÷ ${n(shown.length)} = ${result}`
    }
    case 'mean-of-items':
      return `${n(all[bound])} ÷ ${n(all.possible / MAX_LEVEL)} = ${result}`
  }
}

function heldAt({ held, atBest, backed }: CoreExplanation, bound: ScoreBound): number {
  return { prudent: held, optimistic: atBest, evidenced: backed }[bound]
}

const n = (value: number): string => new Intl.NumberFormat('fr-FR').format(value)
const twoDecimals = (value: number): string =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
