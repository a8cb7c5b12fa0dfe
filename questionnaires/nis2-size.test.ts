import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entitySize, readSize } from './nis2-size'

const M = 1_000_000

describe('entitySize', () => {
  // The cases of RegleTaille.ts, each threshold exactly at, just below and just above.
  it.each([
    [250, 0, 0, 'large'],
    [251, 0, 0, 'large'],
    [249, 0, 0, 'medium'],
    [249, 50 * M, 43 * M, 'large'],
    [50, 50 * M, 43 * M, 'large'],
    [50, 50 * M - 1, 43 * M, 'medium'],
    [50, 50 * M, 43 * M - 1, 'medium'],
    [50, 0, 0, 'medium'],
    [51, 0, 0, 'medium'],
    [49, 0, 0, 'small'],
    [49, 10 * M - 1, 90 * M, 'small'],
    [49, 10 * M, 10 * M - 1, 'small'],
    [49, 10 * M, 10 * M, 'medium'],
    [49, 50 * M - 1, 90 * M, 'medium'],
    [49, 50 * M, 10 * M - 1, 'small'],
    [49, 50 * M, 10 * M, 'medium'],
    [49, 50 * M, 43 * M - 1, 'medium'],
    [49, 50 * M, 43 * M, 'large'],
    [1, 60 * M, 60 * M, 'large'],
  ] as const)('%s people, %s € of revenue, %s € of balance sheet: %s', (staff, revenue, balanceSheet, size) => {
    expect(entitySize({ staff, revenue, balanceSheet })).toBe(size)
  })
})

describe('readSize with missing figures', () => {
  it.each([
    [null, null, null, ['small', 'medium', 'large'], 'staff'],
    [300, null, null, ['large'], null],
    [100, null, null, ['medium', 'large'], 'revenue'],
    [100, 20 * M, null, ['medium'], null],
    [100, 60 * M, null, ['medium', 'large'], 'balanceSheet'],
    [100, null, 20 * M, ['medium'], null],
    [30, 5 * M, null, ['small'], null],
    [30, 20 * M, null, ['small', 'medium'], 'balanceSheet'],
    [30, null, 5 * M, ['small'], null],
    [30, null, 20 * M, ['small', 'medium'], 'revenue'],
    [null, 60 * M, 50 * M, ['large'], null],
    [null, 5 * M, 5 * M, ['small', 'medium', 'large'], 'staff'],
  ] as const)('%s people, %s €, %s €: %s, asks for %s', (staff, revenue, balanceSheet, sizes, needed) => {
    expect(readSize({ staff, revenue, balanceSheet })).toMatchObject({ sizes, needed })
  })

  it('never excludes the size that the full figures give', () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90 * M }))
    const hidden = fc.boolean()
    fc.assert(
      fc.property(amount, amount, amount, hidden, hidden, hidden, (staff, revenue, balanceSheet, a, b, c) => {
        const partial = { staff: a ? null : staff, revenue: b ? null : revenue, balanceSheet: c ? null : balanceSheet }
        expect(readSize(partial).sizes).toContain(entitySize({ staff, revenue, balanceSheet }))
      }),
    )
  })
})

describe('figures within 5 % of a threshold', () => {
  it.each([
    [237.5, 0, 0, ['staff']],
    [237.4, 0, 0, []],
    [262.5, 0, 0, ['staff']],
    [262.6, 0, 0, []],
    [250, 0, 0, ['staff']],
    [47.5, 0, 0, ['staff']],
    [52.5, 0, 0, ['staff']],
    [52.6, 0, 0, []],
    [30, 9.5 * M, 20 * M, ['revenue']],
    [30, 9.4 * M, 20 * M, []],
    [30, 20 * M, 10.5 * M, ['balanceSheet']],
    [100, 60 * M, 41 * M, ['balanceSheet']],
    [100, 48 * M, 41 * M, ['revenue', 'balanceSheet']],
  ] as const)('%s people, %s €, %s €: near by %s', (staff, revenue, balanceSheet, near) => {
    expect(readSize({ staff, revenue, balanceSheet }).near.map(({ figure }) => figure)).toEqual(near)
  })

  it('says nothing of a figure that cannot change the size', () => {
    expect(readSize({ staff: 400, revenue: 10 * M, balanceSheet: 43 * M }).near).toEqual([])
    expect(readSize({ staff: 30, revenue: 10 * M, balanceSheet: 2 * M }).near).toEqual([])
  })

  it('says it already while another figure is missing', () => {
    expect(readSize({ staff: 248, revenue: null, balanceSheet: null }).near).toEqual([
      { figure: 'staff', threshold: 250 },
    ])
  })
})
