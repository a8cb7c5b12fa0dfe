/** Height of an A4 page between the margins of main/app/print-pdf.ts, in CSS px, but for a hair. */
const PAGE_HEIGHT = 960
/** Share of the type size, at each try. */
const STEP = 0.97
/** Below that nobody reads; what does not hold goes on a second page, which the export refuses. */
const SMALLEST = 0.7

/** Makes the text of a sheet smaller until it holds on one page. Every size inside is relative to it. */
export function fitOnPage(sheet: HTMLElement): void {
  const full = Number.parseFloat(getComputedStyle(sheet).fontSize)
  for (let share = 1; share >= SMALLEST && sheet.getBoundingClientRect().height > PAGE_HEIGHT; share *= STEP) {
    sheet.style.fontSize = `${full * share}px`
  }
}
