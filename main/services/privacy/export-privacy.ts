import { privacyPage } from '../../../questionnaires/privacy-page'
import type { PrintedPrivacy } from '../../ipc/printed/privacy'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { writePdf } from '../write-pdf'

/**
 * Writes « Ce que Sextant fait de vos données » as a PDF, and counts its pages once written.
 *
 * @throws {AppError} an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export const exportPrivacy: Exporter<'privacy'> = async ({ clock }, _request, tools) => {
  const day = localDay(clock())
  const name = exportFileName(privacyPage.title, '', '', day, 'pdf')
  return writePdf(tools, name, printedPrivacy(day), { fewest: 1 })
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
