import type { AnswerValue } from '../../../questionnaires/answers'

/** What a single key asks for inside a question. `comment` confirms first an answer that is to be. */
export type Shortcut =
  | { readonly kind: 'choose'; readonly value: AnswerValue }
  | { readonly kind: 'next' | 'previous' | 'comment' | 'reuse' | 'help' }

type Key = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * The shortcut of a key. Digits are read by their place on the keyboard too: on a French one, the top row gives « & »
 * and « é » unless shift is held.
 *
 * @param choices those of the question, in the order of the screen
 */
export function shortcutOf(
  { key, code, ctrlKey, altKey, metaKey }: Key,
  choices: readonly AnswerValue[],
): Shortcut | null {
  if (ctrlKey || altKey || metaKey) return null
  const digit = /^[1-9]$/.test(key) ? key : /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) {
    const value = choices[Number(digit) - 1]
    return value === undefined ? null : { kind: 'choose', value }
  }
  switch (key.toLowerCase()) {
    case 's':
      return { kind: 'next' }
    case 'p':
      return { kind: 'previous' }
    case 'c':
      return { kind: 'comment' }
    case 'r':
      return { kind: 'reuse' }
    case '?':
      return { kind: 'help' }
    default:
      return null
  }
}
