import { basename } from 'node:path'
import { writeVerified } from '../../exports/write-verified'
import type { FileRequest, SaveOutcome } from '../../ipc/contract'
import type { ServiceContext } from '../context'
import { explainingFailures } from '../export-failures'
import type { ExportTools } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'

export type DiagnosticsRequest = Extract<FileRequest, { readonly what: 'diagnostics' }>

/**
 * Writes the diagnostic, word for word as the person has just read it: made again, it could differ. It needs no data: data
 * that does not open is what it is most useful for.
 *
 * @throws {AppError} an export code: what the target held is then untouched
 */
export async function exportDiagnostics(
  { text }: DiagnosticsRequest,
  { clock, chooseFile }: Pick<ServiceContext, 'clock'> & Pick<ExportTools, 'chooseFile'>,
): Promise<SaveOutcome> {
  const target = await chooseFile('txt', exportFileName('Diagnostic de Sextant', '', '', localDay(clock()), 'txt'))
  if (target === null) return { outcome: 'cancelled' }
  // The byte order mark tells Windows' Notepad that the accents are in UTF-8.
  await explainingFailures(() => writeVerified(target, new TextEncoder().encode(`\u{feff}${text}`)))
  return { outcome: 'saved', fileName: basename(target) }
}
