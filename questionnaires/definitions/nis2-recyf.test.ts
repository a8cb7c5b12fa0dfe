import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintDefinition } from '../lint'
import { loadDefinition } from '../load'
import { applicableQuestions, profileOf } from '../questions'

const file = path.join(import.meta.dirname, 'nis2-recyf', '2.5.0.yaml')
const definition = loadDefinition(readFileSync(file, 'utf8'), '2.5.0.yaml')

/** The 152 means by objective, read in the sources; a star marks those asked of essential entities only. */
const means: readonly (readonly [number, string])[] = [
  [1, '1.1 1.2 1.3'],
  [2, '2.A.1 2.A.2* 2.A.3 2.B.1 2.B.2 2.B.3 2.B.4 2.B.5 2.C.1 2.C.2 2.C.3'],
  [3, '3.A.1 3.A.2 3.B.1 3.B.2'],
  [4, '4.1 4.2 4.3* 4.4 4.5'],
  [5, '5.A.1 5.B.1* 5.B.2 5.B.3 5.B.4 5.B.5* 5.B.6 5.B.7 5.B.8 5.B.9'],
  [6, '6.1 6.2* 6.3* 6.4'],
  [7, '7.A.1 7.A.2* 7.A.3* 7.A.4* 7.A.5* 7.A.6* 7.A.7 7.A.8* 7.B.1 7.B.2* 7.B.3 7.B.4 7.B.5'],
  [8, '8.1 8.2 8.3* 8.4* 8.5*'],
  [9, '9.1 9.2* 9.3 9.4* 9.5 9.6 9.7'],
  [
    10,
    '10.A.1 10.A.2 10.A.3 10.A.4 10.A.5 10.A.6 10.B.1 10.B.2 10.B.3 10.B.4 10.B.5 10.B.6 10.B.7* 10.C.1 10.C.2 10.C.3 10.C.4',
  ],
  [11, '11.A.1 11.A.2 11.A.3 11.A.4* 11.A.5 11.A.6* 11.A.7* 11.B.1 11.B.2* 11.B.3* 11.B.4* 11.B.5* 11.B.6* 11.B.7*'],
  [12, '12.1* 12.2* 12.3 12.4* 12.5* 12.6 12.7*'],
  [13, '13.1 13.2 13.3 13.4* 13.5 13.6* 13.7*'],
  [14, '14.1 14.2 14.3 14.4 14.5* 14.6* 14.7* 14.8* 14.9* 14.10*'],
  [15, '15.1 15.2* 15.3* 15.4*'],
  [16, '16.1* 16.2* 16.3* 16.4*'],
  [17, '17.1* 17.2* 17.3* 17.4* 17.5*'],
  [18, '18.1* 18.2* 18.3* 18.4*'],
  [19, '19.1* 19.2* 19.3* 19.4* 19.5* 19.6* 19.7* 19.8* 19.9* 19.10* 19.11* 19.12*'],
  [20, '20.1* 20.2* 20.3* 20.4* 20.5* 20.6*'],
]

describe('the ReCyF questionnaire', () => {
  it.each(means)('holds the means of objective %i, with their applicability', (objective, ids) => {
    const domain = definition.domains.find((candidate) => candidate.id === String(objective))
    expect(
      domain?.questions.map((question) => question.id + (question.applies?.includes('EI') ? '' : '*')).join(' '),
    ).toBe(ids)
    for (const question of domain?.questions ?? []) {
      const both = question.applies?.includes('EI') === true
      expect(question.applies).toEqual(both ? ['EI', 'EE'] : ['EE'])
      expect(question.official).toBe(`${question.id}-${both ? 'EI/EE' : 'EE'}`)
    }
  })

  it.each([
    ['EI', 76],
    ['EE', 152],
    ['volontaire', 76],
  ])('asks an entity « %s » %i means', (profileId, count) => {
    const profile = profileOf(definition, profileId)
    expect(definition.domains.flatMap((domain) => applicableQuestions(domain, profile))).toHaveLength(count)
  })

  it('says in a note how the readings of 12.6, 13.5 and 14.5 differ', () => {
    const notes = new Map(definition.domains.flatMap((d) => d.questions).map((q) => [q.id, q.note]))
    for (const id of ['12.6', '13.5', '14.5']) expect(notes.get(id)).toMatch(/mars 2026/)
  })

  it('puts the 20 objectives in the four pillars', () => {
    const of = (pillar: string) => definition.domains.filter((d) => d.pillar === pillar).map((d) => Number(d.id))
    expect(of('gouvernance')).toEqual([1, 2, 3, 4, 16, 17])
    expect(of('protection')).toEqual([5, 6, 7, 8, 9, 10, 11, 18, 19])
    expect(of('defense')).toEqual([12, 20])
    expect(of('resilience')).toEqual([13, 14, 15])
  })

  it('says what it is worth, and never promises conformity', () => {
    expect(definition.statusNote).toMatch(/document de travail/)
    expect(definition.disclaimer).toMatch(/Questionnaire indépendant/)
    expect(definition.title).not.toMatch(/conform/i)
  })

  it('has no fault of writing', () => {
    expect(lintDefinition(definition)).toEqual([])
  })
})
