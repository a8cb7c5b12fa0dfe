import { shownProgress } from '../../questionnaires/action-edits'
import { cleanText } from '../../questionnaires/clean-text'
import { helperLabels } from '../../questionnaires/roles'
import type { ActionEdits, ActionHelper, ActionStatus, PlanAction, PlanField } from '../ipc/contract'
import { actionStatusWords } from './words'

/** What an edited workbook can change of an action, as it is shown. Null: nothing is said, or what Sextant proposes. */
export type PlanValues = {
  readonly title: string
  readonly priority: 1 | 2 | 3 | null
  readonly owner: string
  readonly doneBy: string
  readonly dueDate: string | null
  readonly status: ActionStatus
  readonly statusReason: string
  readonly progress: number
  readonly effortHours: number | null
  readonly helpers: readonly ActionHelper[] | null
  readonly estimatedCost: number | null
  readonly actualCost: number | null
  readonly costYear: number | null
  readonly recurring: boolean
  readonly comment: string
}

/** The same keys as {@link PlanValues}; one that is missing was not there, or could not be read. */
export type SomePlanValues = { readonly [F in PlanField]?: PlanValues[F] }

/** What an action shows in each column that can be edited. */
export function planValues({ title, priority, effortHours, helpers, edits }: PlanAction): PlanValues {
  return {
    title,
    priority,
    owner: edits.owner,
    doneBy: edits.doneBy,
    dueDate: edits.dueDate,
    status: edits.status,
    statusReason: edits.statusReason,
    progress: shownProgress(edits),
    // An action typed by hand has no effort until someone says one.
    effortHours: effortHours === 0 ? null : effortHours,
    helpers: inOrder(helpers),
    estimatedCost: edits.estimatedCost,
    actualCost: edits.actualCost,
    costYear: edits.costYear,
    recurring: edits.recurring,
    comment: edits.comment,
  }
}

/**
 * Writes values over what stands on an action. What comes back to what Sextant proposes is no longer an edit.
 *
 * @param computedPriority of the action
 */
export function editsWith(edits: ActionEdits, computedPriority: 1 | 2 | 3, values: SomePlanValues): ActionEdits {
  const { helpers, ...others } = values
  return {
    ...edits,
    ...others,
    ...(values.priority === computedPriority ? { priority: null } : {}),
    ...(helpers === undefined ? {} : { helpers: helpers === null ? null : [...helpers] }),
  }
}

/** « Vous » is the establishment itself. */
export const helperWords: Record<ActionHelper, string> = { self: 'vous', ...helperLabels }

const helperOrder: readonly ActionHelper[] = ['self', 'prestataire', 'grades', 'crrc']

/** Helpers once each, always in the same order. */
export function inOrder(helpers: readonly ActionHelper[]): ActionHelper[] {
  return helperOrder.filter((helper) => helpers.includes(helper))
}

const hours = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const euros = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

type WordsOf = { readonly [F in PlanField]: (value: PlanValues[F]) => string }

const text = (value: string) => value
const cost = (value: number | null) => (value === null ? '' : `${euros.format(value)}\u00a0€`)

const words: WordsOf = {
  title: text,
  priority: (value) => (value === null ? '' : `P${value}`),
  owner: text,
  doneBy: text,
  dueDate: (value) => (value === null ? '' : value.split('-').reverse().join('/')),
  status: (value) => actionStatusWords[value],
  statusReason: text,
  progress: (value) => `${value}\u00a0%`,
  effortHours: (value) => (value === null ? '' : `${hours.format(value)}\u00a0h`),
  helpers: (value) => sentenceCase((value ?? []).map((helper) => helperWords[helper]).join(', ')),
  estimatedCost: cost,
  actualCost: cost,
  costYear: (value) => (value === null ? '' : String(value)),
  recurring: (value) => (value ? 'Oui' : 'Non'),
  comment: text,
}

function sentenceCase(list: string): string {
  return list.charAt(0).toUpperCase() + list.slice(1)
}

/** A value as it is said to people; empty when nothing is. */
export function planWords<F extends PlanField>(field: F, value: PlanValues[F]): string {
  return words[field](value)
}

/** Whether two values say the same: spaces and apostrophes of any kind, and spaces around a text, make no difference. */
export function sameValue<F extends PlanField>(field: F, a: PlanValues[F], b: PlanValues[F]): boolean {
  return plainText(planWords(field, a)) === plainText(planWords(field, b))
}

/** What stays of a text after a stay in any spreadsheet: the rest is not a change made by a person. */
export function plainText(value: string): string {
  return cleanText(value)
    .normalize('NFC')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/ +$/gm, '')
    .trim()
}
