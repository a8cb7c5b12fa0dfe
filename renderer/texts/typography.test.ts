import { describe, expect, it } from 'vitest'
import { frenchTypography } from '../../questionnaires/typography'
import * as entities from './entities'
import * as firstStart from './first-start'
import * as forms from './forms'
import * as home from './home'
import * as nis2 from './nis2'
import * as settings from './settings'

/** Every sentence of a catalogue; functions are called with « 2 », which reads as a number or a name. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return sentences(value(...Array(value.length).fill(['2'])))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return []
}

describe('sentences of the entities, home, NIS 2 and settings screens', () => {
  it.each(Object.entries({ entities, firstStart, forms, home, nis2, settings }))(
    '%s: French typography, no bare abbreviation, no claim',
    (_, catalogue) => {
      const found = sentences(catalogue)
      expect(found.length).toBeGreaterThan(5)
      for (const text of found) {
        expect(text).toBe(frenchTypography(text))
        expect(text).not.toMatch(/\b(EI|EE|SSI|EG|MSS|socle|parcours|Convergence)\b|chiffré|conformité NIS/)
      }
    },
  )
})
