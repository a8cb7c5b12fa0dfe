import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, noAnswer } from './answers'
import { radarModel } from './radar'
import { score } from './scoring/score'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const definition = aDefinition()

function answers(values: Readonly<Record<string, Answer['value']>>): AnswerSet {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, reason: 'Motif écrit.' }]),
  )
}

const radar = (values: Readonly<Record<string, Answer['value']>>, view: 'pillars' | 'domains', profile = 'EI') =>
  radarModel(definition, score(definition, profile, answers(values), '2026-11-22'), view)

describe('radar model', () => {
  it('draws each domain under its short label, from its own sums', () => {
    const { axes } = radar(
      { '1.1': 'in-place', '1.2': 'unknown', '2.1': 'alternative', '2.2': 'partial', '3.1': 'absent', '3.2': 'absent' },
      'domains',
    )
    expect(axes.map(({ label, prudent, optimistic }) => [label, prudent, optimistic])).toEqual([
      ['Gouvernance', 0.5, 1],
      ['Sauvegardes', 0.5, 0.5],
      ['Personnes', 0, 0],
    ])
  })

  it('divides the sums of a pillar and does not average its domains', () => {
    const { axes } = radar({ '1.1': 'in-place', '2.1': 'in-place', '2.2': 'absent', '3.1': 'absent' }, 'pillars')
    expect(axes[1]?.label).toBe('Protection')
    expect(axes[1]?.fractions).toEqual({
      prudent: { num: 1, den: 4 },
      optimistic: { num: 2, den: 4 },
      evidenced: { num: 0, den: 4 },
    })
  })

  it('lists what is not evaluated, with the reason, and never draws it as 0', () => {
    const { axes, notEvaluated } = radar(
      { '1.1': 'in-place', '2.1': 'not-applicable', '2.2': 'not-applicable' },
      'domains',
    )
    expect(axes.map(({ id }) => id)).toEqual(['1'])
    expect(notEvaluated).toEqual([
      { id: '2', label: 'Sauvegardes', reason: 'not-applicable' },
      { id: '3', label: 'Personnes', reason: 'unanswered' },
    ])
  })

  it('says when a domain is not asked of the profile', () => {
    const forEssentialOnly = aDefinition({
      domains: definition.domains.map((domain) =>
        domain.id === '1'
          ? { ...domain, questions: domain.questions.map((question) => ({ ...question, applies: ['EE'] })) }
          : domain,
      ),
    })
    const { notEvaluated } = radarModel(forEssentialOnly, score(forEssentialOnly, 'EI', {}, '2026-11-22'), 'domains')
    expect(notEvaluated[0]).toEqual({ id: '1', label: 'Gouvernance', reason: 'not-asked' })
  })

  it('draws the plain mean of each domain of levels, and never the context', () => {
    const maturity = aMaturityDefinition()
    const given = answers({ serveur: 'yes', copie: 2, essai: 4, nominatif: 3 })
    const { unit, axes, notEvaluated } = radarModel(
      maturity,
      score(maturity, 'demarrage', given, '2026-11-22'),
      'domains',
    )
    expect(unit).toBe('level')
    expect(axes.map(({ label, prudent, optimistic }) => [label, prudent, optimistic])).toEqual([
      ['Sauvegarde', 6 / 8, 6 / 8],
      ['Comptes', 3 / 4, 3 / 4],
    ])
    expect(notEvaluated).toEqual([{ id: 'equipes', label: 'Équipes', reason: 'not-asked' }])
    expect(radar({ '1.1': 'in-place' }, 'domains')).toMatchObject({ unit: 'share' })
  })
})
