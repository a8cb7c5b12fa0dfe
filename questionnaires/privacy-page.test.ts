import { describe, expect, it } from 'vitest'
import { privacyPage } from './privacy-page'
import { frenchTypography } from './typography'

describe('the page about the data', () => {
  it('is written in whole sentences, with French typography', () => {
    const sentences = [privacyPage.lead, ...privacyPage.sections.flatMap(({ lines }) => lines)]
    const titles = [privacyPage.title, ...privacyPage.sections.map(({ title }) => title)]
    expect(sentences.length).toBeGreaterThan(20)
    for (const text of [...sentences, ...titles]) expect(text).toBe(frenchTypography(text))
    for (const text of sentences) expect(text).toMatch(/^\p{Lu}.*\.$/su)
  })

  it('says what is kept, where, who reads it, what leaves, what never does and what is not protected', () => {
    expect(privacyPage.sections.map(({ title }) => title)).toEqual([
      'Ce qui est gardé',
      'Où',
      'Qui peut le lire',
      'Ce qui sort, quand vous le demandez',
      'Ce qui ne sort jamais',
      'Ce qui n’est pas protégé',
      'Ce que vous pouvez faire',
    ])
  })
})
