import type { UpgradePreview } from '../../../main/ipc/contract'
import { type Fraction, ratio } from '../../../questionnaires/scoring/fraction'
import type { UpgradeTab } from '../../texts/upgrade'

export type UpgradeChange = UpgradePreview['changes'][number]

/** Where a change is listed: new questions apart, then by what becomes of the answers. */
export function tabOf({ kind, answers }: UpgradeChange): UpgradeTab {
  if (kind === 'added') return 'added'
  return kind === 'removed' ? 'set-aside' : answers
}

/** Whether two shares are the same number, however they are written. */
export function isSameShare(a: Fraction, b: Fraction): boolean {
  return ratio(a) === ratio(b)
}

/** The tab to open first: what asks for an answer, else what is new, else the first that has something. */
export function firstTab(changes: readonly UpgradeChange[], tabs: readonly UpgradeTab[]): UpgradeTab {
  return tabs.find((tab) => changes.some((change) => tabOf(change) === tab)) ?? 'keep'
}
