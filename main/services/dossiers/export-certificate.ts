import { basename } from 'node:path'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import { found } from '../context'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { certificatePage } from './certificate-page'
import { readErasureJournal } from './erasure-journal'

/**
 * Writes the certificate of the last erasure as a PDF.
 *
 * @throws {AppError} `not-found` once it was put away, or an export code
 * @throws {Stopped} when the person stops it
 */
export const exportCertificate: Exporter<'erasure-certificate'> = async (context, _request, tools) => {
  const journal = await readErasureJournal(context.database)
  const certificate = found(journal?.state === 'done' ? journal.certificate : null, 'certificate')
  const day = localDay(certificate.finishedAt)
  const name = exportFileName('Certificat d’effacement', '', certificate.organisation, day, 'pdf')
  const target = await tools.chooseFile('pdf', name)
  if (target === null) return { outcome: 'cancelled' }
  await tools.report.step('Mise en page', 0, 2)
  const pdf = await tools.printPdf(certificatePage(certificate))
  await tools.report.step('Écriture et relecture', 1, 2)
  await explainingFailures(() =>
    writeVerified(target, pdf, (bytes) => {
      if (pdfPages(bytes) < 1) throw new Error('a certificate without a page')
    }),
  )
  return { outcome: 'saved', fileName: basename(target) }
}
