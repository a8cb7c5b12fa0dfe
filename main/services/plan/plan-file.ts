import { basename } from 'node:path'
import { nothingEdited } from '../../../questionnaires/action-edits'
import { canonicalJson } from '../../../questionnaires/canonical'
import { findEstablishment } from '../../db/repositories/establishments'
import { editsWith, planValues, type SomePlanValues, sameValue } from '../../exports/plan-values'
import type { ActionEdits, Parsed, Plan, PlanField, PlanFile } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { refusalSentences, WorkbookRefusal } from '../../workbooks/refusals'
import { backUpBefore } from '../backups/make-backup'
import { found, type ServiceContext } from '../context'
import type { ReadingTools } from '../reading-tools'
import { MANUAL } from './compose'
import { changePlan, getPlan, type PlanGesture } from './plan'
import type { PlanComparison } from './plan-file-diff'
import type { ReadPlan } from './plan-file-reading'

/** Brings the columns of the workbook, which nothing else needs: loaded with the first file, not at each start. */
const loadReading = async () => {
  const [{ readPlanFile }, { comparePlanFile }] = await Promise.all([
    import('./plan-file-reading'),
    import('./plan-file-diff'),
  ])
  return { readPlanFile, comparePlanFile }
}

/** Takes an edited plan back, in two steps: a workbook is compared whole, then what the person accepts of it is written. */
export type PlanFiles = {
  /**
   * Lets the person choose a workbook and says what would change. Nothing is changed.
   *
   * @throws {AppError} `not-found`
   */
  readonly choose: (context: ServiceContext, input: Parsed<'choosePlanFile'>) => Promise<PlanFile>
  /**
   * Writes what was accepted of the last workbook chosen, in one change that can be undone as a whole.
   *
   * @throws {AppError} `not-found` when the token is not the one of the last workbook; `conflict` when what the person saw
   *   of an action no longer stands: nothing is then written; `invalid-input` for what the workbook does not hold
   */
  readonly apply: (context: ServiceContext, input: Parsed<'applyPlanFile'>) => Promise<Plan>
}

/** What the person saw. */
type Chosen = {
  readonly token: string
  readonly establishmentId: string
  readonly fileName: string
  readonly comparison: PlanComparison
  readonly seen: Plan
}

/** @param reading asks for a file, and reads it apart */
export function createPlanFiles(reading: Pick<ReadingTools, 'chooseToRead' | 'readWorkbook'>): PlanFiles {
  // One at a time: choosing another file forgets the one before.
  let chosen: Chosen | null = null
  return {
    choose: async (context, { establishmentId }) => {
      const file = await reading.chooseToRead('workbook')
      if (file === null) return { outcome: 'cancelled' }
      chosen = null
      const fileName = basename(file)
      const refuse = (reasons: readonly string[]): PlanFile => ({ outcome: 'refused', fileName, reasons: [...reasons] })
      const content = await reading.readWorkbook(file).catch((error: unknown) => {
        if (error instanceof WorkbookRefusal) return error
        throw error
      })
      if (content instanceof WorkbookRefusal) return refuse([refusalSentences[content.code]])
      const { readPlanFile, comparePlanFile } = await loadReading()
      const read = readPlanFile(content)
      if ('refused' in read) return refuse(read.refused)
      const { organisationId } = found(await findEstablishment(context.database, establishmentId), 'establishment')
      const elsewhere = await otherPlan(context, read, { organisationId, establishmentId })
      if (elsewhere !== null) return refuse([elsewhere])
      const seen = await getPlan(context, { establishmentId })
      const comparison = comparePlanFile(read, seen.actions, { organisationId, establishmentId })
      if (read.base === null && comparison.matched === 0) return refuse([NOTHING_KNOWN])
      const token = context.newId()
      chosen = { token, establishmentId, fileName, comparison, seen }
      const { changed, added, missing, refused, unchanged } = comparison
      return {
        outcome: 'ready',
        fileName,
        token,
        exportedAt: read.base === null ? null : read.base.at,
        notes: [...read.notes],
        changed: changed.map(({ values: _, ...row }) => row),
        added: added.map(({ values: _, ...row }) => row),
        missing,
        refused: [...refused],
        unchanged,
      }
    },
    apply: async (context, input) => {
      if (chosen?.token !== input.token) throw new AppError('not-found', 'no workbook was read under this token')
      const { establishmentId, ...what } = chosen
      await backUpBefore(context, 'import')
      const plan = await changePlan(context, establishmentId, (now) => gestureOf(what, input, now, context.newId))
      chosen = null
      return plan
    },
  }
}

