import { describe, expect, it } from 'vitest'
import { unknownAcronyms } from '../../../questionnaires/glossary'
import { frenchTypography } from '../../../questionnaires/typography'
import { textsOf } from '../../screens/help/search-guide'
import { helpTexts } from '../help'
import { chapterIds, guide, pictureIds } from '.'

/** Every catalogue of the interface. */
const catalogues: Readonly<Record<string, object>> = import.meta.glob(['../*.ts', '!../*.test.ts'], { eager: true })

/** Every sentence of a catalogue; functions are called with « 2 », which reads as a number or a name. */
function sentences(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value]
  if (depth > 8) return []
  if (typeof value === 'function') {
    try {
      return sentences(value(...Array(value.length).fill('2')), depth + 1)
    } catch {
      // A function that wants more than words: none of its sentences is a label.
      return []
    }
  }
  if (typeof value === 'object' && value !== null)
    return Object.values(value).flatMap((one) => sentences(one, depth + 1))
  return []
}

const chapters = chapterIds.map((id) => ({ id, ...guide[id] }))
const blocks = chapters.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
const bodies = [
  ...chapters.map(({ lead }) => lead),
  ...blocks.filter((block) => typeof block === 'string' || !('terms' in block)).flatMap(textsOf),
]
const titles = chapters.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)])
const terms = blocks.flatMap((block) => (typeof block === 'object' && 'terms' in block ? block.terms.flat() : []))

/** Between guillemets, and yet no label: an answer, a marking, the name of a document. */
const notLabels = [
  'Je ne sais pas',
  'Non applicable',
  'Diffusion restreinte (TLP:AMBER)',
  'En cas d’attaque',
  'À compléter',
  'non vérifié',
  'ajouté depuis un fichier, non vérifié',
]

describe('the guide', () => {
  it('is written in whole sentences, with French typography', () => {
    for (const text of [...bodies, ...titles, ...terms, ...sentences(helpTexts)])
      expect(text).toBe(frenchTypography(text))
    for (const text of bodies) expect(text).toMatch(/^[\p{L}\d«].*[.:…?]$/su)
  })

  it('uses no bare abbreviation nor acronym that nobody explains', () => {
    const known = [
      'F1',
      'WCAG',
      'RGAA',
      'AA',
      'SHA',
      'MSI',
      'CSV',
      'PDF',
      'NVDA',
      'JAWS',
      'USB',
      'AES',
      'GCM',
      'UA',
      'TLP',
      'AMBER',
    ]
    for (const text of [...bodies, ...titles, ...terms]) {
      expect(unknownAcronyms(text).filter((acronym) => !known.includes(acronym))).toEqual([])
      expect(text).not.toMatch(/\b(EI|EE|SSI|EG|MSS|socle|parcours de)\b|(?<!plateforme )Convergence|conformité NIS/)
    }
  })

  it('names only buttons, fields and headings that are on screen', () => {
    const labels = new Set(
      Object.values(catalogues)
        .flatMap((catalogue) => sentences(catalogue))
        .map((label) => label.trim()),
    )
    const quoted = [...bodies, ...terms].flatMap((text) =>
      [...text.matchAll(/«\u00a0([^»]*)\u00a0»/g)].map(([, name = '']) => name),
    )
    expect(quoted.length).toBeGreaterThan(40)
    expect([...new Set(quoted)].filter((name) => !labels.has(name) && !notLabels.includes(name))).toEqual([])
  })

  it('shows each picture once', () => {
    const shown = blocks.flatMap((block) => (typeof block === 'object' && 'picture' in block ? [block.picture] : []))
    expect(shown.toSorted()).toEqual([...pictureIds].toSorted())
  })

  it('has no empty chapter, and no section twice in one', () => {
    for (const { id, sections } of chapters) {
      const names = sections.map(({ title }) => title)
      expect(names.length, id).toBeGreaterThan(0)
      expect(new Set(names).size, id).toBe(names.length)
      for (const { blocks: inside } of sections) expect(inside.length).toBeGreaterThan(0)
    }
  })
})
