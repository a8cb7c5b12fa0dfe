import fc from 'fast-check'
import JSZip from 'jszip'

/** One thing that happens to a file: `at` and `to` are shares of its length. */
export type Damage = {
  readonly kind: 'over' | 'insert' | 'drop' | 'double' | 'move' | 'zero' | 'cut'
  readonly at: number
  readonly to: number
  readonly length: number
  readonly piece: Uint8Array
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** A few damages, made with these pieces besides random bytes. */
export function someDamages(pieces: readonly string[], most = 4): fc.Arbitrary<readonly Damage[]> {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 6 })
  const piece =
    pieces.length === 0
      ? bytes
      : fc.oneof(
          bytes,
          fc.constantFrom(...pieces).map((text) => Buffer.from(text)),
        )
  const damage = fc.record({
    kind: fc.constantFrom<Damage['kind']>('over', 'over', 'insert', 'insert', 'drop', 'double', 'move', 'zero', 'cut'),
    at: share,
    to: share,
    length: fc.integer({ min: 1, max: 300 }),
    piece,
  })
  return fc.array(damage, { minLength: 1, maxLength: most })
}

/** The bytes once all of it happened. */
export function damaged(bytes: Uint8Array, damages: readonly Damage[]): Buffer {
  return damages.reduce(oneMore, Buffer.from(bytes))
}

function oneMore(bytes: Buffer, { kind, at, to, length, piece }: Damage): Buffer {
  const start = Math.floor(at * bytes.length)
  const span = bytes.subarray(start, start + length)
  const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
  switch (kind) {
    case 'over':
      return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start + piece.length)])
    case 'insert':
      return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start)])
    case 'drop':
      return rest
    case 'double':
      return Buffer.concat([bytes.subarray(0, start), span, bytes.subarray(start)])
    case 'move': {
      const place = Math.floor(to * rest.length)
      return Buffer.concat([rest.subarray(0, place), span, rest.subarray(place)])
    }
    case 'zero':
      return Buffer.concat([bytes.subarray(0, start), Buffer.alloc(span.length), bytes.subarray(start + length)])
    case 'cut':
      return bytes.subarray(0, start)
  }
}

/** The parts of a zip, to be damaged one by one. */
export async function partsOf(zipped: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await JSZip.loadAsync(zipped)
  const parts = new Map<string, Buffer>()
  for (const file of Object.values(zip.files)) if (!file.dir) parts.set(file.name, await file.async('nodebuffer'))
  return parts
}

/** A zip that is right, around a part that is damaged: what the checks of the zip let through. */
export async function zipWith(
  parts: ReadonlyMap<string, Buffer>,
  path: string,
  damages: readonly Damage[],
): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, bytes] of parts) zip.file(name, name === path ? damaged(bytes, damages) : bytes)
  return zip.generateAsync({ type: 'nodebuffer' })
}

/** What breaks readers of XML, and of the sheets of Excel. */
export const xmlPieces: readonly string[] = [
  '"',
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&#0;',
  '&a;',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  '<c r="B1">',
  '<c r="XFD1048576">',
  '<row r="2">',
  '<row r="1048576">',
  '</c>',
  '</row>',
  '</sheetData>',
  ' t="s"',
  ' t="b"',
  ' s="9"',
  '<f t="shared" si="__proto__">',
  '<is><r>',
  '<v>',
  '\u0000',
  '\ud800',
  '\u202e',
]

/** What breaks readers of YAML and JSON. */
export const textPieces: readonly string[] = [
  '\n',
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  ',',
  '[',
  '{',
  '}',
  ']',
  '"',
  "'",
  '&a ',
  '*a',
  '#',
  '|',
  '>',
  '0',
  '-1',
  '1e999',
  'null',
  '.nan',
  '~',
  '!!map ',
  '<<: ',
  '"__proto__": {}, ',
  'é',
  '\u202e',
  '\u0000',
  '['.repeat(100),
]
