import { describe, expect, it } from 'vitest'
import { paperChoice, paperKeys, paperQuestions } from './paper'
import { allQuestions, profileOf } from './questions'
import { choiceValues } from './scales'
import type { Domain, Question } from './schema'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const definition = aMaturityDefinition()
const sheet = paperQuestions(definition, profileOf(definition, 'complet'))

function find(id: string): { readonly question: Question; readonly domain: Domain } {
  const found = sheet.find(({ question }) => question.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}

const keysOf = (id: string) => {
  const { question, domain } = find(id)
  return paperKeys(question, domain)
    .map(({ key, value }) => `${key} ${value}`)
    .join(', ')
}

describe('the sheet', () => {
  it('numbers every question of the profile from 1, those that an answer would set aside included', () => {
    expect(sheet.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    expect(sheet.map(({ question }) => question.id)).toContain('engagement')
  })

  it('puts the questions of context first, wherever the definition has them', () => {
    const [context, ...others] = definition.domains
    if (!context) throw new Error('the definition has domains')
    const moved = aMaturityDefinition({ domains: [...others, context] })
    expect(paperQuestions(moved, profileOf(moved, 'complet')).map(({ question }) => question.id)).toEqual(
      sheet.map(({ question }) => question.id),
    )
  })

  it('leaves out what the profile does not ask', () => {
    const short = paperQuestions(definition, profileOf(definition, 'demarrage'))
    expect(short.map(({ question }) => question.id)).toEqual([
      'serveur',
      'dossier',
      'places',
      'copie',
      'essai',
      'nominatif',
    ])
  })
})

describe('the keys of a question', () => {
  it('are digits in the order of its choices', () => {
    expect(keysOf('copie')).toBe('1 0, 2 1, 3 2, 4 3, 5 4, 6 not-applicable, 7 unknown')
    expect(keysOf('charte')).toBe('1 yes, 2 no, 3 unknown')
  })

  it('are letters beside a field where digits are typed', () => {
    expect(keysOf('couverture')).toBe('N not-applicable, J unknown')
    expect(keysOf('places')).toBe('J unknown')
  })

  it('give « je ne sais pas » the 0 after nine choices', () => {
    const choices = Array.from({ length: 9 }, (_, index) => ({ id: `choix-${index}`, label: `Choix ${index}` }))
    const { question, domain } = find('dossier')
    const nine: Question = { ...question, scale: 'choice', evidence: [], measures: [], choices }
    expect(paperKeys(nine, domain).at(-1)).toEqual({ key: '0', value: 'unknown' })
  })

  it('give a key of its own to each answer of every question', () => {
    for (const { question, domain } of [...sheet, ...paperQuestions(aDefinition(), profileOf(aDefinition(), 'EE'))]) {
      const keys = paperKeys(question, domain)
      expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length)
      const offered = choiceValues(question).filter((value) => domain.context !== true || value !== 'not-applicable')
      expect(keys.map(({ value }) => value)).toEqual(offered)
    }
  })
})

describe('the words beside a box', () => {
  it('are the sentence of a level without its number, which the box would contradict', () => {
    const { question } = find('copie')
    expect(paperChoice(question, 2)).toBe('La pratique vaut partout sans être écrite (copie à part).')
    expect(paperChoice(question, 'unknown')).toBe('Je ne sais pas')
  })

  it('are the name of a status and what it means here', () => {
    const [question] = allQuestions(aDefinition())
    if (!question) throw new Error('the definition has questions')
    expect(paperChoice(question, 'partial')).toBe('Partiel\u00a0: Commencé (responsable nommé, 1.1)')
  })
})
