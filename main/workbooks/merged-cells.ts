type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/**
 * Tells which cells are under a merged range without being its first: programs may leave values there that nobody sees.
 *
 * Rows must be asked in increasing order, so that each range is looked at only while its rows go by.
 */
export function coveredBy(mergedRanges: readonly string[]): (row: number, column: number) => boolean {
  const waiting = mergedRanges.map(toRange).sort((a, b) => b.top - a.top)
  let open: Range[] = []
  let current = 0
  return (row, column) => {
    if (row !== current) {
      current = row
      for (let next = waiting.at(-1); next !== undefined && next.top <= row; next = waiting.at(-1)) {
        open.push(next)
        waiting.pop()
      }
      open = open.filter(({ bottom }) => bottom >= row)
    }
    return open.some(({ top, left, right }) => column >= left && column <= right && !(row === top && column === left))
  }
}

function toRange(reference: string): Range {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? []
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}

/** « A » is 1, « AA » is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
