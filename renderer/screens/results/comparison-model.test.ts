import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../../../questionnaires/answers'
import { radarModel } from '../../../questionnaires/radar'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { score } from '../../../questionnaires/scoring/score'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { type Compared, compareAssessments, difference, withPrevious } from './comparison-model'

const given = (values: Readonly<Record<string, AnswerValue>>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, reason: 'Motif.' }]))

function aSide(
  values: Readonly<Record<string, AnswerValue>>,
  profileId = 'complet',
  definition: QuestionnaireDefinition = aMaturityDefinition(),
): Compared {
  const answers = given(values)
  return { definition, profileId, answers, score: score(definition, profileId, answers, '2026-11-22') }
}

describe('comparison of two campaigns', () => {
  it('says what moved, with the answers of both sides', () => {
    const before = aSide({
      copie: 1,
      essai: 3,
      accueil: 2,
      exercice: 'unknown',
      nominatif: 2,
      'dernier-essai': '2025-01-01',
    })
    const after = aSide({ copie: 3, essai: 2, accueil: 2, exercice: 2, 'dernier-essai': '2026-01-01' })
    const { moved } = compareAssessments(before, after)
    expect(moved.map((entry) => [entry.question.id, entry.move, entry.before, entry.after])).toEqual([
      ['copie', 'up', 'Niveau 1', 'Niveau 3'],
      ['essai', 'down', 'Niveau 3', 'Niveau 2'],
      ['dernier-essai', 'other', '01/01/2025', '01/01/2026'],
      ['nominatif', 'lost', 'Niveau 2', null],
      ['exercice', 'known', 'Je ne sais pas', 'Niveau 2'],
    ])
  })

  it('says why a question counts no more', () => {
    const { moved } = compareAssessments(aSide({ essai: 3 }), aSide({ essai: 3, serveur: 'no' }))
    expect(moved).toMatchObject([{ move: 'other', because: 'Aucune donnée n’est gardée sur place.' }])
  })

  it('gives the differences by domain and of the whole, none where a side is not evaluated', () => {
    const before = aSide({ copie: 1, accueil: 2 })
    const after = aSide({ copie: 3, nominatif: 4, exercice: 1 })
    const { domains, overall, core } = compareAssessments(before, after)
    expect(domains.map((domain) => [domain.id, difference(domain)])).toEqual([
      ['sauvegarde', 3 / 12 - 1 / 12],
      ['comptes', null],
      ['equipes', (1 - 4) / 16],
    ])
    expect(core).toEqual({ before: { num: 0, den: 3 }, after: { num: 2, den: 3 } })
    expect(difference(overall)).toBeGreaterThan(0)
  })

  it('counts the questions that one side alone asks', () => {
    const { newlyAsked, noLongerAsked } = compareAssessments(aSide({}, 'demarrage'), aSide({}))
    expect([newlyAsked, noLongerAsked]).toEqual([9, 0])
  })

  it('counts what is still to confirm', () => {
    const after = aSide({ copie: 1, essai: 2 })
    const answers = { ...after.answers, copie: { ...noAnswer, value: 1, toConfirm: true } }
    expect(compareAssessments(aSide({ copie: 1 }), { ...after, answers }).toConfirm).toBe(1)
  })

  it('compares statuses too', () => {
    const recyf = (values: Readonly<Record<string, AnswerValue>>) => aSide(values, 'EI', aDefinition())
    const { moved, domains } = compareAssessments(
      recyf({ '1.1': 'partial', '1.2': 'in-place' }),
      recyf({ '1.1': 'in-place', '1.2': 'alternative' }),
    )
    expect(moved.map(({ question, move }) => [question.id, move])).toEqual([['1.1', 'up']])
    expect(domains[0] && difference(domains[0])).toBe(0.5)
  })

  it('puts the campaign before on the axes that were evaluated in it', () => {
    const before = aSide({ copie: 2 })
    const { definition, score: now } = aSide({ copie: 4, nominatif: 1, accueil: 1 })
    const { axes } = withPrevious(radarModel(definition, now, 'domains'), before)
    expect(axes.map(({ previous }) => previous)).toEqual([2 / 12, undefined, undefined])
    expect(withPrevious(radarModel(definition, now, 'domains'), null).axes[0]?.previous).toBeUndefined()
  })
})
