import { describe, expect, it } from 'vitest'
import { coverageBetween } from './coverage-between'
import type { Question, QuestionnaireDefinition } from './schema'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

type References = Readonly<Record<string, Question['references']>>

/** The same definition, with references given to some questions, and the sources they name. */
function referring(definition: QuestionnaireDefinition, references: References): QuestionnaireDefinition {
  const sources = [...new Set(Object.values(references).flatMap((list) => list.map(({ source }) => source)))]
  return {
    ...definition,
    referenceSources: sources.map((id) => ({ id, label: id, ...(id !== 'lecture' && { linksAnswers: true }) })),
    domains: definition.domains.map((domain) => ({
      ...domain,
      questions: domain.questions.map((question) => ({ ...question, references: references[question.id] ?? [] })),
    })),
  }
}

const target = referring(aDefinition(), {})
const maturity = (references: References) => referring(aMaturityDefinition(), references)
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)

describe('what a questionnaire touches of another', () => {
  it('counts, for each profile, the questions that its references name', () => {
    const source = maturity({
      copie: [{ source: 'essai', items: ['2.1', '2.3'] }],
      nominatif: [{ source: 'essai', items: ['2.1'] }],
    })
    const { profiles, links } = coverageBetween(source, target)
    expect(profiles.map(({ profiles: [first], asked, touched }) => [first?.id, asked.length, ids(touched)])).toEqual([
      ['EI', 6, ['2.1']],
      ['EE', 8, ['2.1', '2.3']],
    ])
    expect(links.map((link) => [link.target.id, link.source.id])).toEqual([
      ['2.1', 'copie'],
      ['2.1', 'nominatif'],
      ['2.3', 'copie'],
    ])
  })

  it('gives one line to profiles that are asked the same questions', () => {
    const [first] = coverageBetween(maturity({}), target).profiles
    expect(first?.profiles.map(({ id }) => id)).toEqual(['EI', 'volontaire'])
  })

  it('reads a reference from both ends, and one that two questionnaires share', () => {
    const source = maturity({ copie: [{ source: 'essai', items: ['2.1'] }] })
    expect(ids(coverageBetween(target, source).profiles.at(-1)?.touched ?? [])).toEqual(['copie'])
    const third = referring(aMaturityDefinition({ id: 'troisieme' }), { essai: [{ source: 'essai', items: ['2.1'] }] })
    expect(coverageBetween(third, source).links.map((link) => [link.target.id, link.source.id])).toEqual([
      ['copie', 'essai'],
    ])
  })

  it('leaves out references that do not say that both ask for the same thing', () => {
    const source = maturity({ copie: [{ source: 'lecture', items: ['8.13'] }] })
    const other = referring(aDefinition(), { '2.1': [{ source: 'lecture', items: ['8.13'] }] })
    expect(coverageBetween(source, other).links).toEqual([])
  })

  it('leaves context questions out of both ends', () => {
    const source = maturity({ serveur: [{ source: 'essai', items: ['1.1'] }] })
    expect(coverageBetween(source, target).links).toEqual([])
    const back = coverageBetween(target, source)
    expect(back.links).toEqual([])
    expect(back.profiles.flatMap(({ asked }) => ids(asked))).not.toContain('serveur')
  })

  it('touches nothing of a questionnaire that shares no reference', () => {
    for (const { touched, asked } of coverageBetween(maturity({}), target).profiles) {
      expect(touched).toEqual([])
      expect(asked.length).toBeGreaterThan(0)
    }
  })
})
