import { nothingEdited, withStatusDates } from '../../../questionnaires/action-edits'
import { canonicalJson } from '../../../questionnaires/canonical'
import type { Queries } from '../../db/connection'
import { deleteActionEdits, type Entity, listActionEdits, upsertActionEdits } from '../../db/repositories/actions'
import { deletePlanChange, insertPlanChange, lastPlanChange, type PlanChange } from '../../db/repositories/plan-changes'
import type { ActionEdits, Parsed, Plan, PlanAction } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { found, type ServiceContext } from '../context'
import { localDay } from '../local-day'
import { composePlan, MANUAL, type StoredEdits } from './compose'
import { entityOfSite, installedAtHand, type PlanSource, readSources } from './sources'

/**
 * The plan of a site: what the answers of its assessments and of those of its legal entity call for, each action once and
 * in order, with what people wrote on it; then the actions typed by hand and those that nothing calls for any more.
 *
 * @throws {AppError} `not-found`
 */
export async function getPlan(
  context: ServiceContext,
  { establishmentId }: { readonly establishmentId: string },
): Promise<Plan> {
  return planOf(context, await entityOfSite(context.database, establishmentId))
}

/** The plan of a site, or of a legal entity as a whole. */
export async function planOf(context: ServiceContext, entity: Entity): Promise<Plan> {
  await installedAtHand(context)
  return context.database.transaction((queries) => readPlan(context, queries, entity))
}

/**
 * Writes what a person says of an action; saving what already stands changes nothing.
 *
 * @throws {AppError} `not-found` (site, or action of its plan); `invalid-input` when an action typed by hand loses its title
 */
export async function saveAction(
  context: ServiceContext,
  { establishmentId, key, edits }: Parsed<'saveAction'>,
): Promise<PlanAction> {
  const { actions } = await changePlan(context, establishmentId, (plan) => {
    const action = actionOf(plan, key)
    return { note: action.title, edits: new Map([[key, edits]]) }
  })
  return actionIn(actions, key)
}

/**
 * Writes what a person says of several actions at once, undone as a whole; gives the plan as it then is.
 *
 * @throws {AppError} as {@link saveAction}; nothing is then written
 */
export async function saveActions(
  context: ServiceContext,
  { establishmentId, note, changes }: Parsed<'saveActions'>,
): Promise<Plan> {
  return changePlan(context, establishmentId, (plan) => ({
    note,
    edits: new Map(changes.map(({ key, edits }) => [actionOf(plan, key).key, edits])),
  }))
}

/**
 * Adds an action typed by hand. It is of the site.
 *
 * @throws {AppError} `not-found`; `invalid-input` without a title
 */
export async function addAction(
  context: ServiceContext,
  { establishmentId, edits }: Parsed<'addAction'>,
): Promise<PlanAction> {
  const key = `${MANUAL}${context.newId()}`
  const { actions } = await changePlan(context, establishmentId, () => ({
    note: edits.title,
    edits: new Map([[key, edits]]),
  }))
  return actionIn(actions, key)
}

/**
 * Removes an action typed by hand; that can be undone. The others can only be abandoned.
 *
 * @throws {AppError} `not-found`; `invalid-input` when the action was not typed by hand
 */
export async function removeAction(
  context: ServiceContext,
  { establishmentId, key }: Parsed<'removeAction'>,
): Promise<void> {
  await changePlan(context, establishmentId, (plan) => ({
    note: actionOf(plan, key).title,
    edits: new Map([[key, null]]),
  }))
}

/** What a gesture writes: the new content of some actions, null to remove one typed by hand. */
export type PlanGesture = {
  /** What it is about, as « Annuler » will say. */
  readonly note: string
  readonly edits: ReadonlyMap<string, ActionEdits | null>
}

/**
 * Makes one change of a plan in one transaction, and keeps what stood before: it can be undone as a whole. An unknown key
 * that begins with « manuel/ » adds an action.
 *
 * @throws {AppError} `not-found` (site, or action); `invalid-input` when an action typed by hand has no title, or when an
 *   action that was not is removed
 */
