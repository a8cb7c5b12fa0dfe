import { describe, expect, it } from 'vitest'
import { frenchTypography } from '../../questionnaires/typography'
import * as common from './common'
import { comparisonTexts } from './comparison'
import * as contacts from './contacts'
import * as entities from './entities'
import * as errors from './errors'
import * as evidence from './evidence'
import { explanationTexts } from './explanation'
import { fastEntryTexts } from './fast-entry'
import * as firstStart from './first-start'
import * as forms from './forms'
import * as glossary from './glossary'
import * as home from './home'
import * as lifecycle from './lifecycle'
import { maturityTexts, targetTexts } from './maturity'
import { milestoneTexts } from './milestones'
import * as nis2 from './nis2'
import * as plan from './plan'
import { planImport } from './plan-import'
import * as publishers from './publishers'
import * as referentials from './referentials'
import * as settings from './settings'
import * as upgrade from './upgrade'

/** Every sentence of a catalogue; functions are called with « 2 », which reads as a number or a name. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return sentences(value(...Array(value.length).fill(['2'])))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return []
}

describe('sentences of the interface', () => {
  const results = { comparisonTexts, explanationTexts, maturityTexts, milestoneTexts, targetTexts }
  it.each(
    Object.entries({
      common,
      contacts,
      entities,
      errors,
      evidence,
      fastEntryTexts,
      firstStart,
      forms,
      glossary,
      home,
      lifecycle,
      nis2,
      plan,
      planImport,
      publishers,
      referentials,
      results,
      settings,
      upgrade,
    }),
  )('%s: French typography, no bare abbreviation, no claim', (_, catalogue) => {
    const found = sentences(catalogue)
    expect(found.length).toBeGreaterThan(4)
    for (const text of found) {
      expect(text).toBe(frenchTypography(text))
      expect(text).not.toMatch(
        /\b(EI|EE|SSI|EG|MSS|socle|parcours)\b|(?<!plateforme )Convergence|chiffré|conformité NIS/,
      )
    }
  })
})
