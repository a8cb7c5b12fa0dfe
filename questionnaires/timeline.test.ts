import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, pressureOf, timeline } from './timeline'

const today = '2026-11-22'
const due = (dueDate: string | null, status = 'to-do') => ({ edits: { dueDate, status } })

describe('what presses', () => {
  it.each([
    ['2026-11-21', 'to-do', 'late'],
    ['2026-11-21', 'blocked', 'late'],
    ['2026-11-21', 'done', 'closed'],
    ['2026-11-21', 'abandoned', 'closed'],
    ['2026-11-22', 'to-do', 'soon'],
    ['2026-12-22', 'to-do', 'soon'],
    ['2026-12-23', 'to-do', 'later'],
    [null, 'to-do', 'undated'],
  ])('due %s and %s, on 22 November 2026, is %s', (day, status, pressure) => {
    expect(pressureOf(due(day, status), today)).toBe(pressure)
  })

  it('counts days over a change of hour and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
  })
})

describe('the timeline', () => {
  it('puts what is late first, then the months, then what has no date, then what is over', () => {
    const actions = [
      due(null),
      due('2027-02-10'),
      due('2026-11-30'),
      due('2026-11-01', 'done'),
      due('2026-11-01'),
      due('2026-12-15'),
      due('2027-02-01'),
    ]
    expect(timeline(actions, today).map(({ kind, month, actions: part }) => [kind, month, part.length])).toEqual([
      ['late', null, 1],
      ['this-month', '2026-11', 1],
      ['month', '2026-12', 1],
      ['month', '2027-02', 2],
      ['undated', null, 1],
      ['closed', null, 1],
    ])
  })

  it('puts the soonest first in a month', () => {
    const [part] = timeline([due('2027-02-10'), due('2027-02-01')], today)
    expect(part?.actions.map(({ edits }) => edits.dueDate)).toEqual(['2027-02-01', '2027-02-10'])
  })

  it('holds each action once, whatever the plan', () => {
    const action = fc.record({
      edits: fc.record({
        status: fc.constantFrom('to-do', 'in-progress', 'blocked', 'done', 'abandoned'),
        dueDate: fc.constantFrom(null, '2025-01-01', '2026-11-22', '2026-11-30', '2026-12-01', '2028-06-30'),
      }),
    })
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const placed = timeline(actions, today).flatMap((part) => part.actions)
        expect(placed).toHaveLength(actions.length)
        expect(new Set(placed)).toEqual(new Set(actions))
      }),
    )
  })
})
