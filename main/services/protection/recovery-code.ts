import { createHash, randomBytes } from 'node:crypto'

/** The code printed on the recovery sheet: 160 random bits, and 20 more to notice a slip of the pen. */
export type RecoveryCode = {
  readonly bytes: Buffer
  /** Nine groups of four characters: « 7K2M-… ». */
  readonly text: string
}

/** Crockford's base 32: no I, L, O or U, that a hand writes like others (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = 5
const CODE_BYTES = 20
const CHECK_CHARACTERS = 4
const CHARACTERS = (CODE_BYTES * 8) / BITS + CHECK_CHARACTERS
const GROUP = 4

export function newCode(): RecoveryCode {
  return codeOf(randomBytes(CODE_BYTES))
}

/** The code that a person typed, whatever the spaces, dashes and case; null when it is not one, or one character is wrong. */
export function parseCode(typed: string): RecoveryCode | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (characters.length !== CHARACTERS) return null
  const values = [...characters].map((character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return null
  const code = codeOf(bytesOf(values.slice(0, -CHECK_CHARACTERS)))
  return code.text.replaceAll('-', '') === characters ? code : null
}

function codeOf(bytes: Buffer): RecoveryCode {
  const check = createHash('sha256').update('sextant recovery').update(bytes).digest()
  const characters = encode(bytes) + encode(check).slice(0, CHECK_CHARACTERS)
  return { bytes, text: (characters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-') }
}

function encode(bytes: Buffer): string {
  let rest = 0
  let bits = 0
  let text = ''
  for (const byte of bytes) {
    rest = (rest << 8) | byte
    bits += 8
    while (bits >= BITS) {
      bits -= BITS
      text += ALPHABET.charAt((rest >> bits) & 31)
    }
    rest &= (1 << bits) - 1
  }
  return text
}

function bytesOf(values: readonly number[]): Buffer {
  const bytes: number[] = []
  let rest = 0
  let bits = 0
  for (const value of values) {
    rest = (rest << BITS) | value
    bits += BITS
    if (bits >= 8) {
      bits -= 8
      bytes.push((rest >> bits) & 255)
      rest &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}
