import { describe, expect, it } from 'vitest'
import { glossary } from '../../../questionnaires/glossary'
import { findTerms } from './find-terms'

const terms = (text: string) => findTerms(text).flatMap(({ entry, text: said }) => (entry ? [[said, entry.term]] : []))

describe('the terms of a text', () => {
  it('are found as they are written, longest first', () => {
    expect(terms('La PGSSI-S et le RIE, d’après l’ANS.')).toEqual([
      ['PGSSI-S', 'PGSSI-S'],
      ['RIE', 'RIE'],
      ['ANS', 'ANS'],
    ])
  })

  it('are found in lower case and in the plural when they are plain words', () => {
    expect(terms('Les antivirus, l’hameçonnage, deux entités essentielles.')).toEqual([
      ['antivirus', 'Antivirus'],
      ['hameçonnage', 'Hameçonnage'],
      ['entités essentielles', 'Entité essentielle'],
    ])
  })

  it('are not found inside other words, nor an acronym in lower case', () => {
    expect(terms('Si la direction rit, les ansériformes aussi : SIREN, CHSI.')).toEqual([])
  })

  it('accept both apostrophes', () => {
    expect(terms("HOP'EN 2 ou HOP’EN 2")).toEqual([["HOP'EN 2", 'HOP’EN 2']])
  })

  it('are marked once, and the whole text is given back', () => {
    const text = 'Le VPN est un VPN, et le DUI un logiciel.'
    const parts = findTerms(text)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.filter(({ entry }) => entry)).toHaveLength(2)
  })

  it('all have their entry', () => {
    for (const { term, also = [] } of glossary) {
      for (const name of [term, ...also]) expect([name, findTerms(name)[0]?.entry?.term]).toEqual([name, term])
    }
  })
})
