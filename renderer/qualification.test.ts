import { describe, expect, it } from 'vitest'
import { OrganisationDetails } from '../questionnaires/entities'
import { isQualified } from './qualification'

const details = (rest: object) => OrganisationDetails.parse({ name: 'Hôpital', ...rest })

describe('whether an entity is qualified', () => {
  it('waits for the figures that could change the result', () => {
    expect(isQualified(details({}))).toBe(false)
    expect(isQualified(details({ nis2: { activity: 'care-provider' } }))).toBe(false)
    expect(isQualified(details({ nis2: { activity: 'care-provider', staff: 60 } }))).toBe(false)
    expect(isQualified(details({ nis2: { activity: 'care-provider', staff: 900 } }))).toBe(true)
  })

  it('waits for no figure when the result does not hang on any', () => {
    expect(isQualified(details({ nis2: { activity: 'other-health' } }))).toBe(true)
    expect(isQualified(details({ nis2: { ose: true } }))).toBe(true)
    expect(isQualified(details({ nis2: { designated: 'EI' } }))).toBe(true)
    expect(isQualified(details({ nis2Override: { category: 'EI', reason: 'Avis juridique' } }))).toBe(true)
  })
})
