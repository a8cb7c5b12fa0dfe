import { costLabels, helperLabels } from '../../../questionnaires/roles'
import { type Fraction, ratio } from '../../../questionnaires/scoring/fraction'
import { levelWords } from '../../../questionnaires/scoring/reading'
import type { ActionHelper, PlanAction } from '../../ipc/contract'

/** Small French words of the report: numbers, days, amounts. */

const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const longDate = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export const n = (value: number): string => plain.format(value)

/** « 45 % », or « non évalué ». */
export function shareWords(share: Fraction): string {
  const value = ratio(share)
  return value === null ? 'non évalué' : percent.format(value)
}

export const outOf4 = (share: Fraction): string => `${levelWords(share)} sur 4`

/** « 1 action », « 2 actions »: in French 0 and 1 are singular. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${n(count)}\u00a0${count < 2 ? singular : plural}`
}

/** « 22 novembre 2026 » from a plain day. */
export function longDay(day: string): string {
  return longDate.format(new Date(`${day}T12:00:00Z`)).replace(/^1 /, '1er ')
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** « a, b et c ». */
export function enumeration(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`
}

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

const HOURS_A_DAY = 8

/** Working time: « 15 min », « 6 h », « 24 h (3 j) ». */
export function effortWords(hours: number): string {
  if (hours < 1) return `${n(Math.round(hours * 60))}\u00a0min`
  const text = `${n(hours)}\u00a0h`
  return hours < 2 * HOURS_A_DAY ? text : `${text} (${n(Math.round(hours / HOURS_A_DAY))}\u00a0j)`
}

/** The cost someone estimated, else the order of cost of the measure; nothing is known of an action typed by hand. */
export function costWords({ edits, measure, kind }: PlanAction): string {
  if (edits.estimatedCost !== null) return euros.format(edits.estimatedCost)
  if (measure === null) return '–'
  return kind === 'inquiry' ? costLabels.free : costLabels[measure.cost]
}

export const amountWords = (amount: number): string => euros.format(amount)

const actionHelperWords: Record<ActionHelper, string> = { self: 'vous', ...helperLabels }

/** Who can help from outside: « GRADeS, CRRC ». */
export function outsideHelp({ helpers }: PlanAction): string {
  return helpers
    .filter((helper) => helper !== 'self')
    .map((helper) => actionHelperWords[helper])
    .join(', ')
}

/** A text of at most so many characters, its end replaced by « … »; on one line. */
export function shortened(words: string, limit: number): string {
  const line = [...words.replace(/\s*\n\s*/g, ' ')]
  return line.length <= limit
    ? line.join('')
    : `${line
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}
