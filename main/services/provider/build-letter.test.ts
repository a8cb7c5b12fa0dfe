import { describe, expect, it } from 'vitest'
import { buildLetter, type LetterInput } from './build-letter'

function aLetter(overrides: Partial<LetterInput> = {}) {
  return buildLetter({
    entity: 'Résidence de l’Anse',
    organisation: 'Association Les Deux Rives',
    example: false,
    questionnaire: 'Maturité d’essai',
    role: 'prestataire',
    recipient: 'Armor Informatique, 12 rue du Port, 29200 Brest',
    day: '2026-11-22',
    by: '2026-12-01',
    signatory: 'Mme Morel',
    workbook: 'Questions.xlsx',
    questions: [
      { domain: 'Sauvegardes', label: 'Copie à part' },
      { domain: 'Sauvegardes', label: 'DUI hébergé' },
      { domain: 'Comptes', label: 'Arrivées et départs' },
    ],
    ...overrides,
  })
}

const words = (letter: ReturnType<typeof aLetter>) => [letter.subject, ...letter.before, ...letter.after].join('\n')

describe('the letter that goes with a sheet', () => {
  it('says who writes, to whom, when, and what the questions are about', () => {
    expect(aLetter()).toMatchObject({
      sender: ['Résidence de l’Anse', 'Association Les Deux Rives'],
      recipient: ['Armor Informatique', '12 rue du Port', '29200 Brest'],
      date: 'Le 22 novembre 2026',
      topics: ['Sauvegardes\u00a0: copie à part, DUI hébergé', 'Comptes\u00a0: arrivées et départs'],
      enclosure: 'Pièce jointe\u00a0: Questions.xlsx',
    })
    expect(words(aLetter())).toContain('avant le 1er décembre 2026')
  })

  it('is for whoever holds the role when nobody is named', () => {
    expect(aLetter({ recipient: '' }).recipient).toEqual(['Prestataire informatique'])
  })

  it('names the organisation once when it is the establishment', () => {
    expect(aLetter({ organisation: 'Résidence de l’Anse' }).sender).toEqual(['Résidence de l’Anse'])
  })

  it('speaks of one question in the singular, and of no date when there is none', () => {
    const letter = words(aLetter({ by: null, questions: [{ domain: 'Comptes', label: 'Mots de passe' }] }))
    expect(letter).toContain('une question pour vous')
    expect(letter).toContain('Elle se trouve dans le classeur joint, et concerne')
    expect(letter).toContain('dès que vous le pourrez')
  })

  it('says whom « vous » means in the questions, which is not who answers them', () => {
    expect(words(aLetter())).toContain('«\u00a0vous\u00a0» désigne Résidence de l’Anse, et non votre entreprise')
    expect(words(aLetter({ role: 'rh' }))).toContain('et non votre seul service')
  })

  it('counts the questions of each subject when there are many, and stops before the page is full', () => {
    const questions = Array.from({ length: 40 }, (_, index) => ({ domain: `Sujet ${index % 20}`, label: 'Question' }))
    const { topics } = aLetter({ questions })
    expect(topics).toHaveLength(14)
    expect(topics[0]).toBe('Sujet 0 (2 questions)')
    expect(topics.at(-1)).toBe('et 7 autres sujets')
  })

  it('marks an example, so that it is never taken for a real letter', () => {
    expect(aLetter({ example: true }).frame.marking).toContain('Exemple fictif')
  })
})
