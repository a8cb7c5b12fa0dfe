import { describe, expect, it } from 'vitest'
import { type EvidencePiece, isCurrent, lacksReason, noAnswer, statusAnswers } from '../../questionnaires/answers'
import { applicability, askedQuestions, failedChecks } from '../../questionnaires/applicability'
import { allQuestions, profileOf, questionsById } from '../../questionnaires/questions'
import { isValidValue } from '../../questionnaires/scales'
import { levelOf } from '../../questionnaires/scoring/level'
import { score } from '../../questionnaires/scoring/score'
import { aDefinition, aQuestion } from '../../questionnaires/testing/a-definition'
import { aLevelQuestion, aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { demoAnswers } from './demo-answers'
import { monthsLater } from './demo-evidence'
import { valueAtLevel } from './demo-figures'

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
    expect(new Set(given.map(({ value }) => value))).toEqual(new Set(statusAnswers))
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

describe('the ready-made answers of levels', () => {
  /** The test questionnaire with forty more questions of levels, a third of them core. */
  function aLongOne() {
    const definition = aMaturityDefinition()
    const more = Array.from({ length: 40 }, (_, index) =>
      aLevelQuestion(`sujet-${index}`, `Sujet ${index}`, ['accueillir-les-nouveaux'], {
        ...(index % 3 === 0 ? { core: true, heldFrom: 3 } : {}),
      }),
    )
    const domains = definition.domains.map((domain) =>
      domain.id === 'equipes' ? { ...domain, questions: [...domain.questions, ...more] } : domain,
    )
    return { ...definition, domains }
  }
  const definition = aLongOne()
  const given = demoAnswers(definition, 'complet', asOf)
  const answers = Object.fromEntries(given.map(({ questionId, ...answer }) => [questionId, { ...noAnswer, ...answer }]))
  const profile = profileOf(definition, 'complet')

  it('are always the same, and answer only what is asked, once each', () => {
    expect(demoAnswers(definition, 'complet', asOf)).toEqual(given)
    const asked = new Set(askedQuestions(definition, profile, answers).map(({ id }) => id))
    expect(given.every(({ questionId }) => asked.has(questionId))).toBe(true)
    expect(new Set(given.map(({ questionId }) => questionId)).size).toBe(given.length)
    expect(given.length).toBeLessThan(asked.size)
  })

  it('suit the scale of their question, and contradict nothing', () => {
    const questions = questionsById(definition)
    for (const { questionId, value } of given) {
      const question = questions.get(questionId)
      expect([questionId, question !== undefined && isValidValue(question, value)]).toEqual([questionId, true])
    }
    expect(failedChecks(definition, profile, answers)).toEqual([])
  })

  it('describe the situation, and show what it sets aside', () => {
    const context = definition.domains.filter((domain) => domain.context === true).flatMap(({ questions }) => questions)
    expect(context.every(({ id }) => answers[id] !== undefined)).toBe(true)
    expect(applicability(definition, profile, answers).setAside.map(({ question }) => question.id)).toEqual(['essai'])
  })

  it('hold every level, what is unknown and what does not apply, with a reason', () => {
    const values = new Set(given.map(({ value }) => value))
    for (const value of [0, 1, 2, 3, 4, 'unknown', 'not-applicable']) expect(values).toContain(value)
    for (const { value, reason } of given) expect(reason !== '').toBe(value === 'not-applicable')
  })

  it('look like those of a home that has begun, with evidence of every kind', () => {
    const result = score(definition, 'complet', answers, asOf)
    if (result.method === 'coverage') throw new Error('not levels')
    const { prudent, optimistic, evidenced } = result.overall
    expect(prudent.num / prudent.den).toBeGreaterThan(0.15)
    expect(optimistic.num / optimistic.den).toBeLessThan(0.8)
    expect(evidenced.num / evidenced.den).toBeLessThan(prudent.num / prudent.den)
    const pieces = given.flatMap(({ evidence }) => evidence)
    expect(pieces.some((piece) => isCurrent(piece, asOf))).toBe(true)
    expect(pieces.some((piece) => piece.expires !== null && piece.expires < asOf)).toBe(true)
    expect(pieces.some((piece) => piece.date === null)).toBe(true)
  })

  it('avoid a contradiction that the definition explains', () => {
    // Whatever is drawn at first, one of these two pairs is contradictory.
    const checks = (['yes', 'no'] as const).map((charte) => ({
      when: `charte = ${charte} and accueil >= 0`,
      questions: ['accueil', 'charte'],
      message: `Contradiction (${charte}).`,
    }))
    const strict = { ...definition, checks }
    const mended = demoAnswers(strict, 'complet', asOf)
    const set = Object.fromEntries(mended.map(({ questionId, ...answer }) => [questionId, { ...noAnswer, ...answer }]))
    expect(failedChecks(strict, profile, set)).toEqual([])
  })

  it('answer the core alone when the profile asks nothing else', () => {
    const ids = demoAnswers(aMaturityDefinition(), 'demarrage', asOf).map(({ questionId }) => questionId)
    expect(ids).not.toContain('accueil')
    expect(ids).toEqual(expect.arrayContaining(['serveur', 'dossier']))
  })
})

describe('a figure drawn for a level', () => {
  const questions = new Map(allQuestions(aMaturityDefinition()).map((question) => [question.id, question]))

  it.each(['copie', 'couverture', 'equipees', 'delai'])('of %s gives that level', (id) => {
    const question = questions.get(id)
    if (!question) throw new Error('no question')
    for (const level of [0, 1, 2, 3, 4]) {
      const value = valueAtLevel(question, level, new Map([['personnes', 271]]))
      if (value === null) throw new Error('no value')
      const answers = { [id]: { ...noAnswer, value }, personnes: { ...noAnswer, value: 271 } }
      expect(levelOf(question, answers)).toBe(level)
    }
  })

  it('is not given for a part whose whole is not known', () => {
    const question = questions.get('equipees')
    expect(question && valueAtLevel(question, 2, new Map())).toBeNull()
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
