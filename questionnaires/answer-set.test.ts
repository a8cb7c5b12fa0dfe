import { describe, expect, it } from 'vitest'
import { toAnswerSet } from './answer-set'
import { noAnswer } from './answers'

const piece = (title: string) => ({ title, location: '', holder: '', date: '2026-03-01', expires: null })
const stored = { ...noAnswer, questionId: '2.1', evidenceIds: ['b', 'a'], value: 'in-place' as const }

describe('the answers that leave the store', () => {
  it('carry their pieces of evidence, in the order they were chosen', () => {
    const evidence = [
      { id: 'a', piece: piece('Contrat') },
      { id: 'b', piece: piece('Rapport') },
      { id: 'c', piece: piece('Autre') },
    ]
    const answers = toAnswerSet({ answers: [stored], evidence })
    expect(answers['2.1']?.evidence.map(({ title }) => title)).toEqual(['Rapport', 'Contrat'])
  })

  it('leave the private note, the revision and the ids behind', () => {
    const kept = {
      ...stored,
      comment: 'Partagé',
      privateNote: 'SECRET',
      revision: 3,
      updatedAt: '2026-11-21T09:00:00.000Z',
    }
    const answers = toAnswerSet({ answers: [kept], evidence: [] })
    expect(JSON.stringify(answers)).not.toContain('SECRET')
    expect(answers).toEqual({ '2.1': { ...noAnswer, value: 'in-place', comment: 'Partagé' } })
  })
})
