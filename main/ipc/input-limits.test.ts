import { describe, expect, it } from 'vitest'
import { inputLimits, isReasonable } from './input-limits'

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = { of: value }
  return value
}
const cycle: { self?: unknown } = {}
cycle.self = cycle

describe('a message of the page', () => {
  it.each([
    ['nothing', {}],
    ['plain data', { a: [1, 'b', null, undefined, true, { c: -0.5 }] }],
    ['data without a prototype, as some libraries make it', Object.assign(Object.create(null), { a: 1 })],
    ['the deepest that is accepted', nested(inputLimits.depth)],
    ['the longest that is accepted', 'x'.repeat(inputLimits.characters)],
    ['the most values that are accepted', Array(inputLimits.values - 1).fill(0)],
  ])('is read when it is %s', (_what, input) => {
    expect(isReasonable(input)).toBe(true)
  })

  it.each([
    ['too deep', nested(inputLimits.depth + 1)],
    ['bottomless', nested(100_000)],
    ['a circle', cycle],
    ['too long', 'x'.repeat(inputLimits.characters + 1)],
    ['too long in many pieces', Array(100).fill('x'.repeat(inputLimits.characters / 50))],
    ['too long by its keys', { ['x'.repeat(inputLimits.characters + 1)]: 1 }],
    ['of too many values', Array(inputLimits.values).fill(0)],
    ['a list of four thousand million holes', { ids: Array(4_000_000_000) }],
    ['a list of lists of holes', Array(1000).fill(Array(100_000))],
    ['not a number', { n: Number.NaN }],
    ['infinite', [Number.POSITIVE_INFINITY]],
    ['an own key « __proto__ »', JSON.parse('{"a": {"__proto__": {"admin": true}}}')],
    ['an own key « constructor »', { constructor: {} }],
    ['a date', { on: new Date(0) }],
    ['a map', new Map()],
    ['a set', [new Set()]],
    ['a buffer', new ArrayBuffer(8)],
    ['bytes', { content: new Uint8Array(8) }],
    ['an error', new Error('a')],
    ['a pattern', /a/],
    ['a big integer', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
  ])('is refused when it is %s', (_what, input) => {
    expect(isReasonable(input)).toBe(false)
  })

  it('is refused at once, however large', () => {
    const started = performance.now()
    for (let turn = 0; turn < 100; turn++) isReasonable({ ids: Array(4_000_000_000), text: 'x'.repeat(1000) })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
