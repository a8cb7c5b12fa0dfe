import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../questionnaires/answers'
import { allQuestions } from '../../questionnaires/questions'
import { isValidValue } from '../../questionnaires/scales'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { plain } from '../testing/plain'
import { typedAnswerTexts as texts } from '../texts/typed-answer'
import { hintOf, isTypedQuestion, readTyped, type TypedQuestion, unitOf, writeTyped } from './typed-answer'

const definition = aMaturityDefinition()

function typed(id: string): TypedQuestion {
  const question = allQuestions(definition).find((candidate) => candidate.id === id)
  if (!question || !isTypedQuestion(question)) throw new Error(`${id} is not typed`)
  return question
}
const percent = typed('couverture')
/** From 0 to 500 places. */
const count = typed('places')
const date = typed('dernier-essai')

describe('what is typed in a field', () => {
  it.each<readonly [TypedQuestion, string, AnswerValue | null]>([
    [percent, '47,5', 47.5],
    [percent, '47.5', 47.5],
    [percent, ' 0 ', 0],
    [percent, '100 %', 100],
    [percent, '12,5\u00a0%', 12.5],
    [count, '82', 82],
    [count, '82 places', 82],
    [count, '82 Places ', 82],
    [typed('personnes'), '1 250', 1250],
    [typed('personnes'), '1\u202f250 personnes', 1250],
    [date, '31/1/27', '2027-01-31'],
    [date, '31.01.2027', '2027-01-31'],
    [date, '2027-01-31', '2027-01-31'],
    [percent, '', null],
    [count, '  ', null],
    [date, '', null],
  ])('is read as people write it: %o %s', (question, text, value) => {
    expect(readTyped(question, text)).toEqual({ value })
  })

  it.each<readonly [TypedQuestion, string, string]>([
    [percent, 'beaucoup', texts.percent.notOne],
    [percent, '-3', texts.percent.notOne],
    [percent, '100,1', texts.percent.outOfBounds],
    [count, '12,5', texts.count.notOne],
    [count, 'une dizaine', texts.count.notOne],
    [count, '501', texts.count.outOfBounds(0, 500, 'places')],
    [typed('personnes'), '0', texts.count.outOfBounds(1, 5000, 'personnes')],
    [date, '31/02/2027', texts.date.impossible],
    [date, 'en mars', texts.date.notOne],
    [date, '31/01/1889', texts.date.outOfBounds],
  ])('is explained when it cannot be read: %o %s', (question, text, problem) => {
    expect(readTyped(question, text)).toEqual({ problem })
  })

  it('is never read as an answer that its scale refuses, whatever is typed', () => {
    const questions = allQuestions(definition).filter(isTypedQuestion)
    const characters = fc.constantFrom(...'0123456789,./- %eE+xplaces')
    const text = fc.oneof(
      fc.string(),
      fc.array(characters, { maxLength: 12 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...questions), text, (question, typedText) => {
        const reading = readTyped(question, typedText)
        if ('value' in reading && reading.value !== null) expect(isValidValue(question, reading.value)).toBe(true)
      }),
    )
  })

  it('is read back from what is written for it', () => {
    const percents = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6)
    const days = fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(Date.UTC(1990, 0, 1 + day)))
    fc.assert(
      fc.property(percents, fc.integer({ min: 0, max: 500 }), days, (share, places, day) => {
        const plainDay = day.toISOString().slice(0, 10)
        expect(readTyped(percent, writeTyped(percent, share))).toEqual({ value: share })
        expect(readTyped(count, writeTyped(count, places))).toEqual({ value: places })
        expect(readTyped(date, writeTyped(date, plainDay))).toEqual({ value: plainDay })
      }),
    )
  })
})

describe('a field', () => {
  it('is empty for what is not typed', () => {
    expect([null, 'unknown', 'not-applicable'].map((value) => writeTyped(count, value))).toEqual(['', '', ''])
    expect(writeTyped(count, 0)).toBe('0')
  })

  it('says its unit and its bounds in words', () => {
    expect(plain(hintOf(count, undefined))).toBe('De 0 à 500 places.')
    expect(plain(hintOf(percent, undefined))).toBe('De 0 à 100 %, décimales admises (47,5).')
    expect(plain(hintOf(typed('equipees'), 'Personnes qui se connectent'))).toBe(
      'De 0 à 5 000 personnes, sans dépasser « Personnes qui se connectent ».',
    )
    expect([percent, count, date].map(unitOf)).toEqual(['%', 'places', ''])
  })
})
