import { describe, expect, it } from 'vitest'
import { type AnswerSet, noAnswer } from '../../../questionnaires/answers'
import { score } from '../../../questionnaires/scoring/score'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { reachedTargets } from './target-model'

const answers: AnswerSet = { copie: { ...noAnswer, value: 4 }, accueil: { ...noAnswer, value: 4 } }
const target = { level: 3, byDomain: { equipes: 2 }, by: '2027-12-31' }
const definition = aMaturityDefinition()
const result = score(definition, 'complet', answers, '2026-11-22')

describe('the target of an establishment', () => {
  it('is counted as reached by domain, those not evaluated left out', () => {
    if (result.method === 'coverage') throw new Error('levels expected')
    expect(reachedTargets(result.domains, target)).toEqual({ reached: 1, evaluated: 2 })
  })
})