export async function changePlan(
  context: ServiceContext,
  establishmentId: string,
  decide: (plan: Plan) => PlanGesture,
): Promise<Plan> {
  await installedAtHand(context)
  return context.database.transaction(async (queries) => {
    const entity = await entityOfSite(queries, establishmentId)
    const sources = await readSources(context, queries, entity)
    const plan = await readPlan(context, queries, entity, sources)
    const { note, edits } = decide(plan)
    const today = localDay(context.clock())
    const rows: PlanChange['rows'] = []
    const stored = await readEdits(queries, entity)
    for (const [key, wanted] of edits) {
      const action = plan.actions.find((candidate) => candidate.key === key)
      const manual = key.startsWith(MANUAL)
      if (!action && !(manual && wanted !== null)) throw new AppError('not-found', 'no such action in the plan')
      if (wanted === null ? !manual : manual && wanted.title.trim() === '') {
        throw new AppError('invalid-input', 'only an action typed by hand can be removed, and it needs a title')
      }
      const shown = action?.edits ?? { ...nothingEdited, evidenceIds: [] }
      const after = wanted === null ? null : withStatusDates(shown, wanted, today)
      if (action && after !== null && canonicalJson(action.edits) === canonicalJson(after)) continue
      const owner = action ? action.establishmentId : establishmentId
      const before = (owner === null ? stored.organisation : stored.site).get(key) ?? null
      rows.push({ establishmentId: owner, key, before, after })
    }
    if (rows.length === 0) return plan
    await writeRows(context, queries, entity, rows, 'after')
    await insertPlanChange(queries, entity, { id: context.newId(), at: context.clock(), note, rows })
    return readPlan(context, queries, entity, sources)
  })
}

/**
 * Takes back the last change made from the plan of a site.
 *
 * @throws {AppError} `not-found` (site, or nothing to undo); `conflict` when what it wrote was changed since from elsewhere:
 *   it is then forgotten, and nothing else changes
 */
export async function undoPlanChange(
  context: ServiceContext,
  { establishmentId }: Parsed<'undoPlanChange'>,
): Promise<Plan> {
  await installedAtHand(context)
  const undone = await context.database.transaction(async (queries) => {
    const entity = await entityOfSite(queries, establishmentId)
    const change = found(await lastPlanChange(queries, entity), 'change to undo')
    const stored = await readEdits(queries, entity)
    const stands = change.rows.every(({ establishmentId: owner, key, after }) => {
      const present = (owner === null ? stored.organisation : stored.site).get(key) ?? null
      return canonicalJson(present) === canonicalJson(after)
    })
    await deletePlanChange(queries, change.id)
    if (!stands) return null
    await writeRows(context, queries, entity, change.rows, 'before')
    return readPlan(context, queries, entity)
  })
  if (undone === null) throw new AppError('conflict', 'the actions were changed since')
  return undone
}

async function writeRows(
  { clock }: ServiceContext,
  queries: Queries,
  { organisationId }: Entity,
  rows: PlanChange['rows'],
  side: 'before' | 'after',
): Promise<void> {
  const now = clock()
  for (const { establishmentId, key, [side]: edits } of rows) {
    const owner = { organisationId, establishmentId }
    if (edits === null) await deleteActionEdits(queries, owner, key)
    else await upsertActionEdits(queries, owner, key, edits, now)
  }
}

/**
 * The plan of a site, or of a legal entity as a whole, as it stands in a transaction.
 *
 * @param known its sources, when they were read already
 */
export async function readPlan(
  context: ServiceContext,
  queries: Queries,
  entity: Entity,
  known?: readonly PlanSource[],
): Promise<Plan> {
  const sources = known ?? (await readSources(context, queries, entity))
  const last = await lastPlanChange(queries, entity)
  return {
    actions: await composePlan(context, entity, sources, await readEdits(queries, entity)),
    assessments: sources.map(({ content: { assessment }, definition }) => ({
      id: assessment.id,
      questionnaireId: definition.id,
      questionnaireTitle: definition.title,
      label: assessment.details.label,
    })),
    undo: last && { at: last.at, note: last.note },
  }
}

async function readEdits(queries: Queries, { organisationId, establishmentId }: Entity): Promise<StoredEdits> {
  return {
    organisation: await listActionEdits(queries, { organisationId, establishmentId: null }),
    site: establishmentId === null ? new Map() : await listActionEdits(queries, { organisationId, establishmentId }),
  }
}

function actionOf(plan: Plan, key: string): PlanAction {
  return actionIn(plan.actions, key)
}

function actionIn(actions: readonly PlanAction[], key: string): PlanAction {
  return found(actions.find((action) => action.key === key) ?? null, 'action')
}
