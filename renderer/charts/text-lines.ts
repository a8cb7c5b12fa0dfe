/** Width of a character of Source Sans 3, on average and rounded up, as a part of the type size. */
const CHARACTER_WIDTH = 0.54

/** An upper estimate of the width of a line, in CSS px. An estimate is enough: it only keeps labels apart. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * CHARACTER_WIDTH * fontSize
}

/** Cuts a text in lines of at most `maxCharacters`, between words; a longer word keeps a line of its own. */
export function wrapText(text: string, maxCharacters: number): readonly string[] {
  const lines: string[] = []
  // Ordinary spaces only: the no-break ones of French typography hold.
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= maxCharacters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
