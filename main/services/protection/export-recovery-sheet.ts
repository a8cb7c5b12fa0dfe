import type { Exporter } from '../export-file'
import { localDay } from '../local-day'
import { writePdf } from '../write-pdf'
import type { RecoverySheets } from './protection'
import { recoverySheetPage } from './recovery-sheet-page'

/** What the sheet needs besides: the code being made, which nothing keeps. */
export type SheetMaker = { readonly sheets: Pick<RecoverySheets, 'codeOf'> }

/**
 * Writes the recovery sheet being made, to be printed.
 *
 * @throws {AppError} `not-found` when it is not the last one prepared, or an export code
 * @throws {Stopped} when the person stops it
 */
export const exportRecoverySheet: Exporter<'recovery-sheet', SheetMaker> = async ({ clock }, { token }, tools) => {
  const { text } = tools.sheets.codeOf(token)
  const [year, month, day] = localDay(clock()).split('-')
  const page = recoverySheetPage(text, `${day}/${month}/${year}`)
  const name = 'Feuille de récupération Sextant – à imprimer puis supprimer.pdf'
  return writePdf(tools, name, page, { fewest: 1, most: 1 })
}
