import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeActions } from '../../../questionnaires/action-plan'
import { type Answer, noAnswer, nothingSaid, statusAnswers } from '../../../questionnaires/answers'
import { scoreCoverage as score } from '../../../questionnaires/scoring/coverage'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { figures, figureValue } from '../../texts/results'
import { actionMark, countedMeans, fullerProfile, meansOfFigure } from './results-model'

const definition = aDefinition()
const questionIds = definition.domains.flatMap(({ questions }) => questions.map(({ id }) => id))
const asOf = '2026-11-22'

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  value: fc.constantFrom(...statusAnswers, null),
  reason: fc.constantFrom('', 'Motif écrit.'),
  comment: fc.constant(''),
  toConfirm: fc.boolean(),
  provenance: fc.constant(null),
  officialNumber: fc.constant(''),
  answeredBy: fc.constantFrom('', 'M. Martin'),
  verification: fc.constantFrom(null, { by: 'Mme Le Goff', on: '2026-06-01' }),
  evidence: fc.constantFrom(
    [],
    [{ ...nothingSaid, title: 'Compte rendu', date: '2026-03-01' }],
    [{ ...nothingSaid, title: 'Contrat', date: '2024-03-01', expires: '2025-01-01' }],
  ),
})
const anySet = fc.dictionary(fc.constantFrom(...questionIds), anyAnswer)

describe('what the figures are made of', () => {
  it('lists for each figure exactly the means that the score counts', () => {
    fc.assert(
      fc.property(fc.constantFrom('EI', 'EE', 'volontaire'), anySet, (profile, answers) => {
        const means = countedMeans(definition, profile, answers, asOf)
        const { overall } = score(definition, profile, answers, asOf)
        const listed = Object.fromEntries(figures.map((figure) => [figure, meansOfFigure(means, figure).length]))
        const { partial, absent, unknown, notApplicable, unanswered } = overall
        expect(listed).toEqual({ held: overall.prudent.num, partial, absent, unknown, notApplicable, unanswered })
        const backed = meansOfFigure(means, 'held').filter(({ evidence }) => evidence !== 'declared')
        expect(backed).toHaveLength(overall.evidenced.num)
      }),
    )
  })

  it('says how many are in place out of those that apply', () => {
    const answers = {
      '1.1': { ...noAnswer, value: 'in-place' },
      '1.2': { ...noAnswer, value: 'not-applicable', reason: 'Sans objet.' },
    } as const
    expect(figureValue('held', score(definition, 'EI', answers, asOf).overall)).toBe('1 sur 5')
  })
})

describe('a questionnaire of levels', () => {
  const levels = aMaturityDefinition()

  it('is completed with the profile that asks everything', () => {
    expect(fullerProfile(levels, 'demarrage')?.id).toBe('complet')
    expect(fullerProfile(levels, 'complet')).toBeNull()
  })

  it('marks what is indispensable, quick, or to go further', () => {
    const answers = {
      copie: { ...noAnswer, value: 1 },
      nominatif: { ...noAnswer, value: 3 },
      couverture: { ...noAnswer, value: 10 },
      charte: { ...noAnswer, value: 'no' },
    }
    const marks = proposeActions(levels, 'complet', answers).map((action) => [action.measure.id, actionMark(action)])
    expect(Object.fromEntries(marks)).toEqual({
      'isoler-une-copie': 'core',
      'comparer-les-comptes': 'further',
      'etendre-la-sauvegarde': null,
      'faire-signer-la-charte': 'quick',
    })
  })
})
