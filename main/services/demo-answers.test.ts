import { describe, expect, it } from 'vitest'
import { answerValues, type EvidencePiece, isCurrent, lacksReason, noAnswer } from '../../questionnaires/answers'
import { score } from '../../questionnaires/scoring/score'
import { aDefinition, aQuestion } from '../../questionnaires/testing/a-definition'
import { demoAnswers, monthsLater } from './demo-answers'

const asOf = '2026-11-22'

/** The test questionnaire with forty more means in its first domain. */
function aLongDefinition() {
  const definition = aDefinition()
  const [first, ...others] = definition.domains
  if (!first) throw new Error('no domain')
  const more = Array.from({ length: 40 }, (_, index) =>
    aQuestion({ id: `1.${index + 10}`, label: `Sujet ${index + 10}`, measure: 'ecrire-politique' }),
  )
  return { ...definition, domains: [{ ...first, questions: [...first.questions, ...more] }, ...others] }
}

describe('the ready-made answers', () => {
  it('are always the same', () => {
    expect(demoAnswers(aLongDefinition(), 'EE', asOf)).toEqual(demoAnswers(aLongDefinition(), 'EE', asOf))
  })

  it('hold every kind of answer, and leave some questions unanswered, even in a short questionnaire', () => {
    const given = demoAnswers(aDefinition(), 'EE', asOf)
    expect(new Set(given.map(({ value }) => value))).toEqual(new Set(answerValues))
    expect(given).toHaveLength(7)
  })

  it('answer only what the profile is asked, once each', () => {
    const ids = demoAnswers(aDefinition(), 'EI', asOf).map(({ questionId }) => questionId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('1.3')
  })

  it('give a reason to everything that needs one, and to nothing else', () => {
    for (const { value, reason } of demoAnswers(aLongDefinition(), 'EE', asOf)) {
      expect(lacksReason({ value, reason })).toBe(false)
      if (value !== 'alternative' && value !== 'not-applicable') expect(reason).toBe('')
    }
  })

  it('hold evidence that is current, expired and without date', () => {
    const pieces = demoAnswers(aLongDefinition(), 'EE', asOf).flatMap(({ evidence }) => evidence)
    const expired = (piece: EvidencePiece) => piece.expires !== null && piece.expires < asOf
    expect(pieces.some((piece) => isCurrent(piece, asOf))).toBe(true)
    expect(pieces.some(expired)).toBe(true)
    expect(pieces.some((piece) => piece.date === null)).toBe(true)
  })

  it('look like those of a hospital that has begun: neither empty nor perfect', () => {
    const given = demoAnswers(aLongDefinition(), 'EE', asOf)
    const answers = Object.fromEntries(given.map((answer) => [answer.questionId, { ...noAnswer, ...answer }]))
    const { prudent, optimistic, evidenced } = score(aLongDefinition(), 'EE', answers, asOf).overall
    expect(prudent.num / prudent.den).toBeGreaterThan(0.3)
    expect(optimistic.num / optimistic.den).toBeLessThan(0.8)
    expect(evidenced.num).toBeGreaterThan(0)
    expect(evidenced.num).toBeLessThan(prudent.num)
  })
})

describe('a day some months away', () => {
  it.each([
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-11-22', -11, '2025-12-22'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('of %s and %i months is %s', (day, months, expected) => {
    expect(monthsLater(day, months)).toBe(expected)
  })
})
