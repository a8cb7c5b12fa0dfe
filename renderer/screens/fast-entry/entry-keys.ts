import type { PaperKey } from '../../../questionnaires/paper'

/** What a key asks for on a question. */
type EntryKey =
  | { readonly kind: 'answer'; readonly answer: PaperKey }
  /** A digit or a letter of boxes, but of no box of this question. */
  | { readonly kind: 'no-box'; readonly key: string }
  | { readonly kind: 'next' | 'previous' | 'clear' | 'undo' | 'note' | 'jump' }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** The digit of a key, by its place too: the top row of a French keyboard gives « & » and « é » unless shift is held. */
export function digitOf({ key, code }: Pick<Key, 'key' | 'code'>): string | null {
  return /^\d$/.test(key) ? key : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null)
}

/** What a key asks for; null when it is not for the fast entry. */
export function entryKey(event: Key, keys: readonly PaperKey[]): EntryKey | null {
  const { key, ctrlKey, altKey, metaKey } = event
  if (altKey) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { kind: 'undo' } : null
  switch (key) {
    case 'Enter':
    case 'ArrowDown':
      return { kind: 'next' }
    case 'ArrowUp':
      return { kind: 'previous' }
    case 'Backspace':
    case 'Delete':
      return { kind: 'clear' }
    default:
      return letterOrDigit(event, keys)
  }
}

function letterOrDigit(event: Key, keys: readonly PaperKey[]): EntryKey | null {
  const pressed = digitOf(event) ?? event.key.toUpperCase()
  const answer = keys.find(({ key }) => key === pressed)
  if (answer) return { kind: 'answer', answer }
  if (pressed === 'C') return { kind: 'note' }
  if (pressed === 'G') return { kind: 'jump' }
  return /^[\dNJ]$/.test(pressed) ? { kind: 'no-box', key: pressed } : null
}

/** Types the digit of a key in a field, whatever the key prints; false when it is left to the field. */
export function typeDigit(event: Key, field: HTMLInputElement): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || /^\d$/.test(event.key)) return false
  const digit = digitOf(event)
  if (digit === null) return false
  field.setRangeText(digit, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end')
  // React hears of it as of any key.
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

/** A day typed with digits only, « 31012027 » or « 310127 », as it is read. */
export function withSlashes(text: string): string {
  return text.trim().replace(/^(\d{2})(\d{2})(\d{2}|\d{4})$/, '$1/$2/$3')
}
