/** A number typed in French (« 1 250 », « 47,5 »), null when nothing is typed, 'invalid' when it is no such number. */
export function parseNumber(text: string): number | null | 'invalid' {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (compact === '') return null
  return /^\d{1,12}(?:\.\d*)?$/.test(compact) ? Number(compact) : 'invalid'
}
