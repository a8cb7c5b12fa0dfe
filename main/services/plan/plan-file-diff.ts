import { isOpen } from '../../../questionnaires/action-edits'
import { effortHours } from '../../../questionnaires/action-plan'
import { baseFields, planTag } from '../../exports/plan-base'
import { planFieldRules } from '../../exports/plan-fields'
import { type PlanValues, planValues, planWords, type SomePlanValues, sameValue } from '../../exports/plan-values'
import type { PlanAction, PlanDifference, PlanField, PlanFile } from '../../ipc/contract'
import { helpersOf } from './compose'
import type { ReadPlan, ReadRow, RefusedCell } from './plan-file-reading'

type Ready = Extract<PlanFile, { readonly outcome: 'ready' }>

/** A line that differs from its action. */
export type ChangedRow = Ready['changed'][number] & {
  /** What the file says, of the fields that differ; null: back to what Sextant proposes. */
  readonly values: SomePlanValues
}
export type AddedRow = Ready['added'][number] & { readonly values: SomePlanValues }

/** An edited plan against the plan as it is. Nothing is changed. */
export type PlanComparison = Pick<Ready, 'missing' | 'unchanged'> & {
  readonly changed: readonly ChangedRow[]
  readonly added: readonly AddedRow[]
  readonly refused: readonly RefusedCell[]
  /** How many lines name an action of this plan. */
  readonly matched: number
}

/** Whose plan it is compared with. */
export type PlanOwner = { readonly organisationId: string; readonly establishmentId: string }

/**
 * Compares an edited plan with the plan as it is.
 *
 * Lines are matched by their id alone. Only what the person changed counts: a cell that still says what it said on leaving
 * is not a difference, whatever changed here since; one changed on both sides is a conflict, which `atExport` tells.
 */
export function comparePlanFile(file: ReadPlan, actions: readonly PlanAction[], owner: PlanOwner): PlanComparison {
  const byKey = new Map(actions.map((action) => [action.key, action]))
  const tags = new Set([planTag(owner.establishmentId), planTag(owner.organisationId)])
  const changed: ChangedRow[] = []
  const added: AddedRow[] = []
  const refused: RefusedCell[] = []
  const seen = new Map<string, string>()
  let unchanged = 0
  let matched = 0
  for (const row of file.rows) {
    const { key, tag } = splitId(row.id)
    const action = byKey.get(key)
    const original = seen.get(key)
    if (tag !== null && !tags.has(tag)) {
      refused.push(wholeLine(row, OTHER_SITE))
      continue
    }
    if (key === '' || original !== undefined) {
      added.push(...addedRow(row, original ?? null, refused))
      continue
    }
    seen.set(key, action?.title ?? row.values.title ?? '')
    const atExport = file.base?.rows.get(row.id) ?? {}
    if (!action) {
      if (!saysTheSame(row.values, atExport)) refused.push(wholeLine(row, GONE))
      continue
    }
    matched += 1
    refused.push(...row.refused)
    const { differences, values } = compareRow(row, action, atExport, refused)
    if (differences.length > 0) changed.push({ key, title: action.title, row: row.number, differences, values })
    else unchanged += 1
  }
  const missing = [...(file.base?.rows.keys() ?? [])].flatMap((id) => {
    const { key } = splitId(id)
    const action = byKey.get(key)
    return action && !seen.has(key) && isOpen(action.edits) ? [{ key, title: action.title }] : []
  })
  return { changed, added, missing, refused, unchanged, matched }
}

const OTHER_SITE = 'Cette ligne vient du plan d’un autre établissement.'
const GONE =
  'Cette action n’est plus dans le plan\u00a0: vos réponses ne la demandent plus, ou elle a été supprimée. Si elle reste utile, ajoutez-la dans Sextant.'
const FIXED_TITLE = 'L’intitulé d’une action proposée par Sextant ne se change pas.'
const NO_TITLE = 'Une action a besoin d’un intitulé.'

