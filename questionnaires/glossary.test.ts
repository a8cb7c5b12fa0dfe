import { describe, expect, it } from 'vitest'
import { glossary, unknownAcronyms } from './glossary'
import { frenchTypography } from './typography'

describe('the glossary', () => {
  it('is in alphabetical order, without repetition', () => {
    const terms = glossary.map(({ term }) => term)
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'fr')))
  })

  it('is written with French typography, in full sentences', () => {
    for (const { meaning } of glossary) {
      expect(meaning).toBe(frenchTypography(meaning))
      expect(meaning).toMatch(/^\p{Lu}.*[.]$/su)
    }
  })

  it('explains its own acronyms', () => {
    expect(glossary.flatMap(({ meaning }) => unknownAcronyms(meaning))).toEqual([])
  })
})

describe('an acronym', () => {
  it.each([
    ['Le DUI est hébergé.', []],
    ['Le XYZ est hébergé, le XYZ2 aussi, le XYZ encore.', ['XYZ', 'XYZ2']],
    ['Les EHPAD et la e-CPS', []],
    ['Une phrase. A-t-elle un sigle ?', []],
    ['L’ANS et le CERT-FR', []],
  ])('in « %s » that nobody explains: %j', (text, unknown) => {
    expect(unknownAcronyms(text)).toEqual(unknown)
  })
})
