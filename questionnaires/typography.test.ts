import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frenchTypography, searchable } from './typography'

const nb = '\u00a0'
const nnb = '\u202f'

describe('French typography', () => {
  it.each([
    ["l'essai", 'l’essai'],
    ['Attendre...', 'Attendre…'],
    ['Qui ? Vous ! Eux ;', `Qui${nnb}? Vous${nnb}! Eux${nnb};`],
    ['Qui?', `Qui${nnb}?`],
    ['À savoir : ceci', `À savoir${nb}: ceci`],
    ['dit « oui » au téléphone', `dit «${nb}oui${nb}» au téléphone`],
    ['le "plan bleu"', `le «${nb}plan bleu${nb}»`],
    ['50 % des postes', `50${nb}% des postes`],
    ['1 000 € par an', `1${nnb}000${nb}€ par an`],
    ['à 10:42, https://exemple.fr', 'à 10:42, https://exemple.fr'],
  ])('sets %j', (plain, set) => {
    expect(frenchTypography(plain)).toBe(set)
  })

  it('changes nothing in a text that is set already', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé1 0.;:!?«»"\'%€\u00a0\u202f('.split('')) }), (text) => {
        const once = frenchTypography(text)
        expect(frenchTypography(once)).toBe(once)
      }),
    )
  })
})

describe('searching', () => {
  it('ignores case, accents, and the kind of space and apostrophe', () => {
    expect(searchable(`L’Équipe${nb}?`)).toBe(searchable("l'equipe ?"))
  })
})
