const BROWSER_FONT_SIZE = 16

/** How much larger than usual the person wants the text; for what is laid out in px and not by the page. */
export function textScale(): number {
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(rootSize) ? rootSize / BROWSER_FONT_SIZE : 1
}
