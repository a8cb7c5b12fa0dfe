import { describe, expect, it } from 'vitest'
import { ContactDetails } from './contact-schemas'
import { contactRoles, contactRolesFor, contactRoleWords, isExpected } from './contacts'
import { unknownAcronyms } from './glossary'
import { frenchTypography } from './typography'

describe('the roles of contacts', () => {
  it('are written with French typography and explained acronyms, hints in full sentences', () => {
    for (const { label, hint } of Object.values(contactRoleWords)) {
      expect(label).toBe(frenchTypography(label))
      expect(hint).toBe(frenchTypography(hint))
      expect(hint).toMatch(/^\p{Lu}.*[.]$/su)
      expect(unknownAcronyms(`${label} ${hint}`)).toEqual([])
    }
  })

  it('promise nobody at any hour, and give no number nor address', () => {
    const words = Object.values(contactRoleWords).map(({ label, hint }) => `${label} ${hint}`)
    for (const text of words) expect(text).not.toMatch(/24|jour et nuit|week-end|gratuit|\d\d|https?:|@/i)
  })

  it('include the Département for an ESSMS only', () => {
    expect(contactRolesFor('essms')).toContain('departement')
    expect(contactRolesFor('es')).not.toContain('departement')
    expect(contactRolesFor(null)).toEqual(contactRoles)
  })

  it.each([
    ['EHPAD', 'essms', 11],
    ['MECS', 'essms', 10],
    ['IME', 'essms', 11],
    ['Centre hospitalier', 'es', 10],
    ['', null, 11],
  ] as const)('leave to %s (%s) about ten lines to fill', (category, kind, lines) => {
    expect(contactRoles.filter((role) => isExpected(role, kind, category))).toHaveLength(lines)
  })

  it('leave no line for an authority that is not one of the category', () => {
    expect(isExpected('ars', 'essms', 'MECS')).toBe(false)
    expect(isExpected('departement', 'es', 'Clinique')).toBe(false)
  })
})

describe('a contact', () => {
  it('needs nothing but its role', () => {
    expect(ContactDetails.parse({ role: 'assureur' })).toEqual({
      role: 'assureur',
      name: '',
      organisation: '',
      phone: '',
      email: '',
      availability: '',
      note: '',
      source: '',
      checkedOn: null,
    })
  })

  it.each([
    [{ role: 'voisin' }],
    [{ role: 'dpo', checkedOn: '22/11/2026' }],
    [{ role: 'dpo', phone: '0'.repeat(201) }],
    [{ role: 'dpo', fax: '01' }],
  ])('is refused when it is %j', (details) => {
    expect(ContactDetails.safeParse(details).success).toBe(false)
  })
})
