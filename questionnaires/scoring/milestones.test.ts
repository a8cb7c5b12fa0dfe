import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../answers'
import { aMaturityDefinition } from '../testing/a-maturity-definition'
import { milestoneStates } from './milestones'

const definition = aMaturityDefinition()
const set = (values: Record<string, AnswerValue>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, reason: 'Motif' }]))
const states = (values: Record<string, AnswerValue>, asOf = '2026-11-22') =>
  milestoneStates(definition, 'complet', set(values), asOf)
const statusOf = (values: Record<string, AnswerValue>, id: string, asOf?: string) =>
  states(values, asOf)[0]?.objectives.find(({ objective }) => objective.id === id)?.status

describe('an objective of a funding line', () => {
  const met = { essai: 3, couverture: 75, 'dernier-essai': '2026-05-01' }

  it.each<[string, Record<string, AnswerValue>, string]>([
    ['everything it requires is there', met, 'met'],
    ['one figure is on its way', { ...met, couverture: 50 }, 'on-track'],
    ['one figure is far', { ...met, couverture: 49 }, 'at-risk'],
    ['one figure is missing', { essai: 3, couverture: 75 }, 'unknown'],
    ['one is unknown and another far', { essai: 0, couverture: 'unknown' }, 'at-risk'],
    ['a date is still to come, before the check', { ...met, 'dernier-essai': '2026-12-20' }, 'on-track'],
    ['a date comes after the check', { ...met, 'dernier-essai': '2027-02-01' }, 'at-risk'],
    ['nothing is answered', {}, 'unknown'],
    ['something is not applicable', { ...met, essai: 'not-applicable' }, 'unknown'],
  ])('when %s', (_, values, status) => {
    expect(statusOf(values, 'A')).toBe(status)
  })

  it('compares a part with its whole, in percent', () => {
    expect(statusOf({ personnes: 40, equipees: 40 }, 'B')).toBe('met')
    expect(statusOf({ personnes: 40, equipees: 24 }, 'B')).toBe('on-track')
    expect(statusOf({ personnes: 40, equipees: 23 }, 'B')).toBe('at-risk')
    expect(statusOf({ equipees: 40 }, 'B')).toBe('unknown')
    const requirement = states({ personnes: 40, equipees: 30 })[0]?.objectives[1]?.requirements[0]
    expect(requirement).toMatchObject({ figure: 75, requirement: { atLeast: 100 } })
  })

  it('reads yes or no', () => {
    expect(statusOf({ charte: 'yes' }, 'C')).toBe('met')
    expect(statusOf({ charte: 'no' }, 'C')).toBe('at-risk')
  })
})

describe('a funding line', () => {
  it('is shown unless the answers say that it does not concern the entity', () => {
    const shown = (values: Record<string, AnswerValue>) => states(values).map(({ line }) => line.id)
    expect(shown({})).toEqual(['ligne-une', 'ligne-deux'])
    expect(shown({ dossier: 'heberge' })).toEqual(['ligne-une', 'ligne-deux'])
    expect(shown({ dossier: 'aucun' })).toEqual(['ligne-deux'])
  })

  it('without published objective keeps its calendar', () => {
    expect(states({})[1]).toMatchObject({ objectives: [], line: { windows: [{ year: 2026 }] } })
  })
})
