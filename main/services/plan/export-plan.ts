import { basename } from 'node:path'
import { writeWorkbook } from '../../exports/write-verified'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { gatherPlan } from './gather-plan'

/**
 * Writes the workbook of the plan of a site: it is filled in elsewhere, then read back.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 */
export const exportPlan: Exporter<'plan'> = async (context, request, { chooseFile, report }) => {
  const gathered = await gatherPlan(context, request)
  const { entity, asOf } = gathered.frame
  const target = await chooseFile('xlsx', exportFileName('Plan d’action', '', entity, asOf, 'xlsx'))
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Préparation du classeur', 0, 2)
  // exceljs is loaded when it is first needed, not when the window opens.
  const { renderPlanWorkbook } = await import('../../exports/plan-workbook')
  const workbook = await renderPlanWorkbook(gathered, new Date(gathered.origin.at))
  await report.step('Écriture et vérification du classeur', 1, 2)
  await explainingFailures(() => writeWorkbook(target, workbook))
  return { outcome: 'saved', fileName: basename(target) }
}
