import { basename } from 'node:path'
import { pdfPages } from '../exports/pdf-pages'
import { writeVerified } from '../exports/write-verified'
import type { SaveOutcome } from '../ipc/contract'
import type { PrintedDocument } from '../ipc/printed'
import { explainingFailures } from './export-failures'
import type { ExportTools } from './export-file'
import type { Reporter } from './task-progress'

/** How many pages a document must have once printed; without `most`, as many as it takes. */
type Pages = { readonly fewest: number; readonly most?: number }

/**
 * Asks where to write a PDF, prints it, writes it, and counts its pages in what was written.
 *
 * @throws {AppError} an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export async function writePdf(
  { chooseFile, printPdf, report }: Pick<ExportTools, 'chooseFile' | 'printPdf'> & { readonly report: Reporter },
  name: string,
  document: PrintedDocument,
  { fewest, most = Number.POSITIVE_INFINITY }: Pages,
): Promise<SaveOutcome> {
  const target = await chooseFile('pdf', name)
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Mise en pages', 0, 2)
  const pdf = await printPdf(document)
  await report.step('Écriture et relecture', 1, 2)
  await explainingFailures(() =>
    writeVerified(target, pdf, (written) => {
      const pages = pdfPages(written)
      if (pages < fewest || pages > most) throw new Error(`${pages} pages read back, ${fewest} to ${most} expected`)
    }),
  )
  return { outcome: 'saved', fileName: basename(target) }
}
