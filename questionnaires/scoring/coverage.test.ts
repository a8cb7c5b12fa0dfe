import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, type AnswerValue, type EvidencePiece, noAnswer } from '../answers'
import { aDefinition } from '../testing/a-definition'
import { coverageStatus, isHeld, scoreCoverage } from './coverage'
import { ratio } from './fraction'

const asOf = '2026-11-22'
const definition = aDefinition()

const said = (value: AnswerValue | null, rest: Partial<Answer> = {}): Answer => ({ ...noAnswer, value, ...rest })
const piece = (date: string | null, expires: string | null = null): EvidencePiece => ({
  title: 'Compte rendu',
  location: '',
  holder: '',
  date,
  expires,
})
const proved = (value: AnswerValue, ...evidence: EvidencePiece[]): Answer => said(value, { reason: 'Motif', evidence })

/**
 * The example of the documentation, for an essential entity: eight means.
 *
 * | objectif | moyen | réponse                               | compté comme      |
 * | 1        | 1.1   | en place, pièce en cours              | en place, prouvé  |
 * | 1        | 1.2   | partiel                               | partiel           |
 * | 1        | 1.3   | mesure alternative, motif écrit       | alternative       |
 * | 2        | 2.1   | en place, pièce périmée               | en place          |
 * | 2        | 2.2   | je ne sais pas                        | inconnu           |
 * | 2        | 2.3   | non applicable, motif écrit           | hors du calcul    |
 * | 3        | 3.1   | non applicable, sans motif            | sans réponse      |
 * | 3        | 3.2   | pas répondu                           | sans réponse      |
 */
const example: AnswerSet = {
  '1.1': proved('in-place', piece('2026-03-01', '2027-03-01')),
  '1.2': said('partial'),
  '1.3': said('alternative', { reason: 'Poste isolé du réseau.' }),
  '2.1': proved('in-place', piece('2024-03-01', '2025-03-01')),
  '2.2': said('unknown'),
  '2.3': said('not-applicable', { reason: 'Service hébergé.' }),
  '3.1': said('not-applicable'),
}

describe('coverage of an objective, a pillar and the whole', () => {
  const result = scoreCoverage(definition, 'EE', example, asOf)

  it('counts every means of an objective in one column, and only there', () => {
    expect(result.domains[0]).toMatchObject({
      id: '1',
      applicable: 3,
      inPlace: 1,
      partial: 1,
      alternative: 1,
      absent: 0,
    })
    expect(result.domains[1]).toMatchObject({ id: '2', applicable: 2, inPlace: 1, unknown: 1, notApplicable: 1 })
    expect(result.domains[2]).toMatchObject({ id: '3', applicable: 2, notApplicable: 0, unanswered: 2 })
  })

  it('holds what is in place or replaced with a reason, out of what applies', () => {
    expect(result.domains[0]?.prudent).toEqual({ num: 2, den: 3 })
    expect(result.domains[1]?.prudent).toEqual({ num: 1, den: 2 })
  })

  it('adds what is not known to the optimistic bound, never the partial nor the absent', () => {
    expect(result.domains[0]?.optimistic).toEqual({ num: 2, den: 3 })
    expect(result.domains[1]?.optimistic).toEqual({ num: 2, den: 2 })
  })

  it('backs with evidence only what a current piece proves', () => {
    expect(result.domains[0]?.evidenced).toEqual({ num: 1, den: 3 })
    expect(result.domains[1]?.evidenced).toEqual({ num: 0, den: 2 })
  })

  it('divides the sums of a pillar and of the whole, not their averages', () => {
    expect(result.pillars.map((pillar) => [pillar.id, pillar.prudent])).toEqual([
      ['gouvernance', { num: 2, den: 3 }],
      ['protection', { num: 1, den: 4 }],
    ])
    expect(result.overall.prudent).toEqual({ num: 3, den: 7 })
    expect(result.overall.optimistic).toEqual({ num: 6, den: 7 })
    expect(result.overall.evidenced).toEqual({ num: 1, den: 7 })
  })

  it('does not evaluate an objective to which nothing was answered', () => {
    expect(result.domains[2]?.evaluated).toBe(false)
    expect(result.overall.evaluated).toBe(true)
  })

  it('leaves out the means that are not asked of the profile, answered or not', () => {
    const important = scoreCoverage(definition, 'EI', example, asOf)
    expect(important.domains[0]).toMatchObject({ applicable: 2, inPlace: 1, partial: 1, alternative: 0 })
    expect(important.overall.applicable).toBe(6)
  })

  it('refuses a profile that the questionnaire does not have', () => {
    expect(() => scoreCoverage(definition, 'OIV', example, asOf)).toThrow(RangeError)
  })
})

