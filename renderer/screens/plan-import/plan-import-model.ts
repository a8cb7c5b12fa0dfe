import type { Input, PlanField, PlanFile } from '../../../main/ipc/contract'

export type ReadyFile = Extract<PlanFile, { readonly outcome: 'ready' }>
export type ChangedRow = ReadyFile['changed'][number]

/** What a person accepts of an edited plan. */
export type Choice = {
  /** By key of action. */
  readonly fields: ReadonlyMap<string, ReadonlySet<PlanField>>
  /** Numbers of lines. */
  readonly added: ReadonlySet<number>
  /** Keys of actions. */
  readonly abandoned: ReadonlySet<string>
}

/** More lines than that were not typed by anyone: the rest is neither shown nor taken. */
export const MOST_ADDED = 200

/** The added lines that are shown. */
export function shownAdded({ added }: ReadyFile): ReadyFile['added'] {
  return added.slice(0, MOST_ADDED)
}

/** Before anyone chooses: what is clear is accepted; conflicts, copies and removed lines wait for a decision. */
export function firstChoice(file: ReadyFile): Choice {
  return {
    fields: new Map(
      file.changed.map(({ key, differences }) => [
        key,
        new Set(differences.flatMap(({ field, atExport }) => (atExport === null ? [field] : []))),
      ]),
    ),
    added: new Set(shownAdded(file).flatMap(({ row, copyOf }) => (copyOf === null ? [row] : []))),
    abandoned: new Set(),
  }
}

/** Accepts or refuses the fields that are asked for, among those that differ. */
export function withFields(
  choice: Choice,
  rows: readonly ChangedRow[],
  asked: (field: PlanField) => boolean,
  accepted: boolean,
): Choice {
  const fields = new Map(choice.fields)
  for (const { key, differences } of rows) {
    const next = new Set(fields.get(key))
    for (const { field } of differences) {
      if (!asked(field)) continue
      if (accepted) next.add(field)
      else next.delete(field)
    }
    fields.set(key, next)
  }
  return { ...choice, fields }
}

/** The same set with a value in, or out. */
export function toggled<T>(values: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}

export type Ticked = 'all' | 'some' | 'none'

/** Whether all, some or none of the differences asked for are accepted. */
export function ticked(choice: Choice, rows: readonly ChangedRow[], asked: (field: PlanField) => boolean): Ticked {
  const states = rows.flatMap(({ key, differences }) =>
    differences.filter(({ field }) => asked(field)).map(({ field }) => choice.fields.get(key)?.has(field) === true),
  )
  if (states.every(Boolean)) return 'all'
  return states.some(Boolean) ? 'some' : 'none'
}

/** The columns that differ, with how many lines do, in the order in which they are met. */
export function columnCounts(rows: readonly ChangedRow[]): readonly (readonly [PlanField, number])[] {
  const counts = new Map<PlanField, number>()
  for (const { differences } of rows) {
    for (const { field } of differences) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return [...counts]
}

export function conflictCount(rows: readonly ChangedRow[]): number {
  return rows.flatMap(({ differences }) => differences).filter(({ atExport }) => atExport !== null).length
}

export type Counts = { readonly changes: number; readonly added: number; readonly abandoned: number }

export function countsOf({ fields, added, abandoned }: Choice): Counts {
  const changes = [...fields.values()].reduce((sum, accepted) => sum + accepted.size, 0)
  return { changes, added: added.size, abandoned: abandoned.size }
}

/** The choice as it is sent. */
export function acceptedOf(token: string, { fields, added, abandoned }: Choice): Input<'applyPlanFile'> {
  return {
    token,
    changed: [...fields].flatMap(([key, accepted]) => (accepted.size === 0 ? [] : [{ key, fields: [...accepted] }])),
    added: [...added],
    abandoned: [...abandoned],
  }
}
