import { type RefObject, useEffect, useRef, useState } from 'react'

/** What was chosen so that the page holds: the size of its text, in points, and the lines of its table to fill by hand. */
export type OnePage = { readonly points: number; readonly rows: number; readonly rowHeight: number }

type Rows = { readonly minRows: number; readonly maxRows: number }

/** Points. Below ten, which is read on a wall, only when people wrote at great length. */
const LARGEST = 12
const READABLE = 10
const SMALLEST = 6
const STEP = 0.25
/** A line to write in by hand, in px: 6.5 mm. */
const ROW = 24.6
const TALLEST_ROW = 40
/** Bold and plain text: what is measured before its font came would not be what is printed. */
const fonts = ['400', '600', '700'].map((weight) => `${weight} 10pt "Source Sans 3"`)

/**
 * Chooses the largest text with which a page of fixed height holds, its table to fill included.
 *
 * The page is an element that reads `--size` and holds `[data-log]`, which takes the room left: when measured, its table
 * has no line yet. Null until the choice is made.
 */
export function useOnePage({ minRows, maxRows }: Rows): {
  readonly page: RefObject<HTMLElement | null>
  readonly chosen: OnePage | null
} {
  const page = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<OnePage | null>(null)
  useEffect(() => {
    let current = true
    void Promise.all(fonts.map((font) => document.fonts.load(font))).then(() => {
      if (current && page.current) setChosen(choose(page.current, { minRows, maxRows }))
    })
    return () => {
      current = false
    }
  }, [minRows, maxRows])
  return { page, chosen }
}

function choose(page: HTMLElement, { minRows, maxRows }: Rows): OnePage {
  for (let points = LARGEST; ; points -= STEP) {
    page.style.setProperty('--size', `${points}pt`)
    const room = roomForRows(page)
    // A line to fill is given up rather than the size of the text: there is the back of the sheet.
    const needed = points > READABLE ? minRows : minRows - 1
    if (room >= needed * ROW || points <= SMALLEST) {
      const rows = Math.max(1, Math.min(maxRows, Math.floor(room / ROW)))
      return { points, rows, rowHeight: Math.max(0, Math.min(TALLEST_ROW, Math.floor(room / rows) - 1)) }
    }
  }
}

/** Height left under the heading of the table to fill, in px. */
function roomForRows(page: HTMLElement): number {
  const log = page.querySelector('[data-log]')
  const head = log?.querySelector('thead')
  if (!log || !head) throw new Error('the page has no table to fill')
  return log.getBoundingClientRect().bottom - head.getBoundingClientRect().bottom
}
