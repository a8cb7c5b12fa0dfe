import { describe, expect, it } from 'vitest'
import { type Answer, noAnswer } from '../../questionnaires/answers'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { answerRows } from './answer-rows'

describe('the rows of the answers', () => {
  it('say who outside declared an answer, with or without a name', () => {
    const declared = (by: string): Answer => ({
      ...noAnswer,
      value: 3,
      provenance: { kind: 'declared', role: 'prestataire', by, on: '2026-11-20' },
    })
    const rows = answerRows({
      definition: aMaturityDefinition(),
      profileId: 'complet',
      answers: { copie: declared('Jean Le Bras'), essai: declared('') },
      asOf: '2026-11-22',
    })
    const provenance = (id: string) => rows.find(({ questionId }) => questionId === id)?.provenance
    expect(provenance('copie')).toBe('Déclaré par Jean Le Bras (prestataire informatique), le 20/11/2026')
    expect(provenance('essai')).toBe('Déclaré par «\u00a0Prestataire informatique\u00a0», le 20/11/2026')
  })
})
