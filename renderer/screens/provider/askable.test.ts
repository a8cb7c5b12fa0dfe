import { describe, expect, it } from 'vitest'
import { type Answer, noAnswer } from '../../../questionnaires/answers'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { askableQuestions, firstChoice, knowsBest, questionsFor, rolesAsked } from './askable'

const base = aMaturityDefinition()
/** The backups are for the provider, the teams for human resources first. */
const definition = {
  ...base,
  domains: base.domains.map((domain) => ({
    ...domain,
    questions: domain.questions.map((question) => ({
      ...question,
      answeredBy:
        domain.id === 'sauvegarde'
          ? ['prestataire' as const, 'direction' as const]
          : domain.id === 'equipes'
            ? ['rh' as const, 'prestataire' as const]
            : ['direction' as const],
    })),
  })),
}

const given = (overrides: Partial<Answer>): Answer => ({ ...noAnswer, ...overrides })
const piece = { title: 'Contrat', location: '', holder: '', expires: null, link: '', document: '', file: null }

function asked(answers: Record<string, Answer> = {}) {
  return askableQuestions(definition, 'complet', answers, '2026-11-22')
}

const lacks = (answers: Record<string, Answer>) =>
  Object.fromEntries(asked(answers).map(({ question, lack }) => [question.id, lack]))

describe('the questions that may be put to someone', () => {
  it('say what their answers lack', () => {
    expect(
      lacks({
        essai: given({ value: 'unknown' }),
        couverture: given({ value: 72 }),
        nominatif: given({ value: 3, evidence: [{ ...piece, date: '2026-10-01' }] }),
        accueil: given({ value: 0 }),
        exercice: given({ value: 'not-applicable' }),
        charte: given({ value: 'no' }),
      }),
    ).toMatchObject({
      copie: 'unanswered',
      essai: 'unknown',
      couverture: 'unproved',
      nominatif: 'settled',
      accueil: 'settled',
      // Its reason is still to be written.
      exercice: 'unanswered',
      charte: 'settled',
    })
  })

  it('leave out what the answers have put aside', () => {
    expect(lacks({ serveur: given({ value: 'no' }) })).not.toHaveProperty('essai')
  })

  it('name whom one may ask, those outside first, with how many', () => {
    expect(rolesAsked(asked())).toEqual([
      { role: 'prestataire', count: 8 },
      { role: 'rh', count: 4 },
      { role: 'direction', count: 11 },
    ])
  })

  it('are ticked when their answer lacks something and they are for that role first', () => {
    const questions = asked({ copie: given({ value: 0 }), essai: given({ value: 'unknown' }) })
    expect([...firstChoice('prestataire', questions)]).toEqual(['essai', 'couverture', 'dernier-essai'])
    expect(questionsFor('prestataire', questions).filter((one) => knowsBest('prestataire', one))).toHaveLength(4)
  })

  it('are all ticked for a role that is never named first', () => {
    const never = asked().map((one) => ({ ...one, question: { ...one.question, answeredBy: ['rh', 'dpo'] as const } }))
    const questions = never.map((one) => ({
      ...one,
      question: { ...one.question, answeredBy: [...one.question.answeredBy] },
    }))
    expect(firstChoice('dpo', questions).size).toBe(questions.length)
  })
})
