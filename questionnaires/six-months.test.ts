import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPickedByRule, MONTHS, sixMonths } from './six-months'

type Fields = {
  name: string
  kind: 'measure' | 'inquiry' | 'manual'
  level: 1 | 2
  called: boolean
  status: string
  month: number | null
}

function anAction({ status = 'to-do', month = null, ...rest }: Partial<Fields> & Pick<Fields, 'name'>) {
  return { kind: 'measure' as const, level: 1 as const, called: true, ...rest, edits: { status, month } }
}

const named = (names: string) => [...names].map((name) => anAction({ name }))
/** « a b c - - - » : the actions of each month; those chosen by hand in capitals. */
const shown = (actions: ReturnType<typeof anAction>[]) =>
  sixMonths(actions)
    .map(({ actions: inMonth }) =>
      inMonth.length === 0
        ? '-'
        : inMonth.map(({ action, byHand }) => (byHand ? action.name.toUpperCase() : action.name)).join('+'),
    )
    .join(' ')

describe('six actions over six months', () => {
  it('are the first six of the plan', () => {
    expect(shown(named('abcdefgh'))).toBe('a b c d e f')
  })

  it('are fewer when the plan is short', () => {
    expect(shown(named('ab'))).toBe('a b - - - -')
  })

  it('leave out what is finished, abandoned, no longer asked for, to ask, or to go further', () => {
    const actions = [
      anAction({ name: 'a', status: 'done' }),
      anAction({ name: 'b', status: 'abandoned' }),
      anAction({ name: 'c', called: false }),
      anAction({ name: 'd', kind: 'inquiry' }),
      anAction({ name: 'e', level: 2 }),
      anAction({ name: 'f', status: 'blocked' }),
      anAction({ name: 'g', kind: 'manual' }),
    ]
    expect(shown(actions)).toBe('f g - - - -')
  })

  it('give way to the month that someone chose', () => {
    expect(shown([...named('abcdefg'), anAction({ name: 'h', month: 2 })])).toBe('a H b c d e')
  })

  it('can be two in a month when people chose so', () => {
    expect(shown([anAction({ name: 'a', month: 1 }), anAction({ name: 'b', month: 1 }), ...named('cd')])).toBe(
      'A+B c d - - -',
    )
  })

  it('accept by hand what the rule would not pick, and keep it once it is done', () => {
    expect(shown([anAction({ name: 'a', kind: 'inquiry', level: 2, month: 1, status: 'done' }), ...named('b')])).toBe(
      'A b - - - -',
    )
  })

  it('free the month of an action that is abandoned', () => {
    expect(shown([anAction({ name: 'a', month: 1, status: 'abandoned' }), ...named('b')])).toBe('b - - - - -')
  })

  it('do without what was put out', () => {
    expect(shown([anAction({ name: 'a', month: 0 }), ...named('bc')])).toBe('b c - - - -')
  })

  it('never show an action twice, nor leave a month free while the rule has one to give', () => {
    const action = fc.record({
      kind: fc.constantFrom('measure', 'inquiry', 'manual'),
      level: fc.constantFrom(1, 2),
      called: fc.boolean(),
      edits: fc.record({
        status: fc.constantFrom('to-do', 'in-progress', 'blocked', 'done', 'abandoned'),
        month: fc.constantFrom(null, 0, ...MONTHS),
      }),
    })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
        const months = sixMonths(actions)
        const placed = months.flatMap((month) => month.actions.map((entry) => entry.action))
        expect(new Set(placed).size).toBe(placed.length)
        const left = actions.filter((candidate) => isPickedByRule(candidate) && !placed.includes(candidate))
        if (months.some((month) => month.actions.length === 0)) expect(left).toEqual([])
      }),
    )
  })
})
