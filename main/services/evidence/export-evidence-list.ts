import { basename } from 'node:path'
import { writeWorkbook } from '../../exports/write-verified'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { gatherEvidence } from './gather-evidence'

/**
 * Writes the list of the evidence of a site, and of what is still to be gathered.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 */
export const exportEvidenceList: Exporter<'evidence-list'> = async (context, request, { chooseFile, report }) => {
  const gathered = await gatherEvidence(context, request)
  const { entity, asOf } = gathered.frame
  const target = await chooseFile('xlsx', exportFileName('Preuves', '', entity, asOf, 'xlsx'))
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Préparation du classeur', 0, 2)
  // exceljs is loaded when it is first needed, not when the window opens.
  const { renderEvidenceList } = await import('../../exports/evidence-workbook')
  const workbook = await renderEvidenceList(gathered, new Date(context.clock()))
  await report.step('Écriture et vérification du classeur', 1, 2)
  await explainingFailures(() => writeWorkbook(target, workbook))
  return { outcome: 'saved', fileName: basename(target) }
}
