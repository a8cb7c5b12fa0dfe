import { describe, expect, it } from 'vitest'
import { aContact } from '../../testing/contacts'
import { concernsOf, contactCounts, contactGroups, contactName } from './contact-model'

const TODAY = '2026-11-22'
const rolesOf = (category: string, ...contacts: ReturnType<typeof aContact>[]) =>
  contactGroups(contacts, category).flatMap(({ lines }) => lines.map(({ role }) => role))

describe('the register of contacts', () => {
  it('lists the roles to fill for the category, even empty', () => {
    expect(rolesOf('EHPAD')).toContain('departement')
    expect(rolesOf('Centre hospitalier')).not.toContain('departement')
    expect(rolesOf('MECS')).not.toContain('ars')
    expect(rolesOf('EHPAD')).not.toContain('grades')
  })

  it('shows what was written for a role that is not to be filled', () => {
    expect(rolesOf('Centre hospitalier', aContact({ role: 'departement' }))).toContain('departement')
    expect(rolesOf('EHPAD', aContact({ role: 'autre' }))).toContain('autre')
  })

  it('counts roles filled once each, and contacts to review', () => {
    const good = aContact({ role: 'dpo', phone: '01 99 00 00 01', checkedOn: '2026-11-01' })
    const poor = aContact({ role: 'dpo', phone: '' })
    expect(contactCounts([good, poor, aContact({ role: 'autre' })], 'EHPAD', TODAY)).toEqual({
      expected: 11,
      filled: 1,
      toReview: 2,
    })
  })
})

describe('a contact', () => {
  it.each([
    [{ phone: '', checkedOn: null }, ['no-phone', 'never-checked']],
    [{ phone: '01', checkedOn: null }, ['never-checked']],
    [{ phone: '01', checkedOn: '2026-05-22' }, ['old-check']],
    [{ phone: '01', checkedOn: '2026-05-23' }, []],
    [{ phone: '', checkedOn: '2026-11-22' }, ['no-phone']],
  ])('written as %j is marked %j', (written, concerns) => {
    expect(concernsOf(aContact(written).details, TODAY)).toEqual(concerns)
  })

  it('is called by its name and organisation, else by its role', () => {
    expect(contactName(aContact({ name: 'Mme Zoé', organisation: 'Mutuelle' }).details)).toBe('Mme Zoé, Mutuelle')
    expect(contactName(aContact({ name: '', organisation: 'Mutuelle' }).details)).toBe('Mutuelle')
    expect(contactName(aContact({ role: 'assureur', name: '', organisation: '' }).details)).toBe('Assureur')
  })
})
