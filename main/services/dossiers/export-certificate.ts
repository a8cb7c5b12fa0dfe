import { found } from '../context'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { writePdf } from '../write-pdf'
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
  return writePdf(tools, name, certificatePage(certificate), { fewest: 1 })
}
