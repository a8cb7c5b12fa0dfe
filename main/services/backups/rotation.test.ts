import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backup, BackupKind } from '../../ipc/contract'
import { copiesToRemove } from './rotation'

const MB = 1_000_000
const NOW = '2026-11-21T09:00:00.000Z'
const ANY_SIZE = Number.MAX_SAFE_INTEGER

const aCopy = (at: string, kind: BackupKind = 'daily', bytes = MB): Backup => ({
  id: `sextant-${at.replace(/\D/g, '')}-${kind}`,
  kind,
  at,
  bytes,
})
const daysBefore = (days: number, now = NOW) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

/** What is left after a copy a day, each day of so many. */
function afterDays(days: number, limit = ANY_SIZE): Backup[] {
  let copies: Backup[] = []
  for (let left = days - 1; left >= 0; left--) {
    const now = daysBefore(left)
    const made = aCopy(now)
    copies = [...copies, made]
    const removed = copiesToRemove(copies, { now, keep: made.id, limit })
    copies = copies.filter(({ id }) => !removed.includes(id))
  }
  return copies
}

describe('two years of copies, one a day', () => {
  const left = afterDays(730).map(({ at }) => at.slice(0, 10))

  it('leave the last seven days', () => {
    for (let day = 0; day < 7; day++) expect(left).toContain(daysBefore(day).slice(0, 10))
  })

  it('leave the last day of each of the last four weeks and of the last twelve months', () => {
    // The 21st of November 2026 is a Saturday; Sundays end the weeks.
    for (const sunday of ['2026-11-15', '2026-11-08', '2026-11-01']) expect(left).toContain(sunday)
    for (const month of ['2026-10-31', '2026-09-30', '2026-08-31', '2026-02-28', '2025-12-31'])
      expect(left).toContain(month)
    expect(left).not.toContain('2025-11-30')
  })

  it('leave nothing else', () => expect(left.length).toBeLessThanOrEqual(7 + 4 + 12))
})

describe('the rotation', () => {
  it('keeps the ten newest copies made before something or by hand, whatever the days do', () => {
    const others = Array.from({ length: 14 }, (_, day) => aCopy(daysBefore(day), day % 2 ? 'before-import' : 'manual'))
    const removed = copiesToRemove(others, { now: NOW, keep: others[0]?.id ?? '' })
    expect(removed).toEqual(others.slice(10).map(({ id }) => id))
  })

  it('removes the oldest first when the copies take too much room', () => {
    const copies = Array.from({ length: 7 }, (_, day) => aCopy(daysBefore(day), 'daily', 100 * MB))
    const removed = copiesToRemove(copies, { now: NOW, keep: copies[0]?.id ?? '', limit: 500 * MB })
    expect(removed).toEqual(copies.slice(5).map(({ id }) => id))
  })

  it('keeps the copy just made even when it is alone over the limit', () => {
    const made = aCopy(NOW, 'daily', 900 * MB)
    expect(copiesToRemove([aCopy(daysBefore(1)), made], { now: NOW, keep: made.id })).toEqual([aCopy(daysBefore(1)).id])
  })

  const copies = fc
    .uniqueArray(
      fc.record({
        at: fc
          .date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        kind: fc.constantFrom<BackupKind>(
          'daily',
          'manual',
          'before-import',
          'before-upgrade',
          'before-restore',
          'before-update',
        ),
        bytes: fc.integer({ min: 1, max: 200 * MB }),
      }),
      { maxLength: 60, minLength: 1, selector: ({ at, kind }) => `${at} ${kind}` },
    )
    .map((made) => made.map(({ at, kind, bytes }) => aCopy(at, kind, bytes)))
  const cases = copies.chain((made) =>
    fc.record({
      made: fc.constant(made),
      keep: fc.constantFrom(...made.map(({ id }) => id)),
      limit: fc.integer({ min: 0, max: 4000 * MB }),
    }),
  )

  it('never removes the copy just made, and keeps the rest within the limit', () => {
    fc.assert(
      fc.property(cases, ({ made, keep, limit }) => {
        const removed = new Set(copiesToRemove(made, { now: NOW, keep, limit }))
        const left = made.filter(({ id }) => !removed.has(id))
        const size = left.reduce((sum, { bytes }) => sum + bytes, 0)
        expect(removed.has(keep)).toBe(false)
        expect(size <= limit || left.length === 1).toBe(true)
        expect(left.length).toBeLessThanOrEqual(7 + 4 + 12 + 10 + 3 + 1)
      }),
    )
  })

  it('has nothing more to remove once it is done', () => {
    fc.assert(
      fc.property(cases, ({ made, keep, limit }) => {
        const removed = new Set(copiesToRemove(made, { now: NOW, keep, limit }))
        expect(
          copiesToRemove(
            made.filter(({ id }) => !removed.has(id)),
            { now: NOW, keep, limit },
          ),
        ).toEqual([])
      }),
    )
  })

  it('gives copies dated after now nobody’s place', () => {
    fc.assert(
      fc.property(cases, ({ made, keep }) => {
        const past = made.filter(({ at, id }) => at <= NOW || id === keep)
        const rule = { now: NOW, keep, limit: ANY_SIZE }
        const alone = copiesToRemove(past, rule)
        const among = copiesToRemove(made, rule).filter((id) => past.some((copy) => copy.id === id))
        expect(among).toEqual(alone)
      }),
    )
  })
})
