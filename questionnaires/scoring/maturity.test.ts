import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, type AnswerValue, noAnswer } from '../answers'
import { aMaturityDefinition, maturityScoring } from '../testing/a-maturity-definition'
import { mean } from './fraction'
import { gatedIndex, type MaturityResult, scoreMaturity } from './maturity'

const asOf = '2026-11-22'
const definition = aMaturityDefinition()
const current = { title: 'Compte rendu', location: '', holder: '', date: '2026-03-01', expires: null }

const said = (value: AnswerValue, rest: Partial<Answer> = {}): Answer => ({ ...noAnswer, value, ...rest })
const set = (values: Record<string, AnswerValue>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, said(value, { reason: 'Motif' })]))
const scored = (answers: AnswerSet, method: MaturityResult['method'] = 'gated-index', profile = 'complet') =>
  scoreMaturity(definition, method, profile, answers, asOf)
const domain = (result: MaturityResult, id: string) => result.domains.find((candidate) => candidate.id === id)

/**
 * The example of the documentation, everything answered.
 *
 * | domaine    | question   | réponse                          | niveau | poids |
 * | sauvegarde | copie*     | 3 (tenu à partir de 3)           | 3      | 1     |
 * | sauvegarde | essai*     | 1 (tenu à partir de 2)           | 1      | 1     |
 * | sauvegarde | couverture | 80 % (25, 50, 75, 95)            | 3      | 1     |
 * | comptes    | nominatif* | 4                                | 4      | 1     |
 * | comptes    | equipees   | 30 sur 40 = 75 %                 | 3      | 1     |
 * | comptes    | delai      | 7 jours (30, 7, 2, 1)            | 2      | 1     |
 * | equipes    | accueil    | 2                                | 2      | 2     |
 * | equipes    | exercice   | je ne sais pas                   | 0 à 4  | 1     |
 * | equipes    | engagement | 4 (le dossier est hébergé)       | 4      | 1     |
 */
const example = set({
  serveur: 'yes',
  dossier: 'heberge',
  copie: 3,
  essai: 1,
  couverture: 80,
  'dernier-essai': '2026-05-01',
  nominatif: 4,
  personnes: 40,
  equipees: 30,
  delai: 7,
  accueil: 2,
  exercice: 'unknown',
  charte: 'yes',
  engagement: 4,
})

describe('the levels of a domain', () => {
  it('are averaged by weight, out of 4 each, unknown counting for nothing or for all', () => {
    const result = scored(example)
    expect(domain(result, 'sauvegarde')).toMatchObject({
      prudent: { num: 7, den: 12 },
      optimistic: { num: 7, den: 12 },
    })
    expect(domain(result, 'comptes')).toMatchObject({ prudent: { num: 9, den: 12 }, applicable: 3 })
    expect(domain(result, 'equipes')).toMatchObject({
      prudent: { num: 8, den: 16 },
      optimistic: { num: 12, den: 16 },
      applicable: 3,
      unknown: 1,
      levels: [0, 0, 1, 0, 1],
    })
  })

  it('leave out context, dates, counts that are only followed, and what is not applicable', () => {
    const result = scored({ ...example, ...set({ copie: 'not-applicable' }) })
    expect(result.domains.map(({ id }) => id)).toEqual(['sauvegarde', 'comptes', 'equipes'])
    expect(domain(result, 'sauvegarde')).toMatchObject({ applicable: 2, notApplicable: 1, prudent: { num: 4, den: 8 } })
  })

  it('count « non applicable » without a reason as unanswered', () => {
    const result = scored({ ...example, copie: said('not-applicable') })
    expect(domain(result, 'sauvegarde')).toMatchObject({
      applicable: 3,
      unanswered: 1,
      optimistic: { num: 8, den: 12 },
    })
  })

  it('are not evaluated when nothing of the domain is answered', () => {
    const result = scored(set({ accueil: 4 }))
    expect(domain(result, 'comptes')).toMatchObject({ evaluated: false, prudent: { num: 0, den: 12 } })
    expect(domain(result, 'equipes')?.evaluated).toBe(true)
  })

  it.each([
    [0, 0],
    [24.9, 0],
    [25, 1],
    [74.5, 2],
    [95, 4],
    [100, 4],
  ])('reach the level of the last threshold attained: %s %% covered', (percent, level) => {
    const result = scored(set({ couverture: percent }))
    expect(domain(result, 'sauvegarde')?.prudent.num).toBe(level)
  })

  it.each([
    [0, 4],
    [1, 4],
    [2, 3],
    [7, 2],
    [8, 1],
    [31, 0],
  ])('rise as a delay falls: %s days', (days, level) => {
    expect(domain(scored(set({ delai: days })), 'comptes')?.prudent.num).toBe(level)
  })

  it('do not guess a share whose whole is missing, or smaller than the part', () => {
    expect(domain(scored(set({ equipees: 30 })), 'comptes')).toMatchObject({ unknown: 1, prudent: { num: 0 } })
    expect(domain(scored(set({ equipees: 30, personnes: 20 })), 'comptes')).toMatchObject({ unknown: 1 })
  })

  it('are backed by evidence only where a piece is current', () => {
    const proved = {
      ...example,
      copie: said(3, { evidence: [current] }),
      essai: said(1, { evidence: [{ ...current, date: null }] }),
    }
    expect(domain(scored(proved), 'sauvegarde')?.evidenced).toEqual({ num: 3, den: 12 })
  })
})

