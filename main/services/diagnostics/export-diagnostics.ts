import { basename } from 'node:path'
import { writeVerified } from '../../exports/write-verified'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'

/**
 * Writes the diagnostic, word for word as the person has just read it: made again, it could differ.
 *
 * @throws {AppError} an export code: what the target held is then untouched
 */
export const exportDiagnostics: Exporter<'diagnostics'> = async ({ clock }, { text }, { chooseFile, report }) => {
  const target = await chooseFile('txt', exportFileName('Diagnostic de Sextant', '', '', localDay(clock()), 'txt'))
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Écriture et relecture', 0, 1)
  // The byte order mark tells Windows' Notepad that the accents are in UTF-8.
  await explainingFailures(() => writeVerified(target, new TextEncoder().encode(`\u{feff}${text}`)))
  return { outcome: 'saved', fileName: basename(target) }
}
