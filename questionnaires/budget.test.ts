import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetOf, quarterOf } from './budget'

type Edits = Parameters<typeof budgetOf>[0][number]['edits']

const costing = (edits: Partial<Edits>) => ({
  edits: {
    status: 'to-do',
    dueDate: null,
    estimatedCost: null,
    actualCost: null,
    costYear: null,
    recurring: false,
    ...edits,
  },
})

describe('the budget of a plan', () => {
  it('adds what is foreseen and what was spent, quarter by quarter', () => {
    const { years } = budgetOf([
      costing({ dueDate: '2027-01-31', estimatedCost: 1200, actualCost: 1150.5 }),
      costing({ dueDate: '2027-03-31', estimatedCost: 300 }),
      costing({ dueDate: '2027-04-01', estimatedCost: 50 }),
    ])
    expect(years).toEqual([
      {
        year: 2027,
        quarters: [
          { quarter: 1, actions: 2, once: amounts(150_000, 115_050), recurring: amounts(0, 0) },
          { quarter: 2, actions: 1, once: amounts(5000, 0), recurring: amounts(0, 0) },
        ],
        total: { actions: 3, once: amounts(155_000, 115_050), recurring: amounts(0, 0) },
      },
    ])
  })

  it('keeps apart what comes back each year', () => {
    const { total } = budgetOf([
      costing({ dueDate: '2027-01-31', estimatedCost: 100 }),
      costing({ dueDate: '2027-01-31', estimatedCost: 40, recurring: true }),
    ])
    expect(total).toEqual({ actions: 2, once: amounts(10_000, 0), recurring: amounts(4000, 0) })
  })

  it('follows the budget year; its quarter is unknown when the due date is of another year', () => {
    const { years } = budgetOf([
      costing({ dueDate: '2026-12-15', costYear: 2027, estimatedCost: 10 }),
      costing({ costYear: 2027, estimatedCost: 20 }),
      costing({ dueDate: '2027-07-01', costYear: 2027, estimatedCost: 30 }),
    ])
    expect(years.map(({ year }) => year)).toEqual([2027])
    expect(years[0]?.quarters.map(({ quarter, once }) => [quarter, once.estimatedCents])).toEqual([
      [3, 3000],
      [null, 3000],
    ])
  })

  it('keeps apart what has no date', () => {
    const { years, undated } = budgetOf([costing({ estimatedCost: 10 })])
    expect(years).toEqual([])
    expect(undated.once.estimatedCents).toBe(1000)
  })

  it('counts of an abandoned action only what it has cost', () => {
    const { total, unpriced } = budgetOf([
      costing({ status: 'abandoned', estimatedCost: 500 }),
      costing({ status: 'abandoned', estimatedCost: 500, actualCost: 80 }),
    ])
    expect(total).toEqual({ actions: 1, once: amounts(0, 8000), recurring: amounts(0, 0) })
    expect(unpriced).toBe(0)
  })

  it('tells a cost of nothing from a cost that is not written', () => {
    expect(budgetOf([costing({ estimatedCost: 0 }), costing({})])).toMatchObject({
      unpriced: 1,
      undated: { actions: 1 },
    })
  })

  it('adds cents exactly, whatever their order', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 40 }), (all) => {
        const expected = all.reduce((total, one) => total + one, 0)
        const actions = all.map((one) => costing({ estimatedCost: one / 100 }))
        expect(budgetOf(actions).total.once.estimatedCents).toBe(expected)
        expect(budgetOf(actions.toReversed()).total.once.estimatedCents).toBe(expected)
      }),
    )
  })

  it('has for total the sum of its parts', () => {
    const action = fc
      .record({
        status: fc.constantFrom('to-do', 'done', 'abandoned'),
        dueDate: fc.constantFrom(null, '2026-12-31', '2027-01-01', '2027-06-30'),
        estimatedCost: fc.option(fc.integer({ min: 0, max: 5000 })),
        actualCost: fc.option(fc.integer({ min: 0, max: 5000 })),
        costYear: fc.constantFrom(null, 2026, 2027),
        recurring: fc.boolean(),
      })
      .map((edits) => ({ edits }))
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const { years, undated, total } = budgetOf(actions)
        const parts = [...years.flatMap(({ quarters }) => quarters), undated]
        const sumOf = (read: (line: (typeof parts)[number]) => number) =>
          parts.reduce((sum, line) => sum + read(line), 0)
        expect(sumOf(({ actions: count }) => count)).toBe(total.actions)
        expect(sumOf(({ once }) => once.estimatedCents)).toBe(total.once.estimatedCents)
        expect(sumOf(({ recurring }) => recurring.actualCents)).toBe(total.recurring.actualCents)
      }),
    )
  })
})

describe('quarters', () => {
  it.each([
    ['2027-01-01', 1],
    ['2027-03-31', 1],
    ['2027-04-01', 2],
    ['2027-09-30', 3],
    ['2027-12-31', 4],
  ] as const)('%s is in quarter %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter)
  })
})

function amounts(estimatedCents: number, actualCents: number) {
  return { estimatedCents, actualCents }
}
