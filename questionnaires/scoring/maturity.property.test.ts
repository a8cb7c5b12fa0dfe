import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, noAnswer } from '../answers'
import { allQuestions } from '../questions'
import { choiceValues } from '../scales'
import type { Question } from '../schema'
import { aMaturityDefinition } from '../testing/a-maturity-definition'
import type { Bounds } from './bounds'
import { ratio } from './fraction'
import { scoreMaturity } from './maturity'

const asOf = '2026-11-22'
const definition = aMaturityDefinition()
const questions = allQuestions(definition)

const anyValue = (question: Question) => {
  switch (question.scale) {
    case 'percent':
      return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom('unknown', 'not-applicable'))
    case 'count':
      return fc.oneof(fc.integer({ min: question.min, max: 60 }), fc.constantFrom('unknown', 'not-applicable'))
    case 'date':
      return fc.constantFrom('2026-01-01', 'unknown')
    default:
      return fc.constantFrom(...choiceValues(question))
  }
}
const piece = { title: 'Pièce', location: '', holder: '', date: '2026-01-01', expires: null }
const answerTo = (question: Question): fc.Arbitrary<Answer> =>
  fc.record({
    ...Object.fromEntries(Object.entries(noAnswer).map(([key, value]) => [key, fc.constant(value)])),
    value: fc.option(anyValue(question)),
    reason: fc.constantFrom('', 'Motif'),
    evidence: fc.constantFrom([], [piece]),
  }) as fc.Arbitrary<Answer>
const answerSet: fc.Arbitrary<AnswerSet> = fc.record(
  Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])),
)
const method = fc.constantFrom('gated-index' as const, 'mean-of-domains' as const, 'mean-of-items' as const)
const profile = fc.constantFrom('demarrage', 'complet')

const value = (bounds: Bounds, bound: 'prudent' | 'optimistic' | 'evidenced') => ratio(bounds[bound]) ?? 0
const EPSILON = 1e-12

describe('any score of levels', () => {
  it('keeps evidenced ≤ prudent ≤ optimistic, between 0 and 1, for each domain and overall', () => {
    fc.assert(
      fc.property(answerSet, method, profile, (answers, chosen, profileId) => {
        const result = scoreMaturity(definition, chosen, profileId, answers, asOf)
        for (const bounds of [result.overall, result.rest, ...result.domains, ...(result.core ? [result.core] : [])]) {
          expect(value(bounds, 'evidenced')).toBeGreaterThanOrEqual(0)
          expect(value(bounds, 'evidenced')).toBeLessThanOrEqual(value(bounds, 'prudent') + EPSILON)
          expect(value(bounds, 'prudent')).toBeLessThanOrEqual(value(bounds, 'optimistic') + EPSILON)
          expect(value(bounds, 'optimistic')).toBeLessThanOrEqual(1 + EPSILON)
        }
      }),
    )
  })

  it('never rises when an answer is replaced by « je ne sais pas » or taken back', () => {
    // Context answers decide what is asked, and the whole of a share what it is a part of: the others.
    const scored = questions.filter(({ scale }) => scale === 'maturity-0-4' || scale === 'percent')
    fc.assert(
      fc.property(
        answerSet,
        method,
        fc.constantFrom(...scored),
        fc.constantFrom('unknown', null),
        (answers, chosen, question, instead) => {
          const before = answers[question.id]
          fc.pre(before !== undefined && before.value !== 'not-applicable')
          const after = { ...answers, [question.id]: { ...noAnswer, value: instead } }
          const score = (given: AnswerSet) => scoreMaturity(definition, chosen, 'complet', given, asOf)
          const [a, b] = [score(answers), score(after)]
          expect(value(b.overall, 'prudent')).toBeLessThanOrEqual(value(a.overall, 'prudent') + EPSILON)
          expect(value(b.overall, 'evidenced')).toBeLessThanOrEqual(value(a.overall, 'evidenced') + EPSILON)
          expect(value(b.overall, 'optimistic')).toBeGreaterThanOrEqual(value(a.overall, 'optimistic') - EPSILON)
        },
      ),
    )
  })

  it('never falls when a level rises', () => {
    const levelled = questions.filter(({ scale }) => scale === 'maturity-0-4')
    fc.assert(
      fc.property(
        answerSet,
        method,
        fc.constantFrom(...levelled),
        fc.integer({ min: 0, max: 3 }),
        (answers, chosen, question, level) => {
          const at = (given: number) =>
            value(
              scoreMaturity(
                definition,
                chosen,
                'complet',
                { ...answers, [question.id]: { ...noAnswer, value: given } },
                asOf,
              ).overall,
              'prudent',
            )
          expect(at(level + 1)).toBeGreaterThanOrEqual(at(level) - EPSILON)
        },
      ),
    )
  })

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(answerSet, method, (answers, chosen) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse())
        expect(scoreMaturity(definition, chosen, 'complet', reversed, asOf)).toEqual(
          scoreMaturity(definition, chosen, 'complet', answers, asOf),
        )
      }),
    )
  })
})
