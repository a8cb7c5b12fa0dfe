import { describe, expect, it } from 'vitest'
import { linePath } from './radar-line'

const place = { cx: 100, cy: 100, radius: 80 }

describe('a line over the radar', () => {
  it('goes round every axis, the first at the top, and closes', () => {
    expect(linePath([1, 0.5, 0, 0.25], place)).toBe('M100 20L140 100L100 100L80 100Z')
  })

  it('stops where a value is missing, and is never drawn to the centre there', () => {
    expect(linePath([1, 0.5, undefined, 0.25], place)).toBe('M100 20L140 100M80 100L100 20')
  })

  it('shows a value alone between two missing ones as a dot', () => {
    expect(linePath([1, undefined, undefined], place)).toBe('M100 20L100 20')
  })
})
