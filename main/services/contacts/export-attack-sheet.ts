import { findEstablishment } from '../../db/repositories/establishments'
import { found } from '../context'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { writePdf } from '../write-pdf'
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
  const name = exportFileName('En cas d’attaque', '', details.name, asOf, 'pdf')
  return writePdf(tools, name, page, { fewest: 1, most: 1 })
}
