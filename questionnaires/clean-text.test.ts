import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, cleanText, isClean, REPLACEMENT } from './clean-text'

/** Any sequence of UTF-16 units, halves of characters included, with what matters often in it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\0', '\r', '\n', '\u202e', '\u2066', '\ud83d', '\ude00', '\ufeff', 'é', ' '),
    ),
  )
  .map((units) => units.join(''))

describe('the text that is kept', () => {
  it.each([
    ['what ends a text for other programs', 'a\0b', 'ab'],
    ['control characters', 'a\u0001\u0007\u001b[31mb\u007f\u0085c\u009b', 'a[31mb\nc'],
    ['marks that force a direction', 'facture\u202efdp.exe\u2066x\u2069', 'facturefdp.exex'],
    ['half a character', 'a\ud83d b\ude00', `a${REPLACEMENT} b${REPLACEMENT}`],
    ['line ends of other systems', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['a byte order mark', '\ufeffa', 'a'],
  ])('is rid of %s', (_what, given, kept) => {
    expect(cleanText(given)).toBe(kept)
  })

  it.each([
    'Hôpital « L’Étoile » : 50 % — œuvre',
    'deux\nlignes\tet une tabulation',
    '👩🏽‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️',
    'مستشفى et שלום',
    '<script>alert(1)</script>',
    '=HYPERLINK("https://example.org")',
    'javascript:alert(1)',
    '_x000D_ {{7*7}} %00 \\u0000',
  ])('leaves « %s » as it was typed', (text) => {
    expect(cleanText(text)).toBe(text)
    expect(isClean(text)).toBe(true)
  })

  it('is the same once cleaned again, never longer, and always writable in UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.length).toBeLessThanOrEqual(text.length)
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean)
        expect(clean).not.toMatch(/[\0\r\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })

  it('takes no time on a very long text', () => {
    expect(cleanText('\u202ea'.repeat(1_000_000))).toHaveLength(1_000_000)
  })
})

describe('a text that must say something', () => {
  it('keeps a visible mark of what would be nothing', () => {
    expect(cleanName('\u0001\u202e')).toBe(REPLACEMENT)
    expect(cleanName('   ')).toBe('   ')
    expect(cleanName('\u0001CH')).toBe('CH')
  })
})
