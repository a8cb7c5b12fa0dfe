import { describe, expect, it } from 'vitest'
import { askedQuestions } from '../applicability'
import { lintDefinition } from '../lint'
import { loadDefinition } from '../load'
import { allQuestions, profileOf } from '../questions'
import { scaleOf } from '../scales'
import { aMaturityDefinition, maturityScoring } from './a-maturity-definition'

describe('the definition of levels used in tests', () => {
  it.each(['gated-index', 'mean-of-domains', 'mean-of-items'] as const)(
    'loads as a published one would, scored by %s',
    (method) => {
      const definition = aMaturityDefinition({ scoring: maturityScoring(method) })
      expect(loadDefinition(JSON.stringify(definition), 'essai-maturite.yaml')).toEqual(definition)
    },
  )

  it('is as well written as a published one', () => {
    expect(lintDefinition(aMaturityDefinition())).toEqual([])
  })

  it('has every scale but statuses', () => {
    expect(new Set(allQuestions(aMaturityDefinition()).map(scaleOf))).toEqual(
      new Set(['maturity-0-4', 'percent', 'count', 'date', 'yes-no', 'choice']),
    )
  })

  it('asks all, or the context and the three core questions', () => {
    const definition = aMaturityDefinition()
    const asked = (profile: string) =>
      askedQuestions(definition, profileOf(definition, profile), {}).map(({ id }) => id)
    expect(asked('complet')).toHaveLength(15)
    expect(asked('demarrage')).toEqual(['serveur', 'dossier', 'places', 'copie', 'essai', 'nominatif'])
  })
})
