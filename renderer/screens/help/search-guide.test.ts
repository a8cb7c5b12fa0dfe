import { describe, expect, it } from 'vitest'
import { guide } from '../../texts/guide'
import { indexGuide, markWords, searchGuide } from './search-guide'

const index = indexGuide()
const found = (typed: string) => searchGuide(index, typed).hits

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

  it.each([
    ['mot de passe oublié', 'protection'],
    ['mot de passe perdu', 'protection'],
    ['j’ai oublié mon mot de passe', 'protection'],
    ['phrase de passe oubliée', 'protection'],
    ['feuille de récupération perdue', 'protection'],
    ['ordinateur volé', 'backups'],
    ['on m’a volé mon PC portable', 'backups'],
    ['poste en panne', 'backups'],
    ['changer d’ordinateur', 'backups'],
    ['nouvel ordinateur', 'backups'],
    ['récupérer mes données', 'backups'],
    ['sauvegarde', 'backups'],
    ['sauvegarder mes données', 'backups'],
    ['je ne peux plus ouvrir', 'trouble'],
    ['Sextant ne s’ouvre plus', 'trouble'],
    ['virus', 'contacts'],
    ['rançongiciel', 'contacts'],
    ['ransomware', 'contacts'],
    ['attaque', 'contacts'],
    ['score', 'score'],
    ['plan d’action', 'plan'],
    ['désinstaller', 'install'],
    ['mise à jour', 'install'],
  ])('answers « %s » with the chapter about it', (typed, chapter) => {
    expect(found(typed)[0]?.chapter).toBe(chapter)
  })

  it('counts the little words only when there are no others', () => {
    expect(found('je ne peux plus ouvrir ce classeur')).toEqual(found('ouvrir classeur'))
    expect(found('ailleurs que').length).toBeGreaterThan(0)
    expect(found('où').length).toBeGreaterThan(0)
  })

  it('gives what holds the most of the words when nothing holds them all, and says so', () => {
    const { whole, hits } = searchGuide(index, 'un hippopotame a mangé la clé USB')
    expect(whole).toBe(false)
    expect(hits[0]?.text).toContain('clé USB')
    expect(searchGuide(index, 'clé USB').whole).toBe(true)
  })

  it('finds a heading by its words, with the first sentence below it', () => {
    expect(found('désinstaller')[0]).toMatchObject({ chapter: 'install', block: 0 })
    expect(found('ordinateur volé')[0]?.section).toBe(
      guide.backups.sections.findIndex(({ title }) => title === 'Ordinateur perdu, volé ou en panne'),
    )
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
