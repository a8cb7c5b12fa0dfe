import { describe, expect, it } from 'vitest'
import { frenchTypography } from '../../questionnaires/typography'
import * as keptAnswers from './kept-answers'
import * as questionnaire from './questionnaire'
import * as typedAnswer from './typed-answer'

/** Every sentence of a catalogue; functions are called with « 2 », which reads as a number or a name. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function' && value !== questionnaire.domainWordsOf) {
    return sentences(value(...Array(value.length).fill('2')))
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return []
}

describe('sentences of the answering screen', () => {
  it.each(Object.entries({ questionnaire, keptAnswers, typedAnswer }))(
    '%s: French typography, no word that only its authors know',
    (_, catalogue) => {
      const found = sentences(catalogue)
      expect(found.length).toBeGreaterThan(10)
      for (const text of found) {
        expect(text).toBe(frenchTypography(text))
        expect(text).not.toMatch(/\b(EI|EE|SSI|EG|MSS|socle|parcours|Convergence|démarrage)\b/)
      }
    },
  )

  it('call the domains of ReCyF objectives, and those of the others themes', () => {
    const { domainWordsOf, domainWords } = questionnaire
    expect(domainWordsOf({ scoring: { method: 'coverage', priorityTag: 'EI' } })).toBe(domainWords.objective)
    expect(domainWordsOf({ scoring: { method: 'mean-of-domains', bands: [] } })).toBe(domainWords.theme)
  })
})
