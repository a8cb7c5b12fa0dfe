import { describe, expect, it } from 'vitest'
import type { Change, Question, QuestionnaireDefinition } from './schema'
import { aMaturityDefinition } from './testing/a-maturity-definition'
import { equivalenceFaults } from './upgrade'

describe('the faults of an equivalence table', () => {
  const base = aMaturityDefinition()
  const table = (changes: readonly Change[], from = '1.0.0') => ({ from, summary: 'Essai.', changes: [...changes] })
  const change = (rest: Partial<Change> & Pick<Change, 'kind' | 'from' | 'to'>): Change => ({
    answers: 'keep',
    note: 'Essai.',
    ...rest,
  })
  const having = (id: string, next: (question: Question) => readonly Question[]): QuestionnaireDefinition => ({
    ...base,
    version: '1.1.0',
    domains: base.domains.map((domain) => ({
      ...domain,
      questions: domain.questions.flatMap((question) => (question.id === id ? next(question) : [question])),
    })),
  })
  const faults = (definition: QuestionnaireDefinition, changes: readonly Change[] = [], from?: string) =>
    equivalenceFaults(base, { ...definition, equivalence: table(changes, from) })
  const same = having('', () => [])
  const retyped = (rest: object) => (question: Question) => [{ ...question, ...rest } as Question]

  it('are none when nothing changed', () => {
    expect(faults(same)).toEqual([])
  })

  it.each<[string, QuestionnaireDefinition, readonly Change[], string]>([
    ['a question that vanishes', having('essai', () => []), [], '« essai » disparaît sans être citée'],
    [
      'a question that appears',
      having('essai', (q) => [q, { ...q, id: 'nouvelle' }]),
      [],
      '« nouvelle » apparaît sans être citée',
    ],
    ['another text', having('essai', retyped({ text: 'Autre' })), [], '« essai » change sans être citée'],
    ['another anchor', having('essai', retyped({ anchors: ['a', 'b', 'c', 'd', 'e'] })), [], '« essai » change sans'],
    ['another unit', having('delai', retyped({ unit: 'heures' })), [], '« delai » change sans être citée'],
    ['narrower bounds', having('delai', retyped({ max: 30 })), [], '« delai » change sans être citée'],
    ['another whole', having('equipees', retyped({ of: 'places' })), [], '« equipees » change sans être citée'],
    [
      'choices that change',
      having('dossier', retyped({ choices: [{ id: 'heberge', label: 'Hébergé' }] })),
      [],
      '« dossier » change sans être citée',
    ],
    [
      'a rewording that refuses an older answer',
      having('dossier', retyped({ text: 'Autre', choices: [{ id: 'heberge', label: 'Hébergé' }] })),
      [change({ kind: 'reworded', from: ['dossier'], to: ['dossier'] })],
      'n’admet pas toutes les réponses de « dossier »',
    ],
    [
      'a rewording that changes the scale',
      having('couverture', retyped({ scale: 'date' })),
      [change({ kind: 'reworded', from: ['couverture'], to: ['couverture'] })],
      'n’admet pas toutes les réponses de « couverture »',
    ],
    [
      'a scale that changes without a table',
      having('charte', retyped({ scale: 'date' })),
      [change({ kind: 'scale-changed', from: ['charte'], to: ['charte'] })],
      '« charte » change d’échelle sans « map »',
    ],
    [
      'a value that the older scale has not',
      having('charte', retyped({ scale: 'percent' })),
      [change({ kind: 'scale-changed', from: ['charte'], to: ['charte'], map: { oui: 100 } })],
      '« oui » n’est pas une réponse possible à « charte »',
    ],
    [
      'a special value, which needs no place',
      having('charte', retyped({ scale: 'percent' })),
      [change({ kind: 'scale-changed', from: ['charte'], to: ['charte'], map: { unknown: 0 } })],
      '« unknown » n’est pas une réponse possible à « charte »',
    ],
    [
      'a value that the new scale has not',
      having('charte', retyped({ scale: 'percent' })),
      [change({ kind: 'scale-changed', from: ['charte'], to: ['charte'], map: { yes: 120 } })],
      '« charte » n’admet pas la valeur 120',
    ],
    [
      'a table of values on a scale that stays',
      same,
      [change({ kind: 'reworded', from: ['charte'], to: ['charte'], map: { yes: 'no' } })],
      '« map » ne sert qu’à une échelle qui change',
    ],
    [
      'an origin that does not exist',
      same,
      [change({ kind: 'removed', from: ['rien'], to: [] })],
      '« rien » n’existe pas dans la version 1.0.0',
    ],
    [
      'a destination that does not exist',
      same,
      [change({ kind: 'added', from: [], to: ['rien'] })],
      '« rien » n’existe pas dans la version 1.1.0',
    ],
    [
      'two origins that are the same',
      same,
      [
        change({ kind: 'reworded', from: ['copie'], to: ['copie'] }),
        change({ kind: 'removed', from: ['copie'], to: [] }),
      ],
      '« copie » est cité deux fois comme origine',
    ],
    [
      'two answers that lead to the same question',
      same,
      [
        change({ kind: 'reworded', from: ['copie'], to: ['essai'] }),
        change({ kind: 'reworded', from: ['essai'], to: ['essai'] }),
      ],
      '« essai » est cité deux fois comme destination',
    ],
    [
      'a question that receives the answer of another',
      same,
      [change({ kind: 'reworded', from: ['copie'], to: ['essai'] })],
      '« essai » reçoit une autre réponse que la sienne',
    ],
    [
      'a profile that is gone',
      { ...same, profiles: same.profiles.filter(({ id }) => id !== 'demarrage') },
      [],
      'le profil « demarrage » disparaît',
    ],
  ])('%s', (_, definition, changes, message) => {
    expect(faults(definition, changes).join('\n')).toContain(message)
  })

  it('a table against another version, or none at all', () => {
    expect(faults(same, [], '0.9.0')).toEqual(['« equivalence.from » devrait être 1.0.0'])
    expect(equivalenceFaults(base, same)).toHaveLength(1)
  })
})
