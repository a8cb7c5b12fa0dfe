import { describe, expect, it } from 'vitest'
import { anAssessment } from '../../testing/builders'
import type { Digest } from './digest'
import { wayIn } from './way-in'

const open = anAssessment({ closedAt: null })
const standing: Digest['standing'] = { method: 'coverage', applicable: 8, inPlace: 0, alternative: 0 }
const answered = (count: number): Digest => ({
  title: 'Essai',
  profileLabel: 'Complet',
  profiles: [],
  asked: 8,
  answered: count,
  standing,
  minutesLeft: 0,
})

describe('the way into an assessment', () => {
  it.each([
    [0, 'begin'],
    [1, 'resume'],
    [7, 'resume'],
    [8, 'review'],
  ] as const)('with %i answers of 8 is to %s', (count, way) => {
    expect(wayIn(open, answered(count))).toBe(way)
  })

  it('is to take it up again while its digest is not known', () => {
    expect(wayIn(open, undefined)).toBe('resume')
  })

  it('is to read it once it is closed, whatever is answered', () => {
    expect(wayIn(anAssessment({ closedAt: '2026-11-01T10:00:00.000Z' }), answered(0))).toBe('read')
  })
})
