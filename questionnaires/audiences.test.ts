import { describe, expect, it } from 'vitest'
import { audienceIds, audiences, audiencesFor, reportPartLabels } from './audiences'
import { unknownAcronyms } from './glossary'
import { plainMethod, plainMethodForAll } from './plain-method'
import { frenchTypography } from './typography'

describe('the audiences of the report', () => {
  it('are four, each with a full sentence on what the report holds and on who may receive it', () => {
    expect(audiences.map(({ id }) => id)).toEqual(audienceIds)
    for (const { label, contains, recipients } of audiences) {
      expect(label).toBe(frenchTypography(label))
      for (const sentence of [contains, recipients]) {
        expect(sentence).toBe(frenchTypography(sentence))
        expect(sentence).toMatch(/^\p{Lu}[^.]*[.]$/su)
      }
      expect(unknownAcronyms(`${label} ${contains} ${recipients}`)).toEqual([])
    }
  })

  it('show users no gap, no provider and no product', () => {
    const shown = Object.entries(audiences.find(({ id }) => id === 'usagers')?.parts ?? {})
    expect(shown.flatMap(([part, included]) => (included ? [part] : []))).toEqual(['summary', 'strengths', 'sources'])
  })

  it('name providers to the direction only', () => {
    expect(audiences.flatMap(({ id, parts }) => (parts.names ? [id] : []))).toEqual(['direction'])
  })

  it('always give the sources, and the score sheet with any figure', () => {
    for (const { parts } of audiences) {
      expect(parts.sources).toBe(true)
      expect(parts['score-sheet']).toBe(parts.radar)
    }
  })

  it('leave out the directoire where there is none', () => {
    expect(audiencesFor('essms').map(({ id }) => id)).toEqual(['direction', 'dialogue', 'usagers'])
    expect(audiencesFor('es')).toEqual(audiences)
    expect(audiencesFor(null)).toEqual(audiences)
  })
})

describe('words of the report', () => {
  it('are written with French typography and explained acronyms', () => {
    for (const text of [...Object.values(reportPartLabels), ...Object.values(plainMethod), ...plainMethodForAll]) {
      expect(text).toBe(frenchTypography(text))
      expect(unknownAcronyms(text)).toEqual([])
    }
  })
})
