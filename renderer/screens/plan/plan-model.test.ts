import { describe, expect, it } from 'vitest'
import { effortText } from '../../texts/actions'
import {
  assessmentsFrom,
  byOwner,
  changedEdits,
  chosenPriority,
  effortWords,
  emptyLast,
  isToClose,
  isToUpdate,
} from './plan-model'
import { aManualAction, anAction, aPlan, BACKUPS, someEdits } from './testing/a-plan'

describe('edits', () => {
  it('are only what changed', () => {
    const edits = someEdits()
    expect(changedEdits(edits, { ...edits, owner: 'Direction' })).toEqual({ owner: 'Direction' })
    expect(changedEdits({ ...edits, dueDate: '2027-01-31' }, edits)).toEqual({ dueDate: null })
    expect(changedEdits(edits, { ...edits, helpers: ['crrc'] })).toEqual({ helpers: ['crrc'] })
    expect(changedEdits(edits, { ...edits, evidenceIds: [] })).toEqual({})
  })

  it('store no priority when the computed one is chosen, so that it goes on following the answers', () => {
    expect(chosenPriority({ computedPriority: 2 }, 2)).toBeNull()
    expect(chosenPriority({ computedPriority: 2 }, 1)).toBe(1)
  })
})

describe('what is proposed', () => {
  it('is to close what is open and that no answer asks for', () => {
    expect(isToClose(anAction(BACKUPS, { called: false }))).toBe(true)
    expect(isToClose(anAction(BACKUPS, { called: false, edits: someEdits({ status: 'done' }) }))).toBe(false)
    expect(isToClose(anAction(BACKUPS))).toBe(false)
  })

  it('is to look again at the answers that still ask for what is done', () => {
    const done = someEdits({ status: 'done' })
    expect(isToUpdate(anAction(BACKUPS, { edits: done }))).toBe(true)
    expect(isToUpdate(anAction(BACKUPS, { edits: done, called: false }))).toBe(false)
    expect(isToUpdate(aManualAction({ edits: done }))).toBe(false)
  })
})

describe('the parts of each owner', () => {
  it('begin with what nobody follows, and know a name whatever its capitals and spaces', () => {
    const owned = (owner: string) => anAction(BACKUPS, { edits: someEdits({ owner }) })
    const parts = byOwner([owned('Mme Le Goff'), owned('cadre'), owned(''), owned(' mme le goff')])
    expect(parts.map(({ name, actions }) => [name, actions.length])).toEqual([
      ['', 1],
      ['cadre', 1],
      ['Mme Le Goff', 2],
    ])
  })
})

describe('the questionnaires offered', () => {
  it('begin with the one the person comes from', () => {
    const plan = aPlan()
    const [first] = plan.assessments
    if (!first) throw new Error('the plan of the tests has an assessment')
    const other = { ...first, id: 'autre' }
    expect(assessmentsFrom({ ...plan, assessments: [first, other] }, 'autre')).toEqual([other, first])
    expect(assessmentsFrom({ ...plan, assessments: [first, other] }, undefined)).toEqual([first, other])
  })
})

describe('effort', () => {
  it.each([
    [0.25, '15\u00a0min'],
    [6, '6\u00a0h'],
    [12, '12\u00a0h'],
    [24, '24\u00a0h (3\u00a0j)'],
  ])('says %s hours as « %s »', (hours, text) => {
    expect(effortText(hours)).toBe(text)
  })

  it('is told by its band and its hours, or not at all when nobody said', () => {
    expect(effortWords(40)).toBe('Moyen · 40\u00a0h (5\u00a0j)')
    expect(effortWords(0)).toBe('')
  })
})

describe('the order of a column', () => {
  it.each([
    ['asc', ['2026-12-22', '2027-01-31', '', '']],
    ['desc', ['2027-01-31', '2026-12-22', '', '']],
  ] as const)('%s leaves empty cells at the end', (direction, sorted) => {
    expect(['', '2027-01-31', '', '2026-12-22'].toSorted(emptyLast(direction))).toEqual(sorted)
  })
})
