import type {
  NotEvaluatedReason,
  RadarAxis,
  RadarFigure,
  RadarModel,
  RadarUnit,
  RadarView,
} from '../../questionnaires/radar'
import { type Fraction, ratio } from '../../questionnaires/scoring/fraction'
import { levelWords } from '../../questionnaires/scoring/reading'
import { formatShare } from '../format'

type Words = {
  readonly axis: Record<RadarView, string>
  readonly legend: Record<RadarFigure, string>
  /** What the rings of the grid are. */
  readonly scale: string
  readonly notEvaluated: Record<NotEvaluatedReason, string>
  readonly table: {
    /** Null when the figure says it all. */
    readonly held: string | null
    readonly figure: string
    readonly optimistic: string
    readonly evidenced: string
    readonly target: string
    readonly previous: string
  }
}

const comparisons = { target: 'Cible que vous vous êtes fixée', previous: 'Campagne précédente' } as const
const comparisonHeaders = { target: 'Cible', previous: 'Campagne précédente' } as const

/** Words of the radar, the same on screen, in the PNG and in the SVG. */
export const radarTexts: Record<RadarUnit, Words> & { readonly tooFew: string; readonly tooFewDrawn: string } = {
  share: {
    axis: { pillars: 'Pilier', domains: 'Objectif' },
    legend: {
      prudent: 'En place ou mesure alternative motivée',
      band: 'Incertitude\u00a0: si tout l’inconnu était en place',
      ...comparisons,
    },
    scale: 'Du centre (0\u00a0%) au bord (100\u00a0%), une graduation tous les 25\u00a0%.',
    notEvaluated: {
      unanswered: 'Non évalués (aucune réponse)',
      'not-applicable': 'Non évalués (aucun moyen applicable)',
      'not-asked': 'Non demandés à ce profil',
    },
    table: {
      held: 'En place',
      figure: 'Part',
      optimistic: 'Si l’inconnu était en place',
      evidenced: 'Avec preuve citée',
      ...comparisonHeaders,
    },
  },
  level: {
    axis: { pillars: 'Pilier', domains: 'Thématique' },
    legend: {
      prudent: 'Niveau moyen de la thématique',
      band: 'Incertitude\u00a0: si tout l’inconnu était au niveau 4',
      ...comparisons,
    },
    scale: 'Du centre (niveau 0) au bord (niveau 4), une graduation par niveau.',
    notEvaluated: {
      unanswered: 'Non évaluées (aucune réponse)',
      'not-applicable': 'Non évaluées (aucune question applicable)',
      'not-asked': 'Sans question dans ce profil ou votre situation',
    },
    table: {
      held: null,
      figure: 'Niveau sur 4',
      optimistic: 'Si l’inconnu était au niveau 4',
      evidenced: 'Avec preuve citée',
      ...comparisonHeaders,
    },
  },
  tooFew: 'Un radar demande au moins trois axes évalués. Les chiffres sont dans le tableau.',
  tooFewDrawn: 'Moins de trois axes sont évalués\u00a0: il n’y a pas encore de radar à tracer.',
}

/** A figure of an axis as its unit says it: « 45 % », or « 1,8 » out of 4. */
export function formatRadarFigure(unit: RadarUnit, share: Fraction): string {
  return unit === 'share' ? formatShare(share) : levelWords(share)
}

/** The same for a figure that is not exact, such as a target; nothing when the axis has none. */
export function formatRadarNumber(unit: RadarUnit, value: number | undefined): string {
  return value === undefined ? '–' : formatRadarFigure(unit, { num: value, den: 1 })
}

/** What is listed beside the drawing: « Non évalués (aucune réponse) : Crises, Exercices. » One sentence per reason. */
export function notEvaluatedSentences({ unit, notEvaluated }: RadarModel): readonly string[] {
  const reasons: readonly NotEvaluatedReason[] = ['unanswered', 'not-applicable', 'not-asked']
  return reasons.flatMap((reason) => {
    const labels = notEvaluated.filter((axis) => axis.reason === reason).map(({ label }) => label)
    return labels.length === 0 ? [] : [`${radarTexts[unit].notEvaluated[reason]}\u00a0: ${labels.join(', ')}.`]
  })
}

/** The drawing in one sentence, for those who do not see it. */
export function describeRadar({ unit, axes }: RadarModel): string {
  const sorted = [...axes].sort((a, b) => b.prudent - a.prudent)
  const best = sorted[0]
  const worst = sorted.at(-1)
  if (!best || !worst) return radarTexts.tooFew
  const said = (share: Fraction) => (unit === 'share' ? formatShare(share) : `niveau ${levelWords(share)}`)
  const figure = (axis: RadarAxis) => said(axis.fractions.prudent)
  const inPlace = unit === 'share' ? ' en place' : ' sur 4'
  const width = (axis: RadarAxis) => axis.optimistic - axis.prudent
  const widest = axes.reduce((known, axis) => (width(axis) > width(known) ? axis : known), best)
  const uncertainty =
    width(widest) === 0
      ? 'aucune incertitude'
      : `incertitude la plus large sur «\u00a0${widest.label}\u00a0», de ${formatRadarFigure(unit, widest.fractions.prudent)} à ${formatRadarFigure(unit, widest.fractions.optimistic)}`
  if (ratio(best.fractions.prudent) === ratio(worst.fractions.prudent)) {
    return `Radar de ${axes.length}\u00a0axes, tous ${unit === 'share' ? 'à' : 'au'} ${figure(best)}${inPlace}\u202f; ${uncertainty}.`
  }
  return `Radar de ${axes.length}\u00a0axes\u00a0: ${unit === 'share' ? 'le plus avancé' : 'la plus avancée'} est «\u00a0${best.label}\u00a0» (${figure(best)}${inPlace}), ${unit === 'share' ? 'le moins avancé' : 'la moins avancée'} «\u00a0${worst.label}\u00a0» (${figure(worst)})\u202f; ${uncertainty}.`
}
