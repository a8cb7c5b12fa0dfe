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
import { getAssessmentContent } from './assessments'
import { found, type ServiceContext } from './context'
import { gatherEvidenceRows } from './evidence/gather-evidence'
import { explainingFailures } from './export-failures'
import type { Exporter } from './export-file'
import { exportFileName } from './export-file-name'
import { localDay } from './local-day'
import { planOf } from './plan/plan'

/**
 * Writes the workbook of an assessment where the person says: summary, the whole plan, answers, score sheet, sources.
 *
 * @throws {AppError} `not-found`; `export-target-busy`, `export-target-forbidden`, `disk-full` or `export-failed`: what
 *   the target held is then untouched
 */
export const exportWorkbook: Exporter<'workbook'> = async (context, request, { chooseFile, report }) => {
  const { assessmentId, recipient } = request
  const asOf = localDay(context.clock())
  const gathered = await gatherWorkbook(context, { assessmentId, recipient, asOf })
  const name = exportFileName('Plan d’action', gathered.definition.title, entityOf(gathered), asOf, 'xlsx')
  const target = await chooseFile('xlsx', name)
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Préparation du classeur', 0, 2)
  const workbook = await render(gathered, context.clock())
  await report.step('Écriture et vérification du classeur', 1, 2)
  await explainingFailures(() => writeWorkbook(target, workbook))
  return { outcome: 'saved', fileName: basename(target) }
}

/** Everything the workbook says. */
export type GatheredWorkbook = WorkbookInput

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
  const entity = { organisationId: organisation.id, establishmentId: assessment.establishmentId }
  const { actions } = await planOf(context, entity)
  return {
    definition,
    fingerprint,
    profileId,
    answers,
    score: score(definition, profileId, answers, asOf),
    plan: actions,
    planExport: { id: context.newId(), at: context.clock(), ...entity },
    evidence: await gatherEvidenceRows(context, entity, asOf),
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
export function entityOf({
  establishment,
  organisation,
}: Pick<GatheredWorkbook, 'establishment' | 'organisation'>): string {
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
