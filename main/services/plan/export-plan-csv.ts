import { basename } from 'node:path'
import { writeVerified } from '../../exports/write-verified'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { gatherPlan } from './gather-plan'

/**
 * Writes the plan of a site as a CSV file for a French spreadsheet. It is not read back into Sextant: only the workbook is.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 */
export const exportPlanCsv: Exporter<'plan-csv'> = async (context, { establishmentId }, { chooseFile, report }) => {
  const { frame, actions, origin } = await gatherPlan(context, { establishmentId, recipient: '' })
  const target = await chooseFile('csv', exportFileName('Plan d’action', '', frame.entity, frame.asOf, 'csv'))
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Écriture et vérification du fichier', 0, 1)
  // These columns come with those of the workbook: loaded when first needed.
  const [{ planCsv, readPlanCsv }, { planRows }] = await Promise.all([
    import('../../exports/plan-csv'),
    import('../../exports/plan-rows'),
  ])
  const bytes = new TextEncoder().encode(planCsv(planRows(actions, origin)))
  await explainingFailures(() =>
    writeVerified(target, bytes, (written) => {
      const lines = readPlanCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(written))
      const [{ length: width } = []] = lines
      if (lines.length !== actions.length + 1 || lines.some((line) => line.length !== width)) {
        throw new Error(`${lines.length} lines read back, or lines of different widths`)
      }
    }),
  )
  return { outcome: 'saved', fileName: basename(target) }
}
