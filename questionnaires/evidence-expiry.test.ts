import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCurrent, nothingSaid } from './answers'
import { evidenceTime, proposedExpiry } from './evidence-expiry'

const ASOF = '2026-11-22'

describe('where a piece stands on a day', () => {
  it.each([
    [{ date: '2026-01-10', expires: null }, 'current'],
    [{ date: ASOF, expires: '2027-11-22' }, 'current'],
    [{ date: '2026-01-10', expires: '2027-01-22' }, 'current'],
    [{ date: '2026-01-10', expires: '2027-01-21' }, 'expiring'],
    [{ date: '2026-01-10', expires: ASOF }, 'expiring'],
    [{ date: '2026-01-10', expires: '2026-11-21' }, 'expired'],
    [{ date: null, expires: '2026-11-21' }, 'expired'],
    [{ date: null, expires: '2027-01-01' }, 'undated'],
    [{ date: '2026-11-23', expires: null }, 'future'],
  ] as const)('%o is %s', (dates, time) => {
    expect(evidenceTime(dates, ASOF)).toBe(time)
  })

  it('agrees with the score on what counts, whatever the dates', () => {
    const someDay = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const dates = fc.record({ date: fc.option(someDay), expires: fc.option(someDay) })
    fc.assert(
      fc.property(dates, someDay, (given, asOf) => {
        const counts = ['current', 'expiring'].includes(evidenceTime(given, asOf))
        expect(counts).toBe(isCurrent({ title: 'Pièce', ...nothingSaid, ...given }, asOf))
      }),
    )
  })
})

describe('the expiry proposed', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 36, '2029-12-15'],
  ])('of a document of %s after %i months is %s', (date, months, expires) => {
    expect(proposedExpiry(date, months)).toBe(expires)
  })

  it('is none for a document without date, or that keeps its worth', () => {
    expect(proposedExpiry(null, 12)).toBeNull()
    expect(proposedExpiry(ASOF, null)).toBeNull()
  })
})
