import { describe, expect, it } from 'vitest'
import { formatNumber } from './format'
import { parseNumber } from './parse-number'

describe('parseNumber', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['1250', 1250],
    ['1 250', 1250],
    ['1\u202f250\u00a0000', 1_250_000],
    ['47,5', 47.5],
    ['47.5', 47.5],
    ['0', 0],
    ['-3', 'invalid'],
    ['12 k', 'invalid'],
    ['1,2,3', 'invalid'],
  ])('reads « %s » as %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it('reads back what the interface writes', () => {
    for (const value of [0, 47.5, 1250, 43_000_000]) expect(parseNumber(formatNumber(value))).toBe(value)
  })
})
