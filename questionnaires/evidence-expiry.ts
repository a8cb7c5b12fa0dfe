import type { EvidencePiece } from './answers'
import { daysLater } from './days'

/** A piece that expires within this many days is announced: the time to write a new one, or to have it signed. */
const EXPIRY_NOTICE_DAYS = 60

/** Where a piece stands on a day. Only the last two count as evidence. */
export type EvidenceTime = 'expired' | 'undated' | 'future' | 'expiring' | 'current'

type Dated = Pick<EvidencePiece, 'date' | 'expires'>

/**
 * Where a piece stands on a day. One that expires that very day still counts, as in `isCurrent`; an expired one is said to
 * be expired even when it has no date.
 *
 * @param asOf YYYY-MM-DD
 */
export function evidenceTime({ date, expires }: Dated, asOf: string): EvidenceTime {
  if (expires !== null && expires < asOf) return 'expired'
  if (date === null) return 'undated'
  if (date > asOf) return 'future'
  return expires !== null && expires <= daysLater(asOf, EXPIRY_NOTICE_DAYS) ? 'expiring' : 'current'
}

/**
 * The expiry proposed for a document, from its own date: the same day some months later, or the last day of a shorter
 * month.
 *
 * @param months null for a document that keeps its worth
 * @returns null when nothing can be proposed
 */
export function proposedExpiry(date: string | null, months: number | null): string | null {
  if (date === null || months === null) return null
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
