import { basename } from 'node:path'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { localDay } from '../local-day'
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
  const target = await tools.chooseFile('pdf', 'Feuille de récupération Sextant – à imprimer puis supprimer.pdf')
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
