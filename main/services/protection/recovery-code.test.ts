import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode, parseCode } from './recovery-code'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
// The check is 20 bits of a hash: one slip in a million passes it, and the key then refuses it all the same. The cases are
// always the same, so that none of them is that one.
const always = { seed: 4711, numRuns: 2000 }

describe('a recovery code', () => {
  it('has nine groups of four characters that a hand does not confuse', () => {
    for (let count = 0; count < 200; count++) {
      expect(newCode().text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){8}$/)
    }
  })

  it('is read whatever the case, the dashes, the spaces, and the letters taken for figures', () => {
    for (let count = 0; count < 200; count++) {
      const code = newCode()
      const typed = code.text.toLowerCase().replaceAll('-', ' \u2013 ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(parseCode(typed)?.bytes).toEqual(code.bytes)
    }
  })

  it('is refused when one character is another', () => {
    const { text } = fixedCode()
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...ALPHABET), (at, other) => {
        fc.pre(text[at] !== '-' && text[at] !== other)
        expect(parseCode(text.slice(0, at) + other + text.slice(at + 1))).toBeNull()
      }),
      always,
    )
  })

  it('is refused when two neighbours change places', () => {
    const characters = [...fixedCode().text.replaceAll('-', '')]
    for (let at = 0; at + 1 < characters.length; at++) {
      const [first = '', second = ''] = characters.slice(at, at + 2)
      if (first === second) continue
      expect(parseCode(characters.toSpliced(at, 2, second, first).join(''))).toBeNull()
    }
  })

  it('is refused when something is missing, added, or not a character of the code', () => {
    const { text } = fixedCode()
    for (const wrong of ['', text.slice(1), `${text}7`, text.replace(/.$/, 'U'), text.replace(/.$/, 'é')]) {
      expect(parseCode(wrong)).toBeNull()
    }
  })
})

/** Always the same code, whose slips are all noticed. */
function fixedCode() {
  const code = parseCode(KNOWN)
  if (!code) throw new Error('the way of writing codes has changed: sheets on paper would not open any more')
  return code
}

/** Twenty bytes, 0 to 19, as a sheet has them. */
const KNOWN = '000G-40R4-0M30-E209-185G-R38E-1W81-24GK-B8FZ'
