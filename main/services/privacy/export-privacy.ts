import { basename } from 'node:path'
import { privacyPage } from '../../../questionnaires/privacy-page'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import type { PrintedPrivacy } from '../../ipc/printed/privacy'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'

/**
 * Writes « Ce que Sextant fait de vos données » as a PDF, and counts its pages once written.
 *
 * @throws {AppError} an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export const exportPrivacy: Exporter<'privacy'> = async ({ clock }, _request, { chooseFile, printPdf, report }) => {
  const day = localDay(clock())
  const target = await chooseFile('pdf', exportFileName(privacyPage.title, '', '', day, 'pdf'))
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Mise en pages', 0, 2)
  const pdf = await printPdf(printedPrivacy(day))
  await report.step('Écriture et relecture', 1, 2)
  await explainingFailures(() =>
    writeVerified(target, pdf, (written) => {
      if (pdfPages(written) < 1) throw new Error('no page was read back')
    }),
  )
  return { outcome: 'saved', fileName: basename(target) }
}

/** The page in words; it bears no marking: it says nothing of the establishment. */
export function printedPrivacy(day: string): PrintedPrivacy {
  return {
    document: 'privacy',
    frame: {
      title: privacyPage.title,
      marking: '',
      footer: `Sextant – ${day.split('-').reverse().join('/')}`,
      orientation: 'portrait',
    },
    ...privacyPage,
  }
}