const NOTHING_KNOWN =
  'Aucune ligne de ce classeur n’est dans le plan de cet établissement. Vérifiez que vous relisez le bon fichier, dans le bon établissement.'

/** Why a workbook that says whose plan it is cannot be read here; null when it can. */
async function otherPlan(
  { database }: ServiceContext,
  { base }: ReadPlan,
  owner: { readonly organisationId: string; readonly establishmentId: string },
): Promise<string | null> {
  if (base === null) return null
  if (base.establishmentId === owner.establishmentId) return null
  if (base.establishmentId === null && base.organisationId === owner.organisationId) return null
  const other = base.establishmentId === null ? null : await findEstablishment(database, base.establishmentId)
  if (other === null)
    return 'Ce classeur est le plan d’un autre établissement, qui n’est pas dans Sextant sur ce poste.'
  return `Ce classeur est le plan de «\u00a0${other.details.name}\u00a0»\u00a0: ouvrez le plan de cet établissement pour le relire.`
}

/** What the person accepted, as edits; checked against the plan as it is now. */
function gestureOf(
  { comparison, seen, fileName }: Pick<Chosen, 'comparison' | 'seen' | 'fileName'>,
  accepted: Parsed<'applyPlanFile'>,
  now: Plan,
  newId: () => string,
): PlanGesture {
  const edits = new Map<string, ActionEdits | null>()
  const standing = (key: string) => {
    const action = now.actions.find((candidate) => candidate.key === key)
    if (!action) throw new AppError('conflict', 'an action of the workbook left the plan')
    return action
  }
  for (const { key, fields } of accepted.changed) {
    const row = comparison.changed.find((candidate) => candidate.key === key)
    const before = seen.actions.find((candidate) => candidate.key === key)
    const action = standing(key)
    if (!row || !before || fields.some((field) => row.values[field] === undefined)) {
      throw new AppError('invalid-input', 'the workbook holds no such difference')
    }
    const [was, is] = [planValues(before), planValues(action)]
    if (fields.some((field) => !sameValue(field, was[field], is[field]))) {
      throw new AppError('conflict', 'an action changed since the workbook was read')
    }
    edits.set(key, editsWith(action.edits, action.computedPriority, only(fields, row.values)))
  }
  const addedRows = new Map(comparison.added.map((row) => [row.row, row]))
  for (const number of new Set(accepted.added)) {
    const row = addedRows.get(number)
    if (!row) throw new AppError('invalid-input', 'the workbook adds no such line')
    edits.set(`${MANUAL}${newId()}`, editsWith({ ...nothingEdited, evidenceIds: [] }, 2, row.values))
  }
  for (const key of accepted.abandoned) {
    const before = seen.actions.find((candidate) => candidate.key === key)
    if (!before || !comparison.missing.some((line) => line.key === key)) {
      throw new AppError('invalid-input', 'the workbook misses no such line')
    }
    const action = standing(key)
    if (canonicalJson(action.edits) !== canonicalJson(before.edits)) {
      throw new AppError('conflict', 'an action changed since the workbook was read')
    }
    const reason = `Ligne supprimée du classeur «\u00a0${shortName(fileName)}\u00a0».`
    const gone: ActionEdits = { ...action.edits, status: 'abandoned', statusReason: reason }
    edits.set(key, action.kind === 'manual' ? null : gone)
  }
  return { note: `Classeur «\u00a0${shortName(fileName)}\u00a0» relu`, edits }
}

function only(fields: readonly PlanField[], values: SomePlanValues): SomePlanValues {
  // `fromEntries` forgets its keys; they are those of the values.
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as SomePlanValues
}

function shortName(fileName: string): string {
  return fileName.length > 100 ? `${fileName.slice(0, 100)}…` : fileName
}
