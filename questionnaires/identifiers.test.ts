import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finessDoubt, sirenDoubt, siretDoubt } from './identifiers'

describe('FINESS', () => {
  it.each([
    ['750712184', null],
    ['75 071 218 4', null],
    ['75\u202f071\u202f2184', null],
    ['750712185', 'key'],
    ['75071218', 'length'],
    ['7507121840', 'length'],
    ['ABCDEFGHI', 'length'],
    ['', null],
    ['   ', null],
  ])('reads « %s » as %s', (text, doubt) => {
    expect(finessDoubt(text)).toBe(doubt)
  })

  it('accepts the letter of a Corsican department, in either case', () => {
    expect(finessDoubt('2A0000014')).toBeNull()
    expect(finessDoubt('2b0000020')).toBeNull()
    expect(finessDoubt('2C0000014')).toBe('length')
  })
})

describe('SIREN', () => {
  it.each([
    ['732829320', null],
    ['732 829 320', null],
    ['732829321', 'key'],
    ['73282932', 'length'],
    ['', null],
  ])('reads « %s » as %s', (text, doubt) => {
    expect(sirenDoubt(text)).toBe(doubt)
  })

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (index, shift) => {
        const digits = [...'732829320'].map(Number)
        const wrong = digits.map((digit, at) => (at === index ? (digit + shift) % 10 : digit)).join('')
        expect(sirenDoubt(wrong)).toBe('key')
      }),
    )
  })
})

describe('SIRET', () => {
  it.each([
    ['73282932000074', null],
    ['732 829 320 00074', null],
    ['73282932000075', 'key'],
    ['7328293200007', 'length'],
    ['732829320', 'length'],
    ['', null],
  ])('reads « %s » as %s', (text, doubt) => {
    expect(siretDoubt(text)).toBe(doubt)
  })

  it('accepts the head office of La Poste and its other sites, which follow two rules', () => {
    expect(siretDoubt('35600000000048')).toBeNull()
    expect(siretDoubt('35600000049837')).toBeNull()
    expect(siretDoubt('35600000049838')).toBe('key')
  })
})