/** « essai/tester@1a2b3c4d » is the action and whose plan it was in; older workbooks have the action alone. */
function splitId(id: string): { readonly key: string; readonly tag: string | null } {
  const [, key, tag] = /^(.+)@([0-9a-f]{8})$/.exec(id) ?? []
  return key !== undefined && tag !== undefined ? { key, tag } : { key: id, tag: null }
}

function wholeLine({ number, values }: ReadRow, reason: string): RefusedCell {
  return { row: number, column: '', text: (values.title ?? '').slice(0, 80), reason }
}

/** Whether a line was left as it was. */
function saysTheSame(values: SomePlanValues, atExport: SomePlanValues): boolean {
  return baseFields.every((field) => values[field] === undefined || isSame(field, values, atExport))
}

/** Whether both hold the field and say the same of it. */
function isSame(field: PlanField, a: SomePlanValues, b: SomePlanValues): boolean {
  const [one, other] = [a[field], b[field]]
  return one !== undefined && other !== undefined && sameValue(field, one, other)
}

function compareRow(
  row: ReadRow,
  action: PlanAction,
  atExport: SomePlanValues,
  refused: RefusedCell[],
): { readonly differences: PlanDifference[]; readonly values: SomePlanValues } {
  const now = planValues(action)
  const file = withProposed(row.values, action)
  const differences: PlanDifference[] = []
  const values: Partial<Record<PlanField, PlanValues[PlanField]>> = {}
  for (const field of baseFields) {
    const after = file[field]
    const read = row.values[field]
    if (after === undefined || read === undefined || isSame(field, file, now) || isSame(field, file, atExport)) continue
    const before = planWords(field, now[field])
    if (field === 'title' && (action.kind !== 'manual' || after === '')) {
      const reason = action.kind === 'manual' ? NO_TITLE : FIXED_TITLE
      refused.push({ row: row.number, column: planFieldRules.title.header, text: String(after), reason })
      continue
    }
    const known = atExport[field]
    const conflict = known !== undefined && !isSame(field, now, atExport)
    differences.push({
      field,
      before,
      after: planWords(field, after),
      atExport: conflict ? planWords(field, known) : null,
    })
    values[field] = read
  }
  // Each is what was read of its own field.
  return { differences, values: values as SomePlanValues }
}

/** What is left empty comes back to what Sextant proposes. */
function withProposed(values: SomePlanValues, action: PlanAction): SomePlanValues {
  const { kind, measure, computedPriority } = action
  const proposed =
    kind === 'manual' || measure === null
      ? { effortHours: null, helpers: ['self'] as const }
      : { effortHours: effortHours({ kind, measure }), helpers: helpersOf({ kind, measure }) }
  return {
    ...values,
    ...(values.priority === null ? { priority: computedPriority } : {}),
    ...(values.effortHours === null ? { effortHours: proposed.effortHours } : {}),
    ...(values.helpers === null ? { helpers: proposed.helpers } : {}),
  }
}

function addedRow(row: ReadRow, copyOf: string | null, refused: RefusedCell[]): AddedRow[] {
  const title = row.values.title ?? ''
  if (title === '') {
    refused.push(wholeLine(row, NO_TITLE))
    return []
  }
  refused.push(...row.refused)
  const fields = baseFields.flatMap((field) => {
    const value = row.values[field]
    const words = value === undefined ? '' : planWords(field, value)
    return field === 'title' || words === '' || words === planWords(field, emptyValues[field]) ? [] : [{ field, words }]
  })
  return [{ row: row.number, title, copyOf, fields, values: row.values }]
}

/** What a new action begins with. */
const emptyValues: PlanValues = {
  title: '',
  priority: null,
  owner: '',
  doneBy: '',
  dueDate: null,
  status: 'to-do',
  statusReason: '',
  progress: 0,
  effortHours: null,
  helpers: null,
  estimatedCost: null,
  actualCost: null,
  costYear: null,
  recurring: false,
  comment: '',
}
