import type { QuestionnaireDefinition } from './schema'
import type { Bounds } from './scoring/bounds'
import { type Fraction, ratio } from './scoring/fraction'
import type { ScoreResult } from './scoring/score'

/** What each axis of the radar stands for. */
export type RadarView = 'pillars' | 'domains'

/** How the figures of the axes are said: a share of the means, or a level from 0 to 4 (a share of 1 is level 4). */
export type RadarUnit = 'share' | 'level'

/** One evaluated axis. Figures run from 0 to 1; between `prudent` and `optimistic` lies what is not known yet. */
export type RadarAxis = {
  readonly id: string
  readonly label: string
  readonly prudent: number
  readonly optimistic: number
  /** What the establishment aims at, when it said so. */
  readonly target?: number
  /** `prudent` in the campaign before, when there is one and this axis was evaluated in it. */
  readonly previous?: number
  readonly fractions: { readonly prudent: Fraction; readonly optimistic: Fraction; readonly evidenced: Fraction }
}

/** Why an axis is listed and not drawn: the profile is not asked, nothing is answered, or nothing applies. */
export type NotEvaluatedReason = 'not-asked' | 'unanswered' | 'not-applicable'
export type NotEvaluatedAxis = { readonly id: string; readonly label: string; readonly reason: NotEvaluatedReason }

export type RadarModel = {
  readonly view: RadarView
  readonly unit: RadarUnit
  readonly axes: readonly RadarAxis[]
  readonly notEvaluated: readonly NotEvaluatedAxis[]
}

/** A radar with the words around it: what the hidden window of main draws for PNG, SVG and workbook. */
export type RadarDrawing = RadarModel & { readonly title: string; readonly subtitle: string }

/** What is drawn on the axes: the two of every radar, then what it is compared with. */
export type RadarFigure = 'prudent' | 'band' | 'target' | 'previous'

/** The figures of a radar, in the order of its legend. A comparison is there as soon as one axis has it. */
export function radarFigures({ axes }: Pick<RadarModel, 'axes'>): readonly RadarFigure[] {
  const compared = (['target', 'previous'] as const).filter((figure) => axes.some((axis) => axis[figure] !== undefined))
  return ['prudent', 'band', ...compared]
}

/** Below three axes a radar has no surface: the table is shown alone. */
export const MIN_RADAR_AXES = 3

/** The radar of a score, by pillar or by domain. Axes keep the order of the definition; none is invented as 0. */
export function radarModel(definition: QuestionnaireDefinition, result: ScoreResult, view: RadarView): RadarModel {
  const rows = view === 'pillars' ? pillarRows(result) : domainRows(definition, result)
  return {
    view,
    unit: result.method === 'coverage' ? 'share' : 'level',
    axes: rows.flatMap(({ id, label, counts }) => {
      const prudent = ratio(counts.prudent)
      const optimistic = ratio(counts.optimistic)
      if (!counts.evaluated || prudent === null || optimistic === null) return []
      const fractions = { prudent: counts.prudent, optimistic: counts.optimistic, evidenced: counts.evidenced }
      return [{ id, label, prudent, optimistic, fractions }]
    }),
    notEvaluated: rows.flatMap(({ id, label, counts }) =>
      counts.evaluated ? [] : [{ id, label, reason: notEvaluatedReason(counts) }],
    ),
  }
}

/** Why a set of questions that is not evaluated is not. */
export function notEvaluatedReason(counts: Bounds): NotEvaluatedReason {
  if (counts.applicable > 0) return 'unanswered'
  return counts.notApplicable > 0 ? 'not-applicable' : 'not-asked'
}

type Row = { readonly id: string; readonly label: string; readonly counts: Bounds }

function pillarRows(result: ScoreResult): Row[] {
  return result.pillars.map((pillar) => ({ id: pillar.id, label: pillar.title, counts: pillar }))
}

function domainRows(definition: QuestionnaireDefinition, result: ScoreResult): Row[] {
  const shortLabels = new Map(definition.domains.map(({ id, short }) => [id, short]))
  return result.domains.map((domain) => ({
    id: domain.id,
    label: shortLabels.get(domain.id) ?? domain.title,
    counts: domain,
  }))
}
