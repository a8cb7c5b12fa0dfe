import { describe, expect, it } from 'vitest'
import { indexGuide, markWords, searchGuide } from './search-guide'

const index = indexGuide()
const found = (typed: string) => searchGuide(index, typed)

describe('searching the guide', () => {
  it('gives whole sentences, with their place', () => {
    const [first] = found('huit lettres et chiffres')
    expect(first).toMatchObject({ chapter: 'trouble', section: 3 })
    expect(first?.text).toMatch(/^Si l’erreur revient, notez sa référence.*\.$/)
  })

  it.each([
    ['accents', 'reference', 'référence'],
    ['case', 'RADAR', 'radar'],
    ['the kind of apostrophe', "l'établissement", 'l’établissement'],
    ['the kind of space', 'phrase\u00a0de\u202fpasse', 'phrase de passe'],
  ])('ignores %s', (_, typed, expected) => {
    const hits = found(typed)
    expect(hits.length).toBeGreaterThan(0)
    expect(hits[0]?.text.toLowerCase()).toContain(expected)
    expect(hits.map(({ text }) => text)).toEqual(found(expected).map(({ text }) => text))
  })

  it.each([
    ['apostrophe', 'letablissement', 'l’établissement'],
    ['space', 'phrasedepasse', 'phrase de passe'],
  ])('finds what was typed without its %s', (_, typed, expected) => {
    const texts = found(typed).map(({ text }) => text.toLowerCase())
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.every((text) => text.includes(expected))).toBe(true)
  })

  it('finds a word of the sentence with a word of its heading', () => {
    expect(found('sauvegardes sept').map(({ chapter }) => chapter)).toContain('backups')
  })

  it('puts what holds the very words first', () => {
    expect(found('clé usb').map(({ text }) => text.toLowerCase())[0]).toContain('clé usb')
  })

  it('finds nothing for nothing, one letter, or what is not there', () => {
    expect(['', ' ', 'a', 'hippopotame'].flatMap(found)).toEqual([])
  })

  it('marks the words in the text, and loses none of it', () => {
    const parts = markWords('Une clé\u00a0: la CLÉ d’un éditeur.', ['cle', 'editeur'])
    expect(parts.map(({ text }) => text).join('')).toBe('Une clé\u00a0: la CLÉ d’un éditeur.')
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['clé', 'CLÉ', 'éditeur.'])
  })
})
