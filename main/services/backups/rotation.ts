import type { Backup } from '../../ipc/contract'

/** The newest copy of each of so many days, weeks and months that have one. */
const KEPT = { days: 7, weeks: 4, months: 12 }
/** Copies asked for by someone, or made before something: so many, the newest. */
const KEPT_OTHERS = 10
/** Copies dated after now: the clock was wrong then, or is wrong now. They take nobody's place. */
const KEPT_LATER = 3

/** What all copies may take on the disk, in bytes. */
export const SIZE_LIMIT = 500_000_000

type Rule = {
  /** ISO UTC. */
  readonly now: string
  /** The copy just made and read back: the last good one, never removed. */
  readonly keep: string
  readonly limit?: number
}

/**
 * Which copies to remove, by their id. Those that the size limit removes are, in this order, the ones dated after now, then
 * the oldest.
 */
export function copiesToRemove(copies: readonly Backup[], { now, keep, limit = SIZE_LIMIT }: Rule): string[] {
  const newestFirst = copies.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
  const later = newestFirst.filter(({ at }) => at > now)
  const past = newestFirst.filter(({ at }) => at <= now)
  const daily = past.filter(({ kind }) => kind === 'daily')
  const kept = new Set([
    ...newestOfEach(daily, dayOf, KEPT.days),
    ...newestOfEach(daily, weekOf, KEPT.weeks),
    ...newestOfEach(daily, monthOf, KEPT.months),
    ...past.filter(({ kind }) => kind !== 'daily').slice(0, KEPT_OTHERS),
  ])
  // From the first that the size limit would remove to the last.
  const order = [...later.slice(0, KEPT_LATER).reverse(), ...past.filter((copy) => kept.has(copy)).reverse()]
  const staying = new Set([keep, ...order.map(({ id }) => id)])
  const sizeOf = () => copies.reduce((sum, { id, bytes }) => sum + (staying.has(id) ? bytes : 0), 0)
  for (const { id } of order) {
    if (sizeOf() <= limit) break
    if (id !== keep) staying.delete(id)
  }
  return copies.filter(({ id }) => !staying.has(id)).map(({ id }) => id)
}

/** @param newestFirst copies; the first of each period is its newest */
function newestOfEach(newestFirst: readonly Backup[], periodOf: (copy: Backup) => string, count: number): Backup[] {
  const periods = new Map<string, Backup>()
  for (const copy of newestFirst) if (!periods.has(periodOf(copy))) periods.set(periodOf(copy), copy)
  return [...periods.values()].slice(0, count)
}

const dayOf = ({ at }: Backup): string => at.slice(0, 10)
const monthOf = ({ at }: Backup): string => at.slice(0, 7)

/** The Monday of its week. */
function weekOf(copy: Backup): string {
  const date = new Date(`${dayOf(copy)}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
