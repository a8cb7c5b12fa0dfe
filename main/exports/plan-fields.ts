import type { CellValue, Style } from 'exceljs'
import type { PlanField } from '../ipc/contract'
import type { TypedValue } from '../workbooks/content'
import { dayCell } from './cell-text'
import {
  type Read,
  readDay,
  readHelpers,
  readNumber,
  readPriority,
  readProgress,
  readStatus,
  readText,
  readYesNo,
} from './plan-reading'
import { type PlanValues, planWords } from './plan-values'
import { styles } from './sheet-style'

/** A column of the plan that people edit: the only place that says how its values go to a workbook and come back. */
export type PlanFieldRules<T> = {
  readonly header: string
  readonly style: Partial<Style>
  readonly cell: (value: T) => CellValue
  readonly read: (cell: TypedValue) => Read<T>
}

type Rules = { readonly [F in PlanField]: PlanFieldRules<PlanValues[F]> }

const words =
  <F extends PlanField>(field: F) =>
  (value: PlanValues[F]): string =>
    planWords(field, value)
const same = <T extends CellValue>(value: T): CellValue => value

const euros = (header: string): PlanFieldRules<number | null> => ({
  header,
  style: styles.euros,
  cell: same,
  read: readNumber({
    from: 0,
    to: 1_000_000_000,
    unit: /(€|euros?|eur)$/,
    expected: 'Un montant en euros est attendu, comme 1250.',
  }),
})

/** Lengths are those that the contract accepts (`main/ipc/schemas/plan.ts`); a test compares them. */
export const planFieldRules: Rules = {
  title: { header: 'Action', style: styles.strong, cell: same, read: readText(200) },
  priority: { header: 'Priorité', style: styles.centre, cell: words('priority'), read: readPriority },
  owner: { header: 'Pilote', style: styles.typed, cell: same, read: readText(500) },
  doneBy: { header: 'Réalisé par', style: styles.smallTyped, cell: same, read: readText(500) },
  dueDate: {
    header: 'Échéance',
    style: styles.date,
    cell: (value) => (value === null ? null : dayCell(value)),
    read: readDay,
  },
  status: { header: 'Statut', style: styles.smallCentre, cell: words('status'), read: readStatus },
  statusReason: { header: 'Motif d’abandon', style: styles.smallTyped, cell: same, read: readText(2000) },
  progress: {
    header: 'Avancement (0\u00a0à\u00a0100\u00a0%)',
    style: styles.share,
    // A real percentage: spreadsheets then take « 50 » typed there for 50 %.
    cell: (value) => value / 100,
    read: readProgress,
  },
  effortHours: {
    header: 'Effort (h)',
    style: styles.hours,
    cell: same,
    read: readNumber({
      from: 0.01,
      to: 2000,
      unit: /(h|heures?|hours?)$/,
      expected: 'Un nombre d’heures est attendu, comme 12 ou 0,5 (2\u202f000 au plus).',
    }),
  },
  helpers: { header: 'Qui peut aider', style: styles.smallTyped, cell: words('helpers'), read: readHelpers },
  estimatedCost: euros('Coût estimé (€)'),
  actualCost: euros('Coût réel (€)'),
  costYear: {
    header: 'Année',
    style: styles.year,
    cell: same,
    read: readNumber({
      from: 2000,
      to: 2100,
      whole: true,
      unit: /$/,
      expected: 'Une année est attendue, comme 2027.',
    }),
  },
  recurring: { header: 'Récurrent', style: styles.smallCentre, cell: words('recurring'), read: readYesNo },
  comment: { header: 'Commentaire', style: styles.typed, cell: same, read: readText(20_000) },
}

/** Reads a cell as a value of a column. */
export function readField<F extends PlanField>(field: F, cell: TypedValue): Read<PlanValues[F]> {
  return planFieldRules[field].read(cell)
}

/** A value as its cell holds it. */
export function fieldCell<F extends PlanField>(field: F, values: PlanValues): CellValue {
  return planFieldRules[field].cell(values[field])
}
