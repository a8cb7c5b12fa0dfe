import type { PlanField } from '../ipc/contract'
import { fieldCell, planFieldRules } from './plan-fields'
import type { PlanRow } from './plan-rows'
import { styles } from './sheet-style'
import type { Column } from './table'

export type PlanColumn = Column<PlanRow> & { readonly field?: PlanField }

export const ROW_ID_HEADER = 'Identifiant de ligne (ne pas modifier)'

const edited = (field: PlanField, width: number, screenOnly = false): PlanColumn => ({
  field,
  header: planFieldRules[field].header,
  style: planFieldRules[field].style,
  width,
  value: ({ values }) => fieldCell(field, values),
  ...(screenOnly ? { screenOnly } : {}),
})

const explained = (header: string, width: number, value: (row: PlanRow) => string): PlanColumn => ({
  header,
  width,
  style: styles.small,
  screenOnly: true,
  quiet: true,
  value,
})

/**
 * First what people work with, which is printed; then the rest of what they fill in; then the explanations. The widths are
 * shared out so that the printed columns fill an A4 page at full size in Excel, and so that no explanation makes a row much
 * taller on paper than its printed texts. No width is exactly 9: exceljs takes it for the default one, and does not write it.
 */
export const planColumns: readonly PlanColumn[] = [
  edited('priority', 7.6),
  edited('title', 25),
  { header: 'Origine', width: 16.4, style: styles.small, quiet: true, value: (row) => row.origins },
  edited('owner', 11),
  edited('doneBy', 14),
  edited('dueDate', 10.4),
  edited('status', 10.8),
  edited('progress', 11.8),
  edited('effortHours', 11),
  edited('estimatedCost', 8),
  edited('comment', 12.6),
  edited('actualCost', 10, true),
  edited('costYear', 7, true),
  edited('recurring', 10, true),
  edited('helpers', 18, true),
  edited('statusReason', 24, true),
  explained('Nature', 15, (row) => row.nature),
  explained('Thématique', 16, (row) => row.domain),
  explained('Pourquoi', 60, (row) => row.why),
  explained('Étapes', 130, (row) => row.steps),
  explained('Ordre de coût', 18, (row) => row.cost),
  explained('Références', 60, (row) => row.references),
  { header: ROW_ID_HEADER, width: 30, style: styles.typed, hidden: true, value: (row) => row.id },
]
