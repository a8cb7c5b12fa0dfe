import { basename } from 'node:path'
import { toAnswerSet } from '../../questionnaires/answer-set'
import { MIN_RADAR_AXES, type RadarView, radarModel } from '../../questionnaires/radar'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { type ScoreResult, score } from '../../questionnaires/scoring/score'
import { findEstablishment } from '../db/repositories/establishments'
import { findOrganisation } from '../db/repositories/organisations'
import type { RenderedWorkbook } from '../exports/workbook'
import type { WorkbookInput } from '../exports/workbook-model'
import { writeWorkbook } from '../exports/write-verified'
import type { Output, Parsed } from '../ipc/contract'
import { getActionPlan } from './action-plan'
import { getAssessmentContent } from './assessments'
import { found, type ServiceContext } from './context'
import { explainingFailures } from './export-failures'
import { exportFileName } from './export-file-name'
import { localDay } from './local-day'
import { type DrawRadar, radarDrawing } from './radar-drawing'

/** What Electron does for the export. */
export type ExportTools = {
  /** Where to write, or null when the person gives up. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
  readonly drawRadar: DrawRadar
}

/**
 * Writes the workbook of an assessment where the person says: summary, action plan, answers, score sheet, sources.
 *
 * @throws {AppError} `not-found`; `export-target-busy`, `export-target-forbidden`, `disk-full` or `export-failed`: what
 *   the target held is then untouched
 */
export async function exportWorkbook(
  context: ServiceContext,
  { assessmentId, recipient }: Parsed<'exportWorkbook'>,
  { chooseFile, drawRadar }: ExportTools,
): Promise<Output<'exportWorkbook'>> {
  const asOf = localDay(context.clock())
  const gathered = await gatherWorkbook(context, { assessmentId, recipient, asOf })
  const { definition, score: result } = gathered
  const entity = entityOf(gathered)
  const target = await chooseFile(exportFileName('Plan d’action', definition.title, entity, asOf, 'xlsx'))
  if (target === null) return { outcome: 'cancelled' }
  const view = radarView(definition, result)
  const drawn =
    view && (await drawRadar(radarDrawing(definition, result, view, { entity, day: asOf, target: gathered.target })))
  const workbook = await render({ ...gathered, radar: drawn?.png ?? null }, context.clock())
  await explainingFailures(() => writeWorkbook(target, workbook))
  return { outcome: 'saved', fileName: basename(target) }
}

/** Everything the workbook says but its picture. */
export type GatheredWorkbook = Omit<WorkbookInput, 'radar'>

/**
 * Reads what the workbook says of an assessment. Private notes are left where they are: nothing here has a place for
 * them.
 *
 * @param asOf day of the export, at which evidence is judged, YYYY-MM-DD
 * @throws {AppError} `not-found`
 */
export async function gatherWorkbook(
  context: ServiceContext,
  {
    assessmentId,
    recipient,
    asOf,
  }: { readonly assessmentId: string; readonly recipient: string; readonly asOf: string },
): Promise<GatheredWorkbook> {
  const { database, definitions } = context
  const content = await getAssessmentContent(context, assessmentId)
  const { assessment } = content
  const { definition, fingerprint } = await definitions.load(
    assessment.questionnaireId,
    assessment.questionnaireVersion,
  )
  const organisation = found(await findOrganisation(database, assessment.organisationId), 'organisation')
  const establishment =
    assessment.establishmentId === null
      ? null
      : found(await findEstablishment(database, assessment.establishmentId), 'establishment')
  const profileId = assessment.details.profile
  const answers = toAnswerSet(content)
  return {
    definition,
    fingerprint,
    profileId,
    answers,
    score: score(definition, profileId, answers, asOf),
    plan: await getActionPlan(context, assessmentId),
    organisation: organisation.details.name,
    establishment: establishment?.details.name ?? null,
    perimeter: assessment.details.perimeter,
    label: assessment.details.label,
    target: assessment.details.target,
    example: organisation.details.example,
    recipient,
    asOf,
  }
}

/** The entity whose name stands on the document. */
export function entityOf({ establishment, organisation }: GatheredWorkbook): string {
  return establishment ?? organisation
}

/** The radar that has a surface to draw: by pillar if it can, else by domain; null when nothing can be drawn yet. */
export function radarView(definition: QuestionnaireDefinition, result: ScoreResult): RadarView | null {
  const views: readonly RadarView[] = ['pillars', 'domains']
  return views.find((view) => radarModel(definition, result, view).axes.length >= MIN_RADAR_AXES) ?? null
}

/** exceljs is loaded when it is first needed, not when the window opens. */
export async function render(input: WorkbookInput, instant: string): Promise<RenderedWorkbook> {
  const [{ buildWorkbookModel }, { renderWorkbook }] = await Promise.all([
    import('../exports/workbook-model'),
    import('../exports/workbook'),
  ])
  return renderWorkbook(buildWorkbookModel(input), new Date(instant))
}
