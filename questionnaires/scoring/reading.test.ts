import { describe, expect, it } from 'vitest'
import { type AnswerSet, noAnswer } from '../answers'
import { aMaturityDefinition } from '../testing/a-maturity-definition'
import { bandOf, indicationOf, levelWords } from './reading'
import { score } from './score'

const definition = aMaturityDefinition()

function answers(values: Readonly<Record<string, string | number>>): AnswerSet {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value }]))
}

const indication = (values: Readonly<Record<string, string | number>>, profile = 'complet') =>
  indicationOf(definition, profile, answers(values), score(definition, profile, answers(values), '2026-11-22'))

describe('a level in words', () => {
  it('is out of 4, with one decimal and a French comma', () => {
    expect(levelWords({ num: 3, den: 5 })).toBe('2,4')
    expect(levelWords({ num: 0, den: 5 })).toBe('0,0')
  })

  it('is never 0 when nothing is counted', () => {
    expect(levelWords({ num: 0, den: 0 })).toBe('non évalué')
  })

  it.each([
    [0, 'À bâtir'],
    [1.49, 'À bâtir'],
    [1.5, 'En chemin'],
    [4, 'Solide'],
  ])('of %d is in the band « %s »', (level, label) => {
    expect(bandOf(definition, level)?.label).toBe(label)
  })
})

describe('the indication', () => {
  it('is the first case that the answers and the level settle', () => {
    expect(indication({ serveur: 'yes', copie: 0, accueil: 1 })?.label).toBe('Accompagnement sur place')
    expect(indication({ copie: 4, essai: 4, nominatif: 4, accueil: 4 })?.label).toBe('Accompagnement léger')
  })

  it('waits for an answer that decides', () => {
    expect(indication({ copie: 0, accueil: 1 })).toMatchObject({
      label: null,
      text: 'Quelques réponses manquent pour donner une indication.',
    })
  })

  it('says nothing of a level that is not shown: only core questions answered', () => {
    expect(indication({ serveur: 'yes', copie: 0 })?.label).toBeNull()
    expect(indication({ serveur: 'yes', copie: 0 }, 'demarrage')?.label).toBeNull()
  })
})
