import type { ActionHelper, ActionStatus } from '../ipc/contract'
import type { TypedValue } from '../workbooks/content'
import { helperWords, inOrder } from './plan-values'
import { actionStatusWords } from './words'

/** A cell read back: its value, or why it cannot be one, in French. */
export type Read<T> = { readonly value: T } | { readonly refused: string }

/** How a kind of column is read back. Nothing is guessed: what is not clearly a value is refused with what is expected. */
type Reader<T> = (cell: TypedValue) => Read<T>

/** Lower case, without accents, spaces nor punctuation: how words of lists are compared. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A text as a person would read the cell. */
export function readText(most: number): Reader<string> {
  return (cell) => {
    if (cell.kind === 'error') return { refused: errorRefusal(cell.value) }
    const value = shownText(cell).trim()
    if (value.length <= most) return { value }
    return { refused: `Texte trop long\u00a0: ${most.toLocaleString('fr-FR')} caractères au plus.` }
  }
}

/** A day, real or typed as 31/01/2027. */
export const readDay: Reader<string | null> = (cell) => {
  if (isBlank(cell)) return { value: null }
  const day = cell.kind === 'date' ? cell.value : cell.kind === 'text' ? parseDay(cell.value) : null
  if (day === null) return { refused: 'Une date est attendue, comme 31/01/2027.' }
  if (day >= '2000-01-01' && day <= '2100-12-31') return { value: day }
  return { refused: 'Vérifiez l’année\u00a0: une date entre 2000 et 2100 est attendue.' }
}

export const readPriority: Reader<1 | 2 | 3 | null> = (cell) => {
  if (isBlank(cell)) return { value: null }
  const word = plainWord(shownText(cell)).replace(/^(priorite|priority|p)/, '')
  const value = ([1, 2, 3] as const).find((priority) => String(priority) === word)
  return value ? { value } : { refused: 'P1, P2 ou P3 est attendu.' }
}

/** What people also write, and what an English spreadsheet would hold. */
const otherStatusWords: Record<ActionStatus, readonly string[]> = {
  'to-do': ['to do', 'todo', 'non commencée', 'non commencé', 'planifiée', 'planifié', 'not started'],
  'in-progress': ['in progress', 'commencée', 'commencé', 'démarrée', 'démarré', 'ongoing', 'started'],
  blocked: ['bloqué', 'blocked', 'en attente', 'on hold'],
  done: ['fait', 'terminée', 'terminé', 'done', 'completed', 'réalisée', 'réalisé', 'close', 'closed'],
  abandoned: ['abandonné', 'abandoned', 'annulée', 'annulé', 'cancelled', 'canceled'],
}

const statuses = new Map(
  (['to-do', 'in-progress', 'blocked', 'done', 'abandoned'] as const).flatMap((status) =>
    [actionStatusWords[status], ...otherStatusWords[status]].map((word) => [plainWord(word), status] as const),
  ),
)

export const readStatus: Reader<ActionStatus> = (cell) => {
  const value = statuses.get(plainWord(shownText(cell)))
  if (value) return { value }
  return { refused: `Un de ces mots est attendu\u00a0: ${Object.values(actionStatusWords).join(', ')}.` }
}

const helpers = new Map<string, ActionHelper>([
  ...(['self', 'prestataire', 'grades', 'crrc'] as const).map(
    (helper) => [plainWord(helperWords[helper]), helper] as const,
  ),
  ...['nous', 'nous-mêmes', 'établissement', 'interne', 'self'].map((word) => [plainWord(word), 'self'] as const),
  ...['prestataires', 'provider'].map((word) => [plainWord(word), 'prestataire'] as const),
])

/** A list in any order, or nothing. */
export const readHelpers: Reader<readonly ActionHelper[] | null> = (cell) => {
  const words = shownText(cell)
    .split(/[,;/\n+]|\bet\b/)
    .filter((word) => plainWord(word) !== '')
  if (words.length === 0 && cell.kind !== 'error') return { value: null }
  const found = words.map((word) => helpers.get(plainWord(word)))
  const known = found.filter((helper) => helper !== undefined)
  if (known.length === found.length && known.length > 0) return { value: inOrder(known) }
  return { refused: `Un ou plusieurs de ces mots sont attendus\u00a0: ${Object.values(helperWords).join(', ')}.` }
}

const yes = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'])
const no = new Set(['non', 'n', 'no', 'faux', 'false', '0', ''])

export const readYesNo: Reader<boolean> = (cell) => {
  const word = plainWord(shownText(cell))
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { refused: 'Oui ou Non est attendu.' }
}

/** A share: a cell in percent holds 0.5 for 50 %, and people also type 50 or « 50 % ». */
export const readProgress: Reader<number> = (cell) => {
  if (isBlank(cell)) return { value: 0 }
  const figure = figureOf(cell, /%$/)
  const fraction = cell.kind === 'number' && cell.value <= 1
  const value = figure === null ? null : Math.round(fraction ? figure * 100 : figure)
  if (value !== null && value >= 0 && value <= 100) return { value }
  return { refused: 'Un pourcentage entre 0 et 100 est attendu.' }
}

type Bounds = {
  readonly from: number
  readonly to: number
  readonly whole?: boolean
  /** What may follow the figure in a text. */
  readonly unit: RegExp
  readonly expected: string
}

/** A number within bounds, or nothing. */
export function readNumber({ from, to, whole = false, unit, expected }: Bounds): Reader<number | null> {
  return (cell) => {
    if (isBlank(cell)) return { value: null }
    const value = figureOf(cell, unit)
    const fits = value !== null && value >= from && value <= to && (!whole || Number.isInteger(value))
    return fits ? { value } : { refused: expected }
  }
}

function figureOf(cell: TypedValue, unit: RegExp): number | null {
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'text' ? parseFigure(cell.value, unit) : null
}

/** « 1 250,50 € » with the unit left aside; null for what is no number. */
function parseFigure(text: string, unit: RegExp): number | null {
  const figure = text.replace(/\s/g, '').toLowerCase().replace(unit, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,6})?$/.test(figure) ? Number(figure) : null
}

/** « 31/1/27 », « 31.01.2027 », « 2027-01-31 »; null for what is not a day. */
function parseDay(text: string): string | null {
  const trimmed = text.trim()
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed)
  const french = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{2}|\d{4})$/.exec(trimmed)
  const [year, month, day] = plain?.slice(1) ?? french?.slice(1).reverse() ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const padded = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // Asked of the calendar in UTC: does this day exist?
  const date = new Date(`${padded}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(padded) ? padded : null
}

function isBlank(cell: TypedValue): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.value.trim() === '')
}

/** What a French spreadsheet would show of a cell. */
export function shownText(cell: TypedValue): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.value
    case 'number':
      return String(cell.value).replace('.', ',')
    case 'date':
      return cell.value.split('-').reverse().join('/')
    case 'boolean':
      return cell.value ? 'VRAI' : 'FAUX'
    case 'empty':
      return ''
  }
}

export function errorRefusal(error: string): string {
  return `La case contient une erreur (${error}).`
}
