import type { PrintedFrame } from '../ipc/printed'

/** Inches. */
const MARGINS = {
  normal: { top: 0.85, bottom: 0.75, left: 0.7, right: 0.7 },
  narrow: { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4 },
}

/** The margins of a page, in inches. */
export const marginsOf = ({ margins }: PrintedFrame) => MARGINS[margins ?? 'normal']

/** Templates have none of the styles of the page. */
const lineOf = (frame: PrintedFrame) =>
  `width:100%;margin:0 ${marginsOf(frame).left}in;font:8px Arial,Helvetica,sans-serif;color:#333;display:flex;justify-content:space-between;gap:16px`

/** What stands at the top of each page: its marking, its visa. */
export function headerOf(frame: PrintedFrame): string {
  const { marking, visa = '' } = frame
  return `<div style="${lineOf(frame)}"><b>${escaped(marking)}</b><span style="flex:none">${escaped(visa)}</span></div>`
}

/** What stands at the bottom of each page: where it comes from, its number. */
export function footerOf(frame: PrintedFrame): string {
  const number = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  return `<div style="${lineOf(frame)}"><span>${escaped(frame.footer)}</span><span>Page\u00a0${number}</span></div>`
}

/** Names typed by people are text: never tags. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
