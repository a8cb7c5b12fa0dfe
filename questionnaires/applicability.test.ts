import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from './answers'
import { applicability, askedQuestions, failedChecks, NOT_CONCERNED } from './applicability'
import { profileOf } from './questions'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const definition = aMaturityDefinition()
const profile = profileOf(definition, 'complet')
const set = (values: Record<string, AnswerValue>): AnswerSet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value, reason: 'Motif' }]))
const asked = (values: Record<string, AnswerValue>) =>
  askedQuestions(definition, profile, set(values)).map(({ id }) => id)
const aside = (values: Record<string, AnswerValue>) =>
  applicability(definition, profile, set(values)).setAside.map(({ question, because }) => [question.id, because])

describe('what is asked', () => {
  it('is everything while the answers that decide are missing or unknown', () => {
    expect(asked({})).toHaveLength(15)
    expect(asked({ serveur: 'unknown', dossier: 'unknown' })).toHaveLength(15)
  })

  it('leaves out what a rule makes pointless, with its reason', () => {
    expect(asked({ serveur: 'no' })).not.toContain('essai')
    expect(aside({ serveur: 'no' })).toEqual([['essai', 'Aucune donnée n’est gardée sur place.']])
    expect(asked({ serveur: 'yes' })).toContain('essai')
  })

  it('leaves out a question whose condition is false', () => {
    expect(aside({ dossier: 'aucun' })).toEqual([['engagement', NOT_CONCERNED]])
    expect(asked({ dossier: 'heberge' })).toContain('engagement')
  })

  it('is the context and the core questions for a quick start', () => {
    const quick = askedQuestions(definition, profileOf(definition, 'demarrage'), {}).map(({ id }) => id)
    expect(quick).toEqual(['serveur', 'dossier', 'places', 'copie', 'essai', 'nominatif'])
  })

  it('keeps the answer of a question set aside, and finds it again', () => {
    const answers = set({ serveur: 'no', essai: 3 })
    expect(asked({ serveur: 'no', essai: 3 })).not.toContain('essai')
    expect(answers.essai?.value).toBe(3)
    expect(asked({ serveur: 'yes', essai: 3 })).toContain('essai')
  })
})

describe('answers that cannot both be true', () => {
  const failed = (values: Record<string, AnswerValue>) => failedChecks(definition, profile, set(values))

  it('are explained when a part exceeds its whole', () => {
    expect(failed({ personnes: 20, equipees: 30 })).toEqual([
      {
        questions: ['equipees', 'personnes'],
        message:
          '«\u00a0Personnes équipées\u00a0» (30) ne peut pas dépasser «\u00a0Personnes qui se connectent\u00a0» (20)\u00a0: l’un des deux chiffres est à revoir.',
      },
    ])
    expect(failed({ personnes: 30, equipees: 30 })).toEqual([])
    expect(failed({ equipees: 30 })).toEqual([])
  })

  it('are explained by the rules of the definition', () => {
    expect(failed({ charte: 'no', accueil: 4 }).map(({ questions }) => questions)).toEqual([['charte', 'accueil']])
    expect(failed({ charte: 'no', accueil: 3 })).toEqual([])
    expect(failed({ charte: 'no' })).toEqual([])
  })
})
