import { basename } from 'node:path'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import type { PrintedReport } from '../../ipc/printed/report'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { buildReport, fewestPages } from './build-report'
import { gatherReport } from './gather-report'
import { entityOf } from './report-input'

const STEPS = 4

/**
 * Writes the report of an assessment where the person says, as a PDF whose pages are counted once written.
 *
 * @throws {AppError} `not-found`; `export-target-busy`, `export-target-forbidden`, `disk-full` or `export-failed`: what
 *   the target held is then untouched
 */
export const exportReport: Exporter<'report'> = async (context, request, { chooseFile, printPdf, report }) => {
  await report.step('Lecture des réponses et du plan', 0, STEPS)
  const input = await gatherReport(context, request, localDay(context.clock()))
  const what = request.length === 'one-page' ? 'Rapport d’une page' : 'Rapport'
  const target = await chooseFile(
    'pdf',
    exportFileName(what, input.definition.title, entityOf(input), input.day, 'pdf'),
  )
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Rédaction du rapport', 1, STEPS)
  const printed = buildReport(input)
  await report.step('Radar et mise en pages', 2, STEPS)
  const bytes = await printPdf(printed)
  await report.step('Vérification des pages', 3, STEPS)
  await explainingFailures(() => writeReport(target, printed, bytes))
  return { outcome: 'saved', fileName: basename(target) }
}

/**
 * Writes a printed report and counts its pages: one when it is to hold on one, else at least one for each part.
 *
 * @throws {ExportFailure} what the target held is then untouched
 */
export function writeReport(target: string, printed: PrintedReport, bytes: Uint8Array): Promise<void> {
  return writeVerified(target, bytes, (written) => {
    const pages = pdfPages(written)
    const fewest = fewestPages(printed)
    const right = printed.length === 'one-page' ? pages === 1 : pages >= fewest
    if (!right) throw new Error(`${pages} pages read back, at least ${fewest} expected (${printed.length})`)
  })
}
