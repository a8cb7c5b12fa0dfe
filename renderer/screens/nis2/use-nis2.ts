import { useState } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import type { Duty, DutyKind, Nis2Category, Nis2Facts } from '../../../questionnaires/entities'
import { today } from '../../format'
import { useEditedOrganisation } from '../entities/use-edited-organisation'

/** A category kept by a person, as it is being typed: it counts once its reason is written. */
export type OverrideDraft = { readonly category: Nis2Category | null; readonly reason: string }

type Draft = {
  readonly facts: Nis2Facts
  readonly override: OverrideDraft
  readonly duties: Readonly<Record<DutyKind, Duty>>
}

/** What the NIS 2 screen edits, saved as it is typed. */
export function useNis2(organisation: Organisation) {
  const { nis2, nis2Override, duties } = organisation.details
  const [draft, setDraft] = useState<Draft>({
    facts: nis2,
    override: nis2Override ?? { category: null, reason: '' },
    duties,
  })
  const { status, change, flush } = useEditedOrganisation(organisation)
  const reasonMissing = draft.override.category !== null && draft.override.reason.trim() === ''

  const update = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    // An override without its reason is left out: the one saved before stays until it is replaced or given up.
    change({ nis2: next.facts, duties: dutiesToSave(next.duties), ...overrideToSave(next.override) })
  }

  return {
    ...draft,
    reasonMissing,
    setFacts: (facts: Nis2Facts) => update({ facts }),
    setOverride: (override: OverrideDraft) => update({ override }),
    setDuty: (kind: DutyKind, duty: Duty) => update({ duties: { ...draft.duties, [kind]: duty } }),
    status,
    flush,
  }
}

/** Whether a duty is said to be done on a day that has not come. */
export function isDoneLater({ status, date }: Duty): boolean {
  return status === 'done' && date !== null && date > today()
}

function dutiesToSave({ register, notify, manage }: Draft['duties']): Draft['duties'] {
  const kept = (duty: Duty) => (isDoneLater(duty) ? { ...duty, date: null } : duty)
  return { register: kept(register), notify: kept(notify), manage: kept(manage) }
}

function overrideToSave({ category, reason }: OverrideDraft) {
  if (category === null) return { nis2Override: null }
  return reason.trim() === '' ? {} : { nis2Override: { category, reason } }
}
