import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperQuestions } from '../../../questionnaires/paper'
import { profileOf } from '../../../questionnaires/questions'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { aStoredAnswer } from '../../testing/builders'
import { emptyAnswer } from '../questionnaire/use-answers'
import { asideWith, givenWords, neighbour, rowState } from './sheet'

const definition = aMaturityDefinition()
const profile = profileOf(definition, 'complet')
const sheet = paperQuestions(definition, profile)
const ids = sheet.map(({ question }) => question.id)

function find(id: string) {
  const found = sheet.find(({ question }) => question.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}

describe('the question that comes next', () => {
  it('is the closest one that is asked, whatever is set aside, and back leads where one came from', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (aside, from) => {
        const setAside = new Set(aside)
        const next = neighbour(sheet, setAside, from, 1)
        const between = sheet.slice(find(from).number, (next?.number ?? sheet.length + 1) - 1)
        expect(between.every(({ question }) => setAside.has(question.id))).toBe(true)
        if (!next) return
        expect(setAside.has(next.question.id)).toBe(false)
        if (!setAside.has(from)) {
          expect(neighbour(sheet, setAside, next.question.id, -1)?.question.id).toBe(from)
        }
      }),
    )
  })

  it('takes account of the answer that is being given', () => {
    expect([...asideWith(definition, profile, new Map(), 'serveur', 'no')]).toEqual(['essai'])
    expect([...asideWith(definition, profile, new Map(), 'serveur', 'not-applicable')]).toEqual([])
  })
})

describe('an answer in a few words', () => {
  it('says the box of a level, and the words of the rest', () => {
    expect(givenWords(find('copie'), 2)).toBe('Case 3')
    expect(givenWords(find('charte'), 'no')).toBe('Case 2\u00a0: Non')
    expect(givenWords(find('places'), 12)).toBe('12\u00a0places')
    expect(givenWords(find('places'), 'unknown')).toBe('Case J\u00a0: Je ne sais pas')
  })
})

describe('a line of the list', () => {
  const state = (answer: Partial<typeof emptyAnswer>, unread = false, because?: string) =>
    rowState(find('copie'), {
      answers: new Map([['copie', { ...emptyAnswer, ...aStoredAnswer({ questionId: 'copie' }), ...answer }]]),
      unread: { has: () => unread },
      because,
    })

  it.each([
    [state({ value: null }), 'lack', 'Sans réponse'],
    [state({ value: 3 }), 'answered', 'Case 4'],
    [state({ value: 'not-applicable' }), 'lack', 'Case 6\u00a0: Non applicable · Motif à préciser'],
    [state({ value: 3, toConfirm: true }), 'lack', 'Case 4 · à confirmer'],
    [state({ value: 3 }, true), 'lack', 'Saisie à terminer'],
    [state({ value: 3 }, false, 'Sans serveur.'), 'aside', 'Ne se pose pas'],
  ])('%j', (found, kind, words) => {
    expect(found).toEqual({ kind, words })
  })
})
