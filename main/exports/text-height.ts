const DIGIT = 556
/** Widths of Arial in thousandths of the type size, by character code; one that is not listed counts as a digit. */
const widths = new Uint16Array(0x2100).fill(DIGIT)
for (const [width, characters] of [
  [222, 'ijl’‘'],
  [278, ' !,./:;ftI[]|\u00a0'],
  [333, '()-r·'],
  [389, '*"'],
  [500, 'ckvxyzJ'],
  [584, '+=<>'],
  [667, 'ABEKPSVXY&ÀÂÉÈÊ'],
  [722, 'CDHNRUwÇ'],
  [778, 'GOQ'],
  [833, 'mM'],
  [944, 'W'],
  [1000, '…@%œ—'],
] as const) {
  for (const character of characters) widths[character.charCodeAt(0)] = width
}

/**
 * Where Arial is missing, spreadsheets fall back on a wider face (DejaVu Sans on a bare Linux), columns included: a small
 * margin is enough for no text to be cut there.
 */
const WIDEST_FALLBACK = 1.03
const BOLD = 1.08
/** Line pitch over type size, once rounded up to whole pixels by Excel. */
const LINE_PITCH = 1.3
const CELL_PADDING = 4
const MAX_ROW_HEIGHT = 409
/** A column of width 1 is one digit of the default font wide: 7 pixels, that is 5.25 points. */
const POINTS_PER_WIDTH_UNIT = 5.25
/** Inner margins of a cell, in points. */
const SIDE_PADDING = 6

export type TextBox = {
  readonly text: string
  /** Column width, in Excel's unit. */
  readonly width: number
  /** Type size in points. */
  readonly size: number
  readonly bold?: boolean
}

const NEW_LINE = 10
const SPACE = 32
const HYPHEN = 45

/** How many lines a text takes once wrapped in a column, breaking as spreadsheets do: at spaces and hyphens. */
export function wrappedLines({ text, width, size, bold = false }: TextBox): number {
  const scale = (size / 1000) * WIDEST_FALLBACK * (bold ? BOLD : 1)
  /** Room of a line, in the unit of the widths. */
  const room = (width * POINTS_PER_WIDTH_UNIT - SIDE_PADDING) / scale
  let lines = 1
  /** What the line holds, then what the word under way adds to it; one pass, since an export measures every text. */
  let used = 0
  let word = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === NEW_LINE) {
      lines += 1
      used = 0
      word = 0
      continue
    }
    const length = widths[code] ?? DIGIT
    if (code === SPACE) {
      // A space that overflows hangs at the end of the line.
      used += word + length
      word = 0
      continue
    }
    if (used > 0 && used + word + length > room) {
      lines += 1
      used = 0
    }
    if (word + length > room && word > 0) {
      // A word longer than the column is broken wherever the edge falls.
      lines += 1
      word = 0
    }
    word += length
    if (code === HYPHEN) {
      used += word
      word = 0
    }
  }
  return lines
}

/** Height of a row that shows all its boxes, in points, within what Excel accepts. */
export function rowHeight(boxes: readonly TextBox[], minimum = 15): number {
  const heights = boxes.map((box) => wrappedLines(box) * box.size * LINE_PITCH + CELL_PADDING)
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(minimum, ...heights)))
}
