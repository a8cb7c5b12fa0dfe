import { describe, expect, it } from 'vitest'
import { OrganisationDetails } from './entities'
import { isRetentionOver } from './retention'

describe('the time an organisation is kept', () => {
  it.each([
    ['nothing was chosen', {}, '2010-01-01', false],
    ['no limit was chosen', { retentionYears: null }, '2010-01-01', false],
    ['nothing was ever assessed', { retentionYears: 1 as const }, null, false],
    ['one day is left', { retentionYears: 3 as const }, '2023-11-23', false],
    ['the day has come', { retentionYears: 3 as const }, '2023-11-22', true],
    [
      'it was kept longer since',
      { retentionYears: 3 as const, retentionReviewedOn: '2026-01-05' },
      '2020-01-01',
      false,
    ],
    [
      'it was kept longer, long ago',
      { retentionYears: 1 as const, retentionReviewedOn: '2024-01-05' },
      '2020-01-01',
      true,
    ],
    [
      'an answer changed after it was kept longer',
      { retentionYears: 1 as const, retentionReviewedOn: '2024-01-05' },
      '2026-02-01',
      false,
    ],
  ])('when %s', (_case, chosen, lastChange, over) => {
    expect(isRetentionOver(chosen, lastChange, '2026-11-22')).toBe(over)
  })

  it('is unknown to rows written before, which stay readable as they are', () => {
    expect(OrganisationDetails.parse({ name: 'CH d’essai' })).not.toHaveProperty('retentionYears')
    expect(() => OrganisationDetails.parse({ name: 'CH d’essai', retentionYears: 4 })).toThrow()
  })
})
