import { describe, expect, it } from 'vitest'
import { lintDefinition } from '../lint'
import { loadDefinition } from '../load'
import { allQuestions, applicableQuestions, profileOf } from '../questions'
import { aDefinition } from './a-definition'

describe('the definition used in tests', () => {
  it('loads as a published one would', () => {
    expect(loadDefinition(JSON.stringify(aDefinition()), 'essai.yaml')).toEqual(aDefinition())
  })

  it('is as well written as a published one', () => {
    expect(lintDefinition(aDefinition())).toEqual([])
  })

  it('asks 6 questions of an EI and 8 of an EE', () => {
    const definition = aDefinition()
    const count = (profile: string) =>
      definition.domains.flatMap((domain) => applicableQuestions(domain, profileOf(definition, profile))).length
    expect([count('EI'), count('EE'), count('volontaire')]).toEqual([6, 8, 6])
    expect(allQuestions(definition)).toHaveLength(8)
  })
})
