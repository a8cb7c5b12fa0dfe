import { describe, expect, it } from 'vitest'
import type { PlanFlag } from '../../texts/plan'
import { countFlags, isWhole, matches, matchesFlag, matchesSearch, type Narrowing, wholePlan } from './narrowing'
import { aManualAction, anAction, BACKUPS, INQUIRY, someActions, someEdits } from './testing/a-plan'

const onlooker = { today: '2026-11-22', respondent: 'Mme Le Goff' }
const edited = (edits: Parameters<typeof someEdits>[0]) => anAction(BACKUPS, { edits: someEdits(edits) })
const flagged = (action: ReturnType<typeof anAction>, flag: PlanFlag) => matchesFlag(action, flag, onlooker)
const kept = (action: ReturnType<typeof anAction>, narrowing: Partial<Narrowing>) =>
  matches(action, { ...wholePlan, ...narrowing }, onlooker)

describe('chips', () => {
  it('know the actions of the person who answers', () => {
    expect(flagged(edited({ owner: 'Mme LE GOFF (directrice)' }), 'mine')).toBe(true)
    expect(flagged(edited({ owner: 'M. Martin' }), 'mine')).toBe(false)
    expect(matchesFlag(edited({ owner: '' }), 'mine', { ...onlooker, respondent: '' })).toBe(false)
  })

  it('tell what is late from what is soon due', () => {
    expect(flagged(edited({ dueDate: '2026-11-21' }), 'late')).toBe(true)
    expect(flagged(edited({ dueDate: '2026-11-21' }), 'soon')).toBe(false)
    expect(flagged(edited({ dueDate: '2026-12-22' }), 'soon')).toBe(true)
    expect(flagged(edited({ dueDate: '2026-11-21', status: 'done' }), 'late')).toBe(false)
  })

  it('leave out what is finished from what lacks an owner or a date', () => {
    expect(flagged(edited({}), 'unowned')).toBe(true)
    expect(flagged(edited({}), 'undated')).toBe(true)
    expect(flagged(edited({ status: 'done' }), 'unowned')).toBe(false)
    expect(flagged(edited({ status: 'abandoned' }), 'undated')).toBe(false)
  })

  it('keep the quick actions up to 8 hours included, of those whose time is known', () => {
    expect(flagged(anAction(BACKUPS, { effortHours: 8 }), 'quick')).toBe(true)
    expect(flagged(anAction(BACKUPS, { effortHours: 9 }), 'quick')).toBe(false)
    expect(flagged(aManualAction({ effortHours: 0 }), 'quick')).toBe(false)
  })

  it('follow the priority that is shown', () => {
    expect(flagged(anAction(BACKUPS, { priority: 2, computedPriority: 1 }), 'first')).toBe(false)
  })

  it('add up', () => {
    const both = new Set<PlanFlag>(['late', 'unowned'])
    expect(kept(edited({ dueDate: '2026-11-01' }), { flags: both })).toBe(true)
    expect(kept(edited({ dueDate: '2026-11-01', owner: 'Direction' }), { flags: both })).toBe(false)
  })

  it('are counted on the whole plan', () => {
    expect(countFlags(someActions(), onlooker)).toMatchObject({ unowned: 3, undated: 3, late: 0, first: 2 })
  })
})

describe('choices', () => {
  it('keep what an assessment asks for', () => {
    const [origin] = anAction(BACKUPS).origins
    expect(kept(anAction(BACKUPS), { assessmentId: origin?.assessmentId ?? null })).toBe(true)
    expect(kept(anAction(BACKUPS), { assessmentId: 'autre' })).toBe(false)
  })

  it('keep a status, or all that is still to be finished', () => {
    expect(kept(edited({ status: 'blocked' }), { status: 'open' })).toBe(true)
    expect(kept(edited({ status: 'done' }), { status: 'open' })).toBe(false)
    expect(kept(edited({ status: 'blocked' }), { status: 'done' })).toBe(false)
  })

  it('tell the actions of the site from those of the legal entity', () => {
    expect(kept(aManualAction(), { belongs: 'site' })).toBe(true)
    expect(kept(anAction(BACKUPS), { belongs: 'site' })).toBe(false)
    expect(kept(anAction(BACKUPS), { belongs: 'organisation' })).toBe(true)
  })

  it('tell what is to be done, asked, closed or looked at again', () => {
    expect(kept(anAction(INQUIRY), { nature: 'inquiry' })).toBe(true)
    expect(kept(anAction(INQUIRY), { nature: 'measure' })).toBe(false)
    expect(kept(aManualAction(), { nature: 'manual' })).toBe(true)
    expect(kept(anAction(BACKUPS, { level: 2 }), { nature: 'further' })).toBe(true)
    expect(kept(anAction(BACKUPS, { called: false }), { nature: 'to-close' })).toBe(true)
    expect(kept(edited({ status: 'done' }), { nature: 'to-update' })).toBe(true)
  })

  it('are known to leave the plan whole, or not', () => {
    expect(isWhole(wholePlan)).toBe(true)
    expect(isWhole({ ...wholePlan, status: 'open' })).toBe(false)
  })
})

describe('search', () => {
  it('ignores accents and case, and wants every word', () => {
    const action = anAction(BACKUPS, { title: 'Établir l’annuaire de crise' })
    expect(matchesSearch(action, 'ETABLIR crise')).toBe(true)
    expect(matchesSearch(action, 'établir vacances')).toBe(false)
  })

  it('looks at people, comments and questions', () => {
    const action = edited({ owner: 'Cadre de santé', comment: 'Vu en CVS' })
    for (const words of ['cadre', 'cvs', '2.1', 'quotidienne', '']) expect(matchesSearch(action, words)).toBe(true)
  })
})
