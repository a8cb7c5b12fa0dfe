import { describe, expect, it } from 'vitest'
import { hospitalCategories, medicoSocialCategories } from '../renderer/texts/entities'
import { establishmentKind, isSocialOnly, knownAuthorities } from './establishment-kind'

describe('the kind of an establishment', () => {
  it.each(hospitalCategories)('is « établissement de santé » for %s', (category) => {
    expect(establishmentKind(category)).toBe('es')
  })

  it.each(medicoSocialCategories)('is ESSMS for %s', (category) => {
    expect(establishmentKind(category)).toBe('essms')
  })

  it('ignores case and accents, and sees an EHPAD inside a hospital', () => {
    expect(establishmentKind('HÔPITAL LOCAL')).toBe('es')
    expect(establishmentKind('Clinique Notre-Dame')).toBe('es')
    expect(establishmentKind('Ehpad du centre hospitalier de Valserine')).toBe('essms')
    expect(establishmentKind('Maison d’enfants')).toBe('essms')
  })

  it.each(['', 'Établissement', 'Centre de formation', 'Massage'])('is not guessed from « %s »', (category) => {
    expect(establishmentKind(category)).toBeNull()
  })
})

describe('the authorities of an establishment', () => {
  it.each([
    ['EHPAD', ['ars', 'departement']],
    ['MECS', ['departement', 'pjj']],
    ['Clinique', ['ars']],
    ['IME', null],
    ['', null],
  ] as const)('%s: %j', (category, authorities) => {
    expect(knownAuthorities(category)).toEqual(authorities)
  })

  it('are told from those of health for a social category', () => {
    expect(isSocialOnly('MECS')).toBe(true)
    expect(isSocialOnly('CHRS')).toBe(true)
    expect(isSocialOnly('EHPAD')).toBe(false)
  })
})
