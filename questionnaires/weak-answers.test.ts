import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerValue, noAnswer } from './answers'
import { daysLater, monthsApart } from './days'
import { aMaturityDefinition } from './testing/a-maturity-definition'
import { weakAnswers } from './weak-answers'

const asOf = '2026-11-21'
const weak = (values: Record<string, AnswerValue>, more: Record<string, Partial<Answer>> = {}) => {
  const answers = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, ...more[id] }]),
  )
  return weakAnswers(aMaturityDefinition(), 'complet', answers, {}, asOf).map(({ kind, question }) => [
    kind,
    question.id,
  ])
}

describe('weak answers of a questionnaire of levels', () => {
  it('are those held, from the level the question says, without proof', () => {
    expect(weak({ copie: 2, essai: 2, accueil: 2, exercice: 3 })).toEqual([
      ['no-evidence', 'essai'],
      ['no-evidence', 'exercice'],
    ])
  })

  it('leave out context and what is only followed', () => {
    expect(weak({ serveur: 'yes', charte: 'yes', personnes: 40 })).toEqual([])
  })

  it('tell a contradiction at its first question, with the sentence of the questionnaire', () => {
    expect(weak({ charte: 'no', accueil: 4 })[0]).toEqual(['contradiction', 'charte'])
    expect(weak({ personnes: 4, equipees: 5 })[0]).toEqual(['contradiction', 'equipees'])
  })
})

describe('months between two days', () => {
  it('are whole ones', () => {
    expect(monthsApart('2025-11-21', asOf)).toBe(12)
    expect(monthsApart('2025-11-22', asOf)).toBe(11)
    expect(monthsApart('2026-12-01', asOf)).toBe(-1)
  })

  it('grow with the second day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (first, second) => {
        const [early, late] = [Math.min(first, second), Math.max(first, second)]
        expect(monthsApart(asOf, daysLater(asOf, early))).toBeLessThanOrEqual(monthsApart(asOf, daysLater(asOf, late)))
      }),
    )
  })
})
