import { describe, expect, it } from 'vitest'
import { type AnswerSet, noAnswer } from './answers'
import { radarModel } from './radar'
import { score } from './scoring/score'
import { withTarget } from './target'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const answers: AnswerSet = { copie: { ...noAnswer, value: 4 }, accueil: { ...noAnswer, value: 4 } }
const target = { level: 3, byDomain: { equipes: 2 } }
const definition = aMaturityDefinition()
const result = score(definition, 'complet', answers, '2026-11-22')

describe('the target of an establishment', () => {
  it('is drawn at its level, with the exceptions by domain', () => {
    const { axes } = withTarget(radarModel(definition, result, 'domains'), target)
    expect(axes.map((axis) => [axis.id, axis.target])).toEqual([
      ['sauvegarde', 0.75],
      ['equipes', 0.5],
    ])
  })

  it('draws nothing without a target, nor on shares of means', () => {
    const model = radarModel(definition, result, 'domains')
    expect(withTarget(model, null)).toBe(model)
    const recyf = aDefinition()
    const held = score(recyf, 'EI', { '1.1': { ...noAnswer, value: 'in-place' } }, '2026-11-22')
    const shares = radarModel(recyf, held, 'domains')
    expect(withTarget(shares, target)).toBe(shares)
  })
})
