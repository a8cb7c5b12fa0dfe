import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, noAnswer } from '../answers'
import { allQuestions } from '../questions'
import { choiceValues } from '../scales'
import type { Question } from '../schema'
import { aMaturityDefinition, maturityScoring } from '../testing/a-maturity-definition'
import { explainMaturity, type Points } from './explain'
import { type Fraction, ratio } from './fraction'
import { scoreMaturity } from './maturity'

const asOf = '2026-11-22'
const piece = { title: 'Relevé', location: '', holder: '', date: '2026-03-01', expires: null }

function anyValue(question: Question): fc.Arbitrary<Answer['value']> {
  const special = fc.constantFrom('unknown', 'not-applicable', null)
  if (question.scale === 'percent') return fc.oneof(special, fc.integer({ min: 0, max: 100 }))
  if (question.scale === 'count') return fc.oneof(special, fc.integer({ min: question.min, max: 60 }))
  if (question.scale === 'date') return fc.constantFrom('2026-05-01', null)
  return fc.constantFrom(...choiceValues(question), null)
}

const anyAnswers: fc.Arbitrary<AnswerSet> = fc
  .record(
    Object.fromEntries(
      allQuestions(aMaturityDefinition()).map((question) => [
        question.id,
        fc.record({
          value: anyValue(question),
          reason: fc.constantFrom('', 'Sans objet ici.'),
          evidence: fc.constantFrom([], [piece]),
        }),
      ]),
    ),
  )
  .map((given) => Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, { ...noAnswer, ...answer }])))

const bounds = ['prudent', 'optimistic', 'evidenced'] as const
const share = (points: Points, bound: (typeof bounds)[number]) => ratio({ num: points[bound], den: points.possible })

function close(actual: number | null, expected: Fraction) {
  const wanted = ratio(expected)
  if (actual === null || wanted === null) expect(actual).toBe(wanted)
  else expect(actual).toBeCloseTo(wanted, 10)
}

describe('the explanation of a score by levels', () => {
  it('gives back every figure of the score when it is computed again from its lines', () => {
    const methods = ['gated-index', 'mean-of-domains', 'mean-of-items'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...methods),
        fc.constantFrom('demarrage', 'complet'),
        anyAnswers,
        (method, profile, answers) => {
          const definition = aMaturityDefinition({ scoring: maturityScoring(method) })
          const result = scoreMaturity(definition, method, profile, answers, asOf)
          const { domains, core, rest, all } = explainMaturity(definition, profile, answers, asOf)
          for (const [index, { points, counted }] of domains.entries()) {
            const scored = result.domains[index]
            if (!scored) throw new Error('a domain is missing')
            expect(counted).toHaveLength(scored.applicable)
            for (const bound of bounds) close(share(points, bound), scored[bound])
          }
          expect([core.held, core.atBest, core.backed, core.counted.length]).toEqual([
            result.core?.prudent.num,
            result.core?.optimistic.num,
            result.core?.evidenced.num,
            result.core?.applicable,
          ])
          const heldAt = { prudent: core.held, optimistic: core.atBest, evidenced: core.backed }
          for (const bound of bounds) {
            close(share(rest, bound), result.rest[bound])
            const evaluated = domains.flatMap(({ points }) => share(points, bound) ?? [])
            const s = core.counted.length === 0 ? 1 : heldAt[bound] / core.counted.length
            const r = share(rest, bound)
            const overall = {
              'mean-of-items': share(all, bound),
              'mean-of-domains':
                evaluated.length === 0 ? null : evaluated.reduce((a, b) => a + b, 0) / evaluated.length,
              'gated-index': all.possible === 0 ? null : r === null ? s : s * (0.6 + 0.4 * r),
            }
            close(overall[method], result.overall[bound])
          }
        },
      ),
    )
  })

  it('names each question left out of a domain, with the reason', () => {
    const answers = {
      serveur: { ...noAnswer, value: 'no' },
      copie: { ...noAnswer, value: 'not-applicable', reason: ' Rien à copier. ' },
    } as const
    const [backups] = explainMaturity(aMaturityDefinition(), 'complet', answers, asOf).domains
    expect(backups?.excluded.map(({ question, why, reason }) => [question.id, why, reason])).toEqual([
      ['copie', 'not-applicable', 'Rien à copier.'],
      ['dernier-essai', 'followed', ''],
      ['essai', 'set-aside', 'Aucune donnée n’est gardée sur place.'],
    ])
  })

  it('counts a figure that exceeds its whole as unknown', () => {
    const answers = { personnes: { ...noAnswer, value: 10 }, equipees: { ...noAnswer, value: 12 } }
    const accounts = explainMaturity(aMaturityDefinition(), 'complet', answers, asOf).domains[1]
    expect(accounts?.counted.find(({ question }) => question.id === 'equipees')?.status).toBe('unknown')
  })
})
