/**
 * A day typed as people write it in French (« 31/1/27 », « 31.01.2027 », « 31 01 2027 »), or already plain (2027-01-31).
 *
 * @returns the plain day YYYY-MM-DD, null for an empty text, « invalid » for what is not a day
 */
export function parseDay(text: string): string | null | 'invalid' {
  if (text.trim() === '') return null
  const [year, month, day] = figuresOf(text)
  if (year === undefined || month === undefined || day === undefined) return 'invalid'
  const fullYear = year.length === 2 ? `20${year}` : year
  const padded = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // UTC on both sides: only the calendar is asked whether this day exists.
  const date = new Date(`${padded}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(padded) ? padded : 'invalid'
}

/** Whether a text has the form of a day, be it one that no calendar has (31/02/2027). */
export function isWrittenAsDay(text: string): boolean {
  return figuresOf(text).length > 0
}

/** Year, month and day as they are typed; nothing for another form. */
function figuresOf(text: string): readonly string[] {
  const trimmed = text.trim()
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed)
  const french = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{2}|\d{4})$/.exec(trimmed)
  return plain?.slice(1) ?? french?.slice(1).reverse() ?? []
}
