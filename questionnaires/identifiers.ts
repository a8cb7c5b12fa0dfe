/** What is wrong with an identifier typed by a person; it warns and never blocks. */
export type IdentifierDoubt = 'length' | 'key' | null

/** Luhn sum of a string of digits. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

const compact = (text: string): string => text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase()

/**
 * Checks a FINESS number: 9 characters ending with a Luhn key.
 *
 * In Corsica the second character is a letter (2A, 2B). No published rule was found for the digit it stands for in the
 * key, so any of 0, 1 and 2 is accepted: a needless warning would be worse than a missed one.
 */
export function finessDoubt(text: string): IdentifierDoubt {
  const value = compact(text)
  if (value === '') return null
  if (!/^(?:\d{2}|2[AB])\d{7}$/.test(value)) return 'length'
  const candidates = /^\d/.test(value.slice(1)) ? [value] : ['0', '1', '2'].map((digit) => `2${digit}${value.slice(2)}`)
  return candidates.some((digits) => luhnSum(digits) % 10 === 0) ? null : 'key'
}

/** Checks a SIREN number: 9 digits whose Luhn sum is a multiple of 10. */
export function sirenDoubt(text: string): IdentifierDoubt {
  const value = compact(text)
  if (value === '') return null
  if (!/^\d{9}$/.test(value)) return 'length'
  return luhnSum(value) % 10 === 0 ? null : 'key'
}

/**
 * Checks a SIRET number: 14 digits whose Luhn sum is a multiple of 10. Those of La Poste (SIREN 356000000) follow that
 * rule for its head office, and for its other sites have digits that add up to a multiple of 5.
 */
export function siretDoubt(text: string): IdentifierDoubt {
  const value = compact(text)
  if (value === '') return null
  if (!/^\d{14}$/.test(value)) return 'length'
  if (luhnSum(value) % 10 === 0) return null
  const digitSum = [...value].reduce((sum, digit) => sum + Number(digit), 0)
  return value.startsWith('356000000') && digitSum % 5 === 0 ? null : 'key'
}
