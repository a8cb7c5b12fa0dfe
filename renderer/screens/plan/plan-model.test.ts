import { describe, expect, it } from 'vitest'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { aMeasure } from '../../../questionnaires/testing/a-definition'
import { effortText } from '../../texts/actions'
import {
  changedEdits,
  chosenPriority,
  effortWords,
  emptyLast,
  isLate,
  matchesFilter,
  matchesSearch,
} from './plan-model'

const edits: ActionEdits = {
  priority: null,
  owner: '',
  doneBy: '',
  dueDate: null,
  status: 'to-do',
  statusReason: '',
  comment: '',
}

function anAction(overrides: Partial<PlanAction> = {}): PlanAction {
  return {
    key: 'essai/tester-sauvegardes',
    kind: 'measure',
    title: 'Tester les sauvegardes',
    priority: 1,
    computedPriority: 1,
    level: 1,
    domainId: '2',
    domainTitle: 'Sauvegardes',
    measure: aMeasure({ id: 'tester-sauvegardes', title: 'Tester les sauvegardes' }),
    effortHours: 8,
    origins: [{ questionId: '2.1', label: 'Sauvegarde quotidienne', ask: 'Bonjour.', text: 'Est-ce fait ?' }],
    called: true,
    edits,
    ...overrides,
  }
}

const today = '2026-11-22'
const due = (dueDate: string, status: ActionEdits['status'] = 'to-do') =>
  anAction({ edits: { ...edits, dueDate, status } })

describe('late actions', () => {
  it('are those still to finish the day after their date', () => {
    expect(isLate(due('2026-11-21'), today)).toBe(true)
    expect(isLate(due('2026-11-21', 'blocked'), today)).toBe(true)
  })

  it('are neither those due today, nor the ones finished or abandoned', () => {
    expect(isLate(due('2026-11-22'), today)).toBe(false)
    expect(isLate(due('2026-11-21', 'done'), today)).toBe(false)
    expect(isLate(due('2026-11-21', 'abandoned'), today)).toBe(false)
    expect(isLate(anAction(), today)).toBe(false)
  })
})

describe('filters', () => {
  it('keep the quick actions up to 8 hours included', () => {
    expect(matchesFilter(anAction({ effortHours: 8 }), 'quick', today)).toBe(true)
    expect(matchesFilter(anAction({ effortHours: 9 }), 'quick', today)).toBe(false)
  })

  it('tell what is to be done from what is to be asked', () => {
    expect(matchesFilter(anAction({ kind: 'inquiry' }), 'inquiry', today)).toBe(true)
    expect(matchesFilter(anAction({ kind: 'inquiry' }), 'measure', today)).toBe(false)
  })

  it('keep apart what goes further', () => {
    expect(matchesFilter(anAction({ level: 2 }), 'further', today)).toBe(true)
    expect(matchesFilter(anAction(), 'further', today)).toBe(false)
  })

  it('follow the priority that is shown', () => {
    expect(matchesFilter(anAction({ priority: 2, computedPriority: 1 }), 'first', today)).toBe(false)
  })
})

describe('search', () => {
  it('ignores accents and case, and wants every word', () => {
    const action = anAction({ title: 'Établir l’annuaire de crise' })
    expect(matchesSearch(action, 'ETABLIR crise')).toBe(true)
    expect(matchesSearch(action, 'établir vacances')).toBe(false)
  })

  it('looks at people, comments and question identifiers', () => {
    const action = anAction({ edits: { ...edits, owner: 'Cadre de santé', comment: 'Vu en CVS' } })
    for (const words of ['cadre', 'cvs', '2.1', 'quotidienne', '']) expect(matchesSearch(action, words)).toBe(true)
  })
})

describe('edits', () => {
  it('are only what changed', () => {
    expect(changedEdits(edits, { ...edits, owner: 'Direction' })).toEqual({ owner: 'Direction' })
    expect(changedEdits({ ...edits, dueDate: '2027-01-31' }, edits)).toEqual({ dueDate: null })
    expect(changedEdits(edits, edits)).toEqual({})
  })

  it('store no priority when the computed one is chosen, so that it goes on following the answers', () => {
    expect(chosenPriority({ computedPriority: 2 }, 2)).toBeNull()
    expect(chosenPriority({ computedPriority: 2 }, 1)).toBe(1)
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

  it('is told by its band and its hours', () => {
    expect(effortWords(40)).toBe('Moyen · 40\u00a0h (5\u00a0j)')
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
