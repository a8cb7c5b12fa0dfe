import { describe, expect, it } from 'vitest'
import { noAnswer } from '../../../questionnaires/answers'
import { milestoneStates } from '../../../questionnaires/scoring/milestones'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { milestoneYears, nextYear, windowPhase } from './milestones-model'

const asOf = '2026-11-22'
const [first, second] = milestoneStates(
  aMaturityDefinition(),
  'complet',
  { essai: { ...noAnswer, value: 1 }, charte: { ...noAnswer, value: 'yes' } },
  asOf,
)
if (!first || !second) throw new Error('two lines expected')

describe('the years of a funding line', () => {
  it('hold their objectives and count their states', () => {
    expect(milestoneYears(first).map(({ year, counts }) => [year, counts])).toEqual([
      [2026, { met: 0, 'on-track': 0, 'at-risk': 1, unknown: 0 }],
      [2027, { met: 1, 'on-track': 0, 'at-risk': 0, unknown: 1 }],
    ])
  })

  it('keep their calendar when no objective is published', () => {
    expect(milestoneYears(second)).toMatchObject([{ year: 2026, objectives: [], window: { label: 'Fin 2026' } }])
  })

  it('open on the check that comes next, else on the last one', () => {
    const years = milestoneYears(first)
    expect([nextYear(years, asOf), nextYear(years, '2027-01-01'), nextYear(years, '2030-01-01')]).toEqual([
      2026, 2027, 2027,
    ])
    expect(nextYear([], asOf)).toBeNull()
  })

  it('say where a window stands, both ends included', () => {
    const window = { year: 2027, label: '', from: '2027-06-15', to: '2027-07-15', source: '' }
    expect(['2027-06-14', '2027-06-15', '2027-07-15', '2027-07-16'].map((day) => windowPhase(window, day))).toEqual([
      'later',
      'now',
      'now',
      'past',
    ])
  })
})
