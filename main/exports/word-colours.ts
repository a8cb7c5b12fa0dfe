import type { FillPattern, Worksheet } from 'exceljs'
import { colours } from './sheet-style'

/** A word of a column and the colours that underline it; the word itself says everything. */
export type WordLook = { readonly word: string; readonly look: keyof typeof looks }

const looks = {
  good: { background: colours.paleGreen, ink: colours.green },
  started: { background: colours.palePetrol, ink: colours.petrol },
  attention: { background: colours.paleAmber, ink: colours.amber },
  bad: { background: colours.paleRed, ink: colours.red },
  quiet: { background: colours.paleGrey, ink: colours.grey },
} as const

/** Colours the cells of a range that hold one of the words, now and once edited. */
export function colourWords(sheet: Worksheet, range: string, words: readonly WordLook[]): void {
  sheet.addConditionalFormatting({
    ref: range,
    rules: words.map(({ word, look }, index) => ({
      type: 'cellIs',
      operator: 'equal',
      priority: index + 1,
      formulae: [`"${word}"`],
      style: { fill: conditionalFill(looks[look].background), font: { color: { argb: looks[look].ink }, bold: true } },
    })),
  })
}

/** In a conditional format, a solid fill takes its colour from the background, which is the contrary of a cell. */
function conditionalFill(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } }
}
