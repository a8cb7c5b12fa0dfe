import type { ActionHelper, ActionStatus } from '../../main/ipc/contract'
import type { Priority } from '../../questionnaires/action-plan'
import { helperLabels, roleLabels } from '../../questionnaires/roles'
import type { Role } from '../../questionnaires/schema'
import { formatNumber } from '../format'

/** Words of actions, wherever they are listed. */

export const priorityWords: Record<Priority, string> = { 1: 'P1', 2: 'P2', 3: 'P3' }

/** Where no column says what « P1 » is. */
export const longPriorityWords: Record<Priority, string> = { 1: 'Priorité 1', 2: 'Priorité 2', 3: 'Priorité 3' }

/** In the order in which an action lives, for lists to choose from. */
export const actionStatuses = [
  'to-do',
  'in-progress',
  'blocked',
  'done',
  'abandoned',
] as const satisfies readonly ActionStatus[]

export const actionStatusWords: Record<ActionStatus, string> = {
  'to-do': 'À faire',
  'in-progress': 'En cours',
  blocked: 'Bloquée',
  done: 'Faite',
  abandoned: 'Abandonnée',
}

/** « Qui peut aider », in the order of the boxes. */
export const actionHelpers = ['self', 'prestataire', 'grades', 'crrc'] as const satisfies readonly ActionHelper[]

export const actionHelperWords: Record<ActionHelper, string> = { self: 'vous', ...helperLabels }

const HOURS_A_DAY = 8

/** Working time: « 15 min », « 6 h », « 24 h (3 j) ». */
export function effortText(hours: number): string {
  if (hours < 1) return `${formatNumber(Math.round(hours * 60))}\u00a0min`
  const text = `${formatNumber(hours)}\u00a0h`
  return hours < 2 * HOURS_A_DAY ? text : `${text} (${formatNumber(Math.round(hours / HOURS_A_DAY))}\u00a0j)`
}

/** « Direction, prestataire informatique ». */
export function rolesText(roles: readonly Role[]): string {
  return roles.map((role, index) => (index === 0 ? roleLabels[role] : lowerFirst(roleLabels[role]))).join(', ')
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
