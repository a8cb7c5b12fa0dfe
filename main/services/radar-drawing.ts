import { type RadarDrawing, type RadarView, radarModel } from '../../questionnaires/radar'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { ScoreResult } from '../../questionnaires/scoring/score'
import { type TargetLevels, withTarget } from '../../questionnaires/target'

/** Draws a radar, on the component of the screen: a PNG for paper and a standalone SVG. */
export type DrawRadar = (drawing: RadarDrawing) => Promise<{ readonly png: Uint8Array; readonly svg: string }>

/**
 * The radar of an assessment with the words around it.
 *
 * @param day the date printed under the title, YYYY-MM-DD
 */
export function radarDrawing(
  definition: QuestionnaireDefinition,
  result: ScoreResult,
  view: RadarView,
  { entity, day, target }: { readonly entity: string; readonly day: string; readonly target: TargetLevels | null },
): RadarDrawing {
  const date = day.split('-').reverse().join('/')
  const model = withTarget(radarModel(definition, result, view), target)
  return { ...model, title: definition.title, subtitle: `${entity}, ${date}` }
}
