import type { PrintedDocument, PrintedFrame } from '../ipc/printed'
import { openHiddenWindow } from './window'

/** A page of A4 at 96 px per inch, where the layout is made. */
const SIZE = { width: 794, height: 1123 }
/** Inches. */
const MARGINS = {
  normal: { top: 0.85, bottom: 0.75, left: 0.7, right: 0.7 },
  narrow: { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4 },
}
const marginsOf = ({ margins }: PrintedFrame) => MARGINS[margins ?? 'normal']

/**
 * Prints a document on A4 pages, on a page of its own that nobody sees: tagged for screen readers, with its marking and
 * its page numbers in the margins.
 *
 * @throws {Error} when the page cannot print
 */
export async function printPdf(document: PrintedDocument): Promise<Uint8Array> {
  const window = openHiddenWindow('print.html', SIZE)
  try {
    const contents = window.webContents
    await new Promise<void>((resolve, reject) => {
      contents.once('did-finish-load', () => resolve())
      contents.once('did-fail-load', (_event, code, reason) => reject(new Error(`print page: ${reason} (${code})`)))
    })
    // JSON is a safe JavaScript expression: nothing of the document can be run.
    await contents.executeJavaScript(`window.printDocument(${JSON.stringify(document)})`)
    const pdf = await contents.printToPDF({
      pageSize: 'A4',
      landscape: document.frame.orientation === 'landscape',
      margins: marginsOf(document.frame),
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: headerOf(document.frame),
      footerTemplate: footerOf(document.frame),
    })
    return new Uint8Array(pdf)
  } finally {
    window.destroy()
  }
}

/** Templates have none of the styles of the page. */
const lineOf = (frame: PrintedFrame) =>
  `width:100%;margin:0 ${marginsOf(frame).left}in;font:8px Arial,Helvetica,sans-serif;color:#333;display:flex;justify-content:space-between;gap:16px`

function headerOf(frame: PrintedFrame): string {
  const { marking, visa = '' } = frame
  return `<div style="${lineOf(frame)}"><b>${escaped(marking)}</b><span style="flex:none">${escaped(visa)}</span></div>`
}

function footerOf(frame: PrintedFrame): string {
  const number = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  return `<div style="${lineOf(frame)}"><span>${escaped(frame.footer)}</span><span>Page\u00a0${number}</span></div>`
}

/** Names typed by people are text: never tags. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
