import { cleanText } from '../../questionnaires/clean-text'

/** Excel's own limit, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767
const CUT_NOTE = '\n… (texte coupé ici : la suite est dans Sextant)'

/** « _x000D_ » is how the format writes a control character: typed by a person, it must stay seven characters. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/**
 * Prepares a text for a cell: cleaned by the one rule of every way in and out (which also removes what XML 1.0 forbids: one
 * such character makes the whole workbook unreadable), its length bounded with a visible note.
 *
 * The result is written as a typed string, hence never read as a formula, whatever its first character.
 */
export function cellText(text: string): string {
  const clean = cleanText(text).replace(ESCAPE_LOOKALIKE, '_x005F_')
  if (clean.length <= MAX_CELL_TEXT) return clean
  // The cut may fall inside a surrogate pair, or inside an escape: both are dropped whole.
  const kept = clean
    .slice(0, MAX_CELL_TEXT - CUT_NOTE.length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/_x[0-9A-F]{0,4}$/, '')
  return kept + CUT_NOTE
}

/** « 2026-11-22 » → « 22/11/2026 ». */
export function frenchDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** A plain day as Excel keeps it: midnight in UTC, because exceljs counts days in UTC. Any time zone gives the same day. */
export function dayCell(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