describe('an objective with nothing to count', () => {
  it('is not evaluated when every means is declared not applicable', () => {
    const away = said('not-applicable', { reason: 'Activité confiée au GHT.' })
    const domain = scoreCoverage(definition, 'EI', { '1.1': away, '1.2': away }, asOf).domains[0]
    expect(domain).toMatchObject({ applicable: 0, notApplicable: 2, evaluated: false, prudent: { num: 0, den: 0 } })
    expect(domain && ratio(domain.prudent)).toBeNull()
  })

  it('is not evaluated when the rest of its means is left unanswered', () => {
    const answers = { '1.1': said('not-applicable', { reason: 'Activité confiée au GHT.' }) }
    expect(scoreCoverage(definition, 'EI', answers, asOf).domains[0]?.evaluated).toBe(false)
  })

  it('is evaluated as soon as someone says that they do not know', () => {
    const domain = scoreCoverage(definition, 'EI', { '1.1': said('unknown') }, asOf).domains[0]
    expect(domain).toMatchObject({ evaluated: true, prudent: { num: 0, den: 2 }, optimistic: { num: 2, den: 2 } })
  })

  it('leaves a pillar without objective unevaluated', () => {
    const pillars = [...definition.pillars, { id: 'resilience', title: 'Résilience' }]
    const result = scoreCoverage(aDefinition({ pillars }), 'EE', example, asOf)
    expect(result.pillars[2]).toMatchObject({ id: 'resilience', applicable: 0, evaluated: false })
  })
})

describe('how one answer is counted', () => {
  it.each([
    ['in-place', '', 'inPlace', true],
    ['partial', '', 'partial', false],
    ['absent', '', 'absent', false],
    ['unknown', '', 'unknown', false],
    ['alternative', 'Motif écrit', 'alternative', true],
    ['alternative', ' \n', 'unanswered', false],
    ['not-applicable', 'Motif écrit', 'notApplicable', false],
    ['not-applicable', '', 'unanswered', false],
    [null, '', 'unanswered', false],
  ] as const)('counts « %s » with the reason « %s » as %s', (value, reason, status, held) => {
    expect(coverageStatus(said(value, { reason }))).toBe(status)
    expect(isHeld(coverageStatus(said(value, { reason })))).toBe(held)
  })
})

describe('evidence on the date of the assessment', () => {
  const evidenced = (answer: Answer) =>
    scoreCoverage(definition, 'EI', { '1.1': answer }, asOf).domains[0]?.evidenced.num

  it.each([
    ['a piece without date', piece(null), 0],
    ['a piece of the day', piece('2026-11-22'), 1],
    ['a piece of tomorrow', piece('2026-11-23'), 0],
    ['a piece that expires today', piece('2026-01-01', '2026-11-22'), 1],
    ['a piece that expired yesterday', piece('2026-01-01', '2026-11-21'), 0],
  ])('counts %s rightly', (_, evidence, count) => {
    expect(evidenced(proved('in-place', evidence))).toBe(count)
  })

  it('needs one current piece, whatever the others', () => {
    expect(evidenced(proved('in-place', piece(null), piece('2020-01-01', '2021-01-01'), piece('2026-02-01')))).toBe(1)
  })

  it('backs an alternative measure like a means in place', () => {
    expect(evidenced(proved('alternative', piece('2026-02-01')))).toBe(1)
  })

  it('backs nothing that is not held', () => {
    expect(evidenced(proved('partial', piece('2026-02-01')))).toBe(0)
    expect(evidenced(proved('not-applicable', piece('2026-02-01')))).toBe(0)
  })
})
