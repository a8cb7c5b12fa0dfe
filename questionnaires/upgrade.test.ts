import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerSet, type AnswerValue, noAnswer } from './answers'
import { lintDefinition } from './lint'
import { loadDefinition } from './load'
import { profileOf } from './questions'
import { score } from './scoring/score'
import { threeVersions } from './testing/maturity-versions'
import { equivalenceFaults, upgradeAnswers, upgradeThrough } from './upgrade'
import { changesThrough, unchangedQuestions } from './version-changes'

const [first, second, third] = threeVersions()
const given = (value: AnswerValue | null, rest: Partial<Answer> = {}): Answer => ({ ...noAnswer, value, ...rest })

const answers: AnswerSet = {
  accueil: given(2, { comment: 'Livret remis' }),
  copie: given(3),
  charte: given('yes'),
  nominatif: given(4),
  engagement: given(1, { comment: 'Courriel de l’éditeur' }),
  exercice: given(1),
  essai: given('unknown'),
}

describe('the versions used in tests', () => {
  it.each([first, second, third])('load as published ones would ($version)', (definition) => {
    expect(loadDefinition(JSON.stringify(definition), 'essai.yaml')).toEqual(definition)
    expect(lintDefinition(definition)).toEqual([])
  })

  it('say what becomes of the answers', () => {
    expect(equivalenceFaults(first, second)).toEqual([])
    expect(equivalenceFaults(second, third)).toEqual([])
  })
})

describe('an upgrade', () => {
  const upgraded = upgradeAnswers(first, second, answers)

  it('keeps what is the same or only better said', () => {
    expect(upgraded.answers.essai).toBe(answers.essai)
    expect(upgraded.answers.accueil).toMatchObject({ value: 2, comment: 'Livret remis', toConfirm: false })
  })

  it('asks for a confirmation where the table wants one, and says where the answer comes from', () => {
    const provenance = { kind: 'upgrade', fromVersion: '1.0.0', questionIds: ['copie'] }
    expect(upgraded.answers.copie).toMatchObject({ value: 3, toConfirm: true, provenance })
  })

  it('gives the answer of a question split in two to both', () => {
    expect(upgraded.answers.nominatif).toMatchObject({ value: 4, toConfirm: true })
    expect(upgraded.answers.interim).toMatchObject({ value: 4, toConfirm: true })
  })

  it('moves a value to its place on the new scale, and sets aside the one that has none', () => {
    expect(upgraded.answers.charte).toMatchObject({ value: 3, toConfirm: true })
    const without = upgradeAnswers(first, second, { charte: given('no', { comment: 'Pas encore' }) })
    expect(without.answers).toEqual({})
    expect(without.setAside).toEqual([
      { questionId: 'charte', fromVersion: '1.0.0', answer: given('no', { comment: 'Pas encore' }) },
    ])
  })

  it.each(['unknown', 'not-applicable'] as const)('leaves « %s » as it is when the scale changes', (value) => {
    const { charte } = upgradeAnswers(first, second, { charte: given(value, { reason: 'Motif' }) }).answers
    expect(charte).toMatchObject({ value, reason: 'Motif', toConfirm: true })
  })

  it('sets aside the answer to a question that is removed', () => {
    expect(upgraded.setAside).toEqual([{ questionId: 'engagement', fromVersion: '1.0.0', answer: answers.engagement }])
    expect(upgraded.dispositions).toEqual({
      accueil: 'keep',
      copie: 'review',
      charte: 'review',
      nominatif: 'review',
      engagement: 'set-aside',
      exercice: 'keep',
      essai: 'keep',
    })
  })

  it('has nothing to confirm of a comment without an answer', () => {
    const { answers: carried, dispositions } = upgradeAnswers(first, second, {
      copie: given(null, { comment: 'À voir' }),
    })
    expect(carried.copie).toMatchObject({ value: null, comment: 'À voir', toConfirm: false })
    expect(dispositions).toEqual({ copie: 'keep' })
  })
})

describe('questions that become one', () => {
  const merge = (accueil: AnswerValue | null | undefined, exercice: AnswerValue) =>
    upgradeAnswers(second, third, {
      ...(accueil !== undefined && { accueil: given(accueil) }),
      exercice: given(exercice),
    })

  it('give their answer as it is when it is the same', () => {
    const { answers: carried, setAside } = merge(2, 2)
    expect(carried['equipes-pretes']).toMatchObject({ value: 2, toConfirm: false })
    expect(setAside.map(({ questionId }) => questionId)).toEqual(['exercice'])
  })

  it.each([
    [3, 1, 1, 'accueil'],
    [0, 2, 0, 'exercice'],
    ['unknown', 4, 4, 'accueil'],
    [null, 4, 4, 'accueil'],
  ])('give the lowest when they differ (%s and %s give %s), to be confirmed', (a, b, value, aside) => {
    const { answers: carried, setAside } = merge(a, b)
    expect(carried['equipes-pretes']).toMatchObject({ value, toConfirm: true })
    expect(setAside.map(({ questionId }) => questionId)).toEqual([aside])
  })

  it('want a confirmation when one was not answered', () => {
    const { answers: carried, setAside } = merge(undefined, 4)
    expect(carried['equipes-pretes']).toMatchObject({ value: 4, toConfirm: true })
    expect(setAside).toEqual([])
  })
})

describe('two versions at once', () => {
  const { answers: carried, setAside, dispositions } = upgradeThrough([first, second, third], answers)

  it('say what became of each answer of the first', () => {
    expect(dispositions).toEqual({
      accueil: 'set-aside',
      copie: 'review',
      charte: 'review',
      nominatif: 'review',
      engagement: 'set-aside',
      exercice: 'review',
      essai: 'keep',
    })
    expect(setAside.map(({ questionId, fromVersion }) => `${questionId} ${fromVersion}`)).toEqual([
      'engagement 1.0.0',
      'accueil 1.1.0',
      'interim 1.1.0',
    ])
  })

  it('keep the mark of what was to confirm', () => {
    expect(carried.copie).toMatchObject({ value: 3, toConfirm: true, provenance: { fromVersion: '1.1.0' } })
  })

  it('can be scored as any other answers', () => {
    expect(profileOf(third, 'complet').id).toBe('complet')
    expect(score(third, 'complet', carried, '2026-11-22').overall.evaluated).toBe(true)
  })

  it('are told as the changes from the first wording to the last', () => {
    const told = changesThrough([first, second, third]).map(({ kind, answers: fate, from, to }) => [
      kind,
      fate,
      from.join('+'),
      to.join('+'),
    ])
    expect(told).toEqual([
      ['reworded', 'review', 'copie', 'copie'],
      ['reworded', 'review', 'nominatif', 'nominatif'],
      ['merged', 'keep', 'accueil+exercice', 'equipes-pretes'],
      ['added', 'keep', '', 'telephone'],
      ['scale-changed', 'review', 'charte', 'charte'],
      ['removed', 'set-aside', 'engagement', ''],
    ])
  })

  it('compare on the questions that no table lists', () => {
    const unchanged = unchangedQuestions([first, second, third])
    expect([...unchanged]).toContain('essai')
    for (const id of ['copie', 'exercice', 'telephone', 'engagement']) expect([...unchanged]).not.toContain(id)
  })
})