describe('the overall level', () => {
  it('is the gated index: held core questions, weighed by the mean of the rest', () => {
    const result = scored(example)
    // S = 2/3; R = (3 + 3 + 2 + 2×2 + 0 + 4) / (4 × 7) = 16/28; S × (0.6 + 0.4 R) = 2/3 × (3/5 + 2/5 × 4/7) = 58/105
    expect(result.core).toMatchObject({ prudent: { num: 2, den: 3 }, applicable: 3 })
    expect(result.rest.prudent).toEqual({ num: 16, den: 28 })
    expect(result.overall.prudent).toEqual({ num: 58, den: 105 })
    // Optimistic: exercice at 4, R = 20/28, 2/3 × (3/5 + 2/5 × 5/7) = 62/105
    expect(result.overall.optimistic).toEqual({ num: 62, den: 105 })
    expect(result.overall.evidenced).toEqual({ num: 0, den: 1 })
  })

  it('is the mean of the domains', () => {
    // (7/12 + 9/12 + 8/16) / 3 = 11/18
    expect(scored(example, 'mean-of-domains').overall.prudent).toEqual({ num: 11, den: 18 })
  })

  it('is the mean of every level', () => {
    expect(scored(example, 'mean-of-items').overall.prudent).toEqual({ num: 24, den: 40 })
  })

  it('cannot hide a missing core question behind good averages', () => {
    const best = set({
      ...Object.fromEntries(Object.entries(example).map(([id, answer]) => [id, answer.value ?? 0])),
      exercice: 4,
      accueil: 4,
      couverture: 100,
      equipees: 40,
      delai: 0,
      copie: 4,
      essai: 4,
    })
    expect(scored(best).overall.prudent).toEqual({ num: 1, den: 1 })
    const withoutBackup = { ...best, ...set({ copie: 0, essai: 0 }) }
    expect(scored(withoutBackup).overall.prudent).toEqual({ num: 1, den: 3 })
  })

  it('is not shown while only core questions are answered, nor when only they are asked', () => {
    const core = set({ copie: 4, essai: 4, nominatif: 2 })
    expect(scored(core)).toMatchObject({ showsOverall: false, core: { prudent: { num: 2, den: 3 } } })
    expect(scored(example, 'gated-index', 'demarrage').showsOverall).toBe(false)
    expect(scored({ ...core, ...set({ accueil: 0 }) }).showsOverall).toBe(true)
  })

  it('counts a core question set aside by the situation in no denominator', () => {
    const result = scored({ ...example, ...set({ serveur: 'no' }) })
    expect(result.core?.prudent).toEqual({ num: 2, den: 2 })
    expect(domain(result, 'sauvegarde')?.applicable).toBe(2)
  })

  it('refuses a profile that the questionnaire does not have', () => {
    expect(() => scored({}, 'gated-index', 'autre')).toThrow(RangeError)
  })

  it('is a mean of domains for a definition that asks so', () => {
    const other = aMaturityDefinition({ scoring: maturityScoring('mean-of-domains') })
    expect(scoreMaturity(other, 'mean-of-domains', 'complet', {}, asOf).overall.evaluated).toBe(false)
  })
})

describe('the gated index at its edges', () => {
  const [none, all, nothing] = [
    { num: 0, den: 4 },
    { num: 8, den: 8 },
    { num: 0, den: 0 },
  ]
  it.each([
    ['everything held, the rest at its best', { num: 3, den: 3 }, all, { num: 1, den: 1 }],
    ['everything held, nothing else done', { num: 3, den: 3 }, none, { num: 3, den: 5 }],
    ['nothing held, the rest at its best', { num: 0, den: 3 }, all, { num: 0, den: 1 }],
    ['no core question applies', nothing, { num: 2, den: 4 }, { num: 4, den: 5 }],
    ['nothing else applies', { num: 2, den: 3 }, nothing, { num: 2, den: 3 }],
    ['nothing applies at all', nothing, nothing, nothing],
  ])('%s', (_, core, rest, expected) => {
    expect(gatedIndex(core, rest)).toEqual(expected)
  })
})

describe('the mean of shares', () => {
  it('is exact, and ignores what is not counted', () => {
    expect(
      mean([
        { num: 1, den: 3 },
        { num: 1, den: 6 },
        { num: 0, den: 0 },
      ]),
    ).toEqual({ num: 1, den: 4 })
    expect(mean([])).toEqual({ num: 0, den: 0 })
    expect(mean([{ num: 0, den: 0 }])).toEqual({ num: 0, den: 0 })
  })
})
