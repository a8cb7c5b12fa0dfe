const MILLISECONDS_A_DAY = 86_400_000
/** Formats of the standard that show a day; the others of its list show an hour, or no date (ECMA-376, 18.8.30). */
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
])
const FIRST_CUSTOM_FORMAT = 164
/** A number of hours, minutes or seconds that may exceed a day. */
const ELAPSED = /\[(h+|m+|s+)\]/i

/**
 * Tells whether a number format shows a day. exceljs asks only whether it holds one of the letters of dates, so that
 * « 0 \h » or « [h]:mm » would make dates of a number of hours.
 *
 * @param code the format as the file gives it, if it does
 */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return formatId < FIRST_CUSTOM_FORMAT && BUILT_IN_DAYS.has(formatId)
  if (ELAPSED.test(code)) return false
  // What is shown as it is: quoted text, one character after \ _ or *, and what is in brackets (colour, language).
  const letters = code.replace(/"[^"]*"?|[\\_*].|\[[^\]]*\]?/gs, '').split(';')[0] ?? ''
  if (/^\s*(general|standard)\s*$/i.test(letters)) return false
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))
}

/** Excel believes that 1900-02-29 existed: its days are one too many before 1900-03-01. */
const LAST_DAY_BEFORE_GAP = 59
const GAP = 60

/**
 * The plain day (YYYY-MM-DD) of a number of days as spreadsheets count them, its hour left aside; null for a number that
 * is no day: an hour alone, a day before 1900 or after 9999.
 *
 * @param from1904 whether the workbook counts from 1904, as old Macs did
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  // To the nearest millisecond, because midnight of a computed day may be stored as 45999.99999999999.
  const days = Math.floor(Math.round(serial * MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY)
  if (!Number.isFinite(days) || days < (from1904 ? 0 : 1)) return null
  if (!from1904 && days === GAP) return null
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days <= LAST_DAY_BEFORE_GAP ? 31 : 30)
  const date = new Date(first + days * MILLISECONDS_A_DAY)
  // Years of five digits, or beyond what a Date holds.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return null
  return date.toISOString().slice(0, 10)
}
