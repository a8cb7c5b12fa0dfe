import type { OrganisationDetails } from './entities'

/**
 * Whether what is kept of an organisation is older than the time chosen for it.
 *
 * @param lastChange day of the last change of its assessments, YYYY-MM-DD; null without one: there is nothing old then
 * @param asOf the day it is judged on
 */
export function isRetentionOver(
  { retentionYears, retentionReviewedOn }: Pick<OrganisationDetails, 'retentionYears' | 'retentionReviewedOn'>,
  lastChange: string | null,
  asOf: string,
): boolean {
  if (retentionYears == null || lastChange === null) return false
  const since = retentionReviewedOn !== undefined && retentionReviewedOn > lastChange ? retentionReviewedOn : lastChange
  return yearsLater(since, retentionYears) <= asOf
}

/** « 2024-02-29 » plus one year is « 2025-02-29 », which sorts where the 1st of March does: days are compared, not shown. */
const yearsLater = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
