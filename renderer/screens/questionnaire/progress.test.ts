import { describe, expect, it } from 'vitest'
import { profileOf } from '../../../questionnaires/questions'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import {
  entryQuestion,
  lackOf,
  nextOf,
  progressOf,
  questionAt,
  questionsToComplete,
  questionsToConfirm,
} from './progress'
import { type CurrentAnswer, emptyAnswer } from './use-answers'
import { askedOf } from './use-asked'

const definition = aDefinition()
const { domains } = askedOf(definition, profileOf(definition, 'EI'), {})
const answers = (given: Record<string, Partial<CurrentAnswer>>) =>
  new Map(Object.entries(given).map(([id, answer]) => [id, { ...emptyAnswer, ...answer }]))
const allQuestions = domains.flatMap(({ questions }) => questions)

describe('the progress of an assessment', () => {
  it('counts the questions asked to the profile', () => {
    expect(progressOf(allQuestions, answers({ '1.3': { value: 'in-place' } }))).toEqual({ answered: 0, total: 6 })
  })

  it('counts « Je ne sais pas » as an answer, and none whose reason is missing', () => {
    const given = answers({
      '1.1': { value: 'unknown' },
      '1.2': { value: 'alternative', reason: '  ' },
      '2.1': { value: 'not-applicable', reason: 'Aucun serveur' },
      '2.2': { comment: 'À revoir' },
    })
    expect(progressOf(allQuestions, given).answered).toBe(2)
    expect(['1.1', '1.2', '2.1', '2.2'].map((id) => lackOf(given, id))).toEqual([null, 'reason', null, 'answer'])
  })

  it('opens a domain at its first question to complete, or at its first one', () => {
    const [domain] = domains
    if (!domain) throw new Error('the definition has domains')
    expect(entryQuestion(domain, answers({ '1.1': { value: 'absent' } }))?.id).toBe('1.2')
    const complete = answers({ '1.1': { value: 'absent' }, '1.2': { value: 'absent' } })
    expect(entryQuestion(domain, complete)?.id).toBe('1.1')
  })

  it('goes from a question to the next across domains, and stops at both ends', () => {
    expect(questionAt(domains, '1.2', 1)?.id).toBe('2.1')
    expect(questionAt(domains, '2.1', -1)?.id).toBe('1.2')
    expect(questionAt(domains, '1.1', -1)).toBeUndefined()
    expect(questionAt(domains, '3.2', 1)).toBeUndefined()
  })

  it('lists what each question lacks first, in the order of the screen', () => {
    const given = answers({
      '1.1': { value: 'absent' },
      '1.2': { value: 'alternative' },
      '2.1': { value: 'absent' },
      '3.1': { value: 'absent' },
    })
    const unread = new Set(['2.1'])
    const contradictions = new Set(['1.1', '2.2', '2.1'])
    const lacks = questionsToComplete(domains, given, unread, contradictions)
    expect(lacks.map(({ question, lack }) => [question.id, lack])).toEqual([
      ['1.1', 'contradiction'],
      ['1.2', 'reason'],
      ['2.1', 'typing'],
      ['2.2', 'answer'],
      ['3.2', 'answer'],
    ])
  })

  it('goes round the answers to confirm, from the question in hand', () => {
    const given = answers({
      '1.2': { value: 'absent', toConfirm: true },
      '1.3': { value: 'absent', toConfirm: true },
      '2.1': { value: 'absent' },
      '3.1': { value: 'absent', toConfirm: true },
    })
    const list = questionsToConfirm(domains, given)
    expect(list.map(({ id }) => id)).toEqual(['1.2', '3.1'])
    expect(nextOf(domains, list, '1.1')?.id).toBe('1.2')
    expect(nextOf(domains, list, '1.2')?.id).toBe('3.1')
    expect(nextOf(domains, list, '3.1')?.id).toBe('1.2')
    expect(nextOf(domains, [], '3.1')).toBeUndefined()
  })
})
