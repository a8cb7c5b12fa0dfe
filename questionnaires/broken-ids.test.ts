import { describe, expect, it } from 'vitest'
import { brokenIds } from './broken-ids'
import type { Question, QuestionnaireDefinition } from './schema'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const messages = (definition: QuestionnaireDefinition) => brokenIds(definition).map(({ message }) => message)

function changing(id: string, change: (question: Question) => Question): QuestionnaireDefinition {
  const definition = aMaturityDefinition()
  return {
    ...definition,
    domains: definition.domains.map((domain) => ({
      ...domain,
      questions: domain.questions.map((question) => (question.id === id ? change(question) : question)),
    })),
  }
}

describe('identifiers', () => {
  it('are right in the test definitions', () => {
    expect(brokenIds(aDefinition())).toEqual([])
    expect(brokenIds(aMaturityDefinition())).toEqual([])
  })

  it('of profiles, pillars, sources and milestones are used once', () => {
    const { profiles, pillars, referenceSources } = aDefinition()
    const milestones = aMaturityDefinition().milestones ?? []
    const twice = aDefinition({
      profiles: [...profiles, ...profiles.slice(0, 1)],
      pillars: [...pillars, ...pillars.slice(0, 1)],
      referenceSources: [...referenceSources, ...referenceSources],
      milestones: [...milestones, ...milestones.slice(0, 1)],
    })
    expect(messages(twice)).toEqual([
      'profil « EI » : identifiant déjà employé',
      'pilier « gouvernance » : identifiant déjà employé',
      'source de référence « iso-27002 » : identifiant déjà employé',
      'jalons « ligne-une » : identifiant déjà employé',
    ])
    expect(brokenIds(twice)[0]?.path).toEqual(['profiles', 3, 'id'])
  })

  it('of choices are used once, and are not answers that every question admits', () => {
    const choices = (ids: readonly string[]) =>
      changing('dossier', (question) =>
        question.scale === 'choice' ? { ...question, choices: ids.map((id) => ({ id, label: id })) } : question,
      )
    expect(messages(choices(['un', 'un', 'deux']))).toEqual([
      'choix « un » : identifiant déjà employé dans la question dossier',
    ])
    expect(messages(choices(['un', 'unknown']))).toEqual(['question dossier : « unknown » est un mot réservé'])
  })

  it.each(['profile', 'score', 'and', 'or', 'not'])('of questions are not « %s », a word of conditions', (id) => {
    expect(messages(changing('copie', (question) => ({ ...question, id })))).toEqual([
      `question ${id} : « ${id} » est un mot réservé`,
    ])
  })
})
