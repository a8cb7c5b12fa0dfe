import type { PrintedDocument } from '../ipc/printed'
import { footerOf, headerOf, marginsOf } from './pdf-margins'
import { openHiddenWindow } from './window'

/** A page of A4 at 96 px per inch, where the layout is made. */
const SIZE = { width: 794, height: 1123 }
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
