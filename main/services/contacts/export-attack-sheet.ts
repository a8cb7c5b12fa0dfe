import { basename } from 'node:path'
import { findEstablishment } from '../../db/repositories/establishments'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import { found } from '../context'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { attackSheetPage } from './attack-sheet-page'
import { getContacts } from './contacts'

/**
 * Writes the page « En cas d’attaque » of a site, and reads it back: one page.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export const exportAttackSheet: Exporter<'attack-sheet'> = async (context, { establishmentId }, tools) => {
  const asOf = localDay(context.clock())
  const { details } = found(await findEstablishment(context.database, establishmentId), 'establishment')
  const contacts = await getContacts(context, { establishmentId })
  const page = attackSheetPage({
    establishment: details.name,
    category: details.category,
    contacts: contacts.map((contact) => contact.details),
    asOf,
  })
  const target = await tools.chooseFile('pdf', exportFileName('En cas d’attaque', '', details.name, asOf, 'pdf'))
  if (target === null) return { outcome: 'cancelled' }
  await tools.report.step('Mise en page', 0, 2)
  const pdf = await tools.printPdf(page)
  await tools.report.step('Écriture et relecture', 1, 2)
  await explainingFailures(() => writeVerified(target, pdf, checkOnePage))
  return { outcome: 'saved', fileName: basename(target) }
}

function checkOnePage(pdf: Uint8Array): void {
  const pages = pdfPages(pdf)
  if (pages !== 1) throw new Error(`${pages} pages instead of one`)
}
