import { describe, expect, it } from 'vitest'
import { attackSheet, contactWords, logTable } from './attack-sheet'
import { sheetSources, sheetSourcesNote } from './attack-sheet-sources'
import { ContactDetails } from './contact-schemas'
import { unknownAcronyms } from './glossary'
import { frenchTypography } from './typography'

const categories = ['EHPAD', 'MECS', 'IME', 'Service à domicile (SAD, SSIAD)', 'Centre hospitalier', 'Clinique', '']
const aContact = (details: object) => ContactDetails.parse({ role: 'prestataire', ...details })

const linesOf = (category: string) => attackSheet(category, []).sections.flatMap(({ lines }) => lines)
const textOf = (category: string) =>
  linesOf(category)
    .map(({ text }) => text)
    .join('\n')

describe.each(categories)('the sheet of « %s »', (category) => {
  const sheet = attackSheet(category, [])

  it('is written with French typography, in full sentences without unknown acronyms', () => {
    const titles = [sheet.title, sheet.contactsTitle, ...sheet.sections.map(({ title }) => title)]
    const sentences = [sheet.lead, sheet.footer, ...linesOf(category).map(({ text }) => text)]
    for (const text of [...titles, ...sentences]) {
      expect(text).toBe(frenchTypography(text))
      expect(unknownAcronyms(text)).toEqual([])
    }
    for (const text of sentences) expect(text).toMatch(/^\p{Lu}.*[.]$/su)
  })

  it('is short enough for one page with its contacts', () => {
    for (const { text } of linesOf(category)) expect(text.length).toBeLessThanOrEqual(230)
    expect(textOf(category).length).toBeLessThanOrEqual(2400)
    expect(sheet.contacts.length).toBeLessThanOrEqual(11)
  })

  it('gives each line at least one source, and each source its mark and its date', () => {
    const used = new Set(linesOf(category).flatMap(({ sources }) => [...sources]))
    expect(new Set(sheet.sources.map(({ id }) => id))).toEqual(used)
    for (const { sources } of linesOf(category)) expect(sources.length).toBeGreaterThan(0)
    expect(sheet.sources.map(({ mark }) => mark)).toEqual(sheet.sources.map((_, index) => String(index + 1)))
    for (const { label } of sheet.sources) expect(label).toMatch(/20\d\d/)
  })

  it('promises nobody at any hour', () => {
    expect(textOf(category)).not.toMatch(/24\s*h|24\/|jour et nuit|à toute heure|week-end|gratuit/i)
  })
})

describe('what depends on the establishment', () => {
  it.each([
    ['EHPAD', /plan bleu/, /prévenir aussi l’ARS et le Département[.]/],
    [
      'MECS',
      /plan bleu \(ou plan de crise\)/,
      /prévenir aussi le Département \(et la PJJ, si elle vous a autorisés\)[.]/,
    ],
    ['IME', /plan bleu/, /les autorités qui vous ont autorisés \(ARS, Département…\)/],
    ['', /plan de crise/, /vos autorités \(ARS, Département…\)/],
  ])('%s', (category, plan, authorities) => {
    expect(textOf(category)).toMatch(plan)
    expect(textOf(category)).toMatch(authorities)
  })

  it('names the plan blanc and no Département for a hospital', () => {
    expect(textOf('Centre hospitalier')).toMatch(/plan blanc/)
    expect(textOf('Centre hospitalier')).not.toMatch(/plan bleu|Département/)
  })

  it('says to a social establishment that its duty on the portal is to be checked', () => {
    expect(textOf('MECS')).toMatch(/vérifier si votre catégorie en relève/)
    expect(textOf('MECS')).not.toMatch(/sans délai|CERT Santé/)
    expect(textOf('EHPAD')).toMatch(/sans délai sur le portail national de signalement/)
  })

  it('gives both delays of 72 hours to all', () => {
    for (const category of categories) {
      const cited = linesOf(category).filter(({ text }) => text.includes('72 heures'))
      expect(cited.map(({ sources }) => sources)).toEqual([['gdpr'], ['insurance-code']])
    }
  })
})

describe('the contacts of the sheet', () => {
  it('keep a blank line for each expected role, and none for the others', () => {
    const roles = attackSheet('EHPAD', []).contacts
    expect(roles.every(({ contact }) => contact === null)).toBe(true)
    expect(roles.map(({ role }) => role)).toContain('departement')
    expect(roles.map(({ role }) => role)).not.toContain('grades')
  })

  it('show what is known, in the order of the roles, twice when there are two', () => {
    const contacts = [
      aContact({ role: 'grades', name: 'Mme Zoé' }),
      aContact({ name: 'Astreinte' }),
      aContact({ name: 'Bureau' }),
    ]
    const shown = attackSheet('EHPAD', contacts).contacts.filter(({ contact }) => contact !== null)
    expect(shown.map(({ role, contact }) => [role, contact?.name])).toEqual([
      ['prestataire', 'Astreinte'],
      ['prestataire', 'Bureau'],
      ['grades', 'Mme Zoé'],
    ])
  })

  it('keep a contact typed for a role that is not expected of the category', () => {
    const contacts = [aContact({ role: 'departement', phone: '01' })]
    expect(attackSheet('Clinique', contacts).contacts.map(({ role }) => role)).toContain('departement')
  })
})

describe('the words around', () => {
  it('are written with French typography', () => {
    const labels = Object.values(sheetSources)
    const words = [...labels, sheetSourcesNote, logTable.title, ...logTable.columns, ...contactWords.columns]
    for (const text of [...words, contactWords.toFill]) expect(text).toBe(frenchTypography(text))
  })
})
