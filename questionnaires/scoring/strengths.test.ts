import { describe, expect, it } from 'vitest'
import { noAnswer } from '../answers'
import { aDefinition } from '../testing/a-definition'
import { scoreCoverage as score } from './coverage'
import { leastAdvanced, strengths } from './strengths'

const scoreOf = (inPlace: readonly string[]) =>
  score(
    aDefinition(),
    'EI',
    Object.fromEntries(inPlace.map((id) => [id, { ...noAnswer, value: 'in-place' } as const])),
    '2026-11-22',
  )

describe('strengths', () => {
  it('puts the objectives fully held first', () => {
    expect(strengths(scoreOf(['2.1', '2.2', '1.1'])).held.map(({ id }) => id)).toEqual(['2'])
  })

  it('calls nothing a strength below two thirds, and still names the most advanced objective', () => {
    const { held, mostAdvanced } = strengths(scoreOf(['3.1']))
    expect(held).toEqual([])
    expect(mostAdvanced?.id).toBe('3')
  })

  it('has nothing to name when nothing is in place', () => {
    expect(strengths(scoreOf([])).mostAdvanced).toBeUndefined()
  })

  it('never names an objective both as a strength and as less advanced', () => {
    const result = scoreOf(['2.1', '2.2', '1.1'])
    expect(leastAdvanced(result).map(({ id }) => id)).toEqual(['1'])
  })
})
