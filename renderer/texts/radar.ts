import type { NotEvaluatedReason, RadarAxis, RadarModel, RadarView } from '../../questionnaires/radar'
import { ratio } from '../../questionnaires/scoring/fraction'
import { formatShare } from '../format'

/** Words of the radar, the same on screen, in the PNG and in the SVG. */
export const radarTexts = {
  views: { pillars: 'Par pilier', domains: 'Par objectif' } satisfies Record<RadarView, string>,
  legend: {
    prudent: 'En place ou mesure alternative motivée',
    band: 'Incertitude\u00a0: si tout l’inconnu était en place',
    scale: 'Du centre (0\u00a0%) au bord (100\u00a0%), une graduation tous les 25\u00a0%.',
  },
  tooFew: 'Un radar demande au moins trois axes évalués. Les chiffres sont dans le tableau.',
  tooFewDrawn: 'Moins de trois axes sont évalués\u00a0: il n’y a pas encore de radar à tracer.',
  notEvaluated: {
    unanswered: 'Non évalués (aucune réponse)',
    'not-applicable': 'Non évalués (aucun moyen applicable)',
    'not-asked': 'Non demandés à ce profil',
  } satisfies Record<NotEvaluatedReason, string>,
  table: {
    axis: { pillars: 'Pilier', domains: 'Objectif' } satisfies Record<RadarView, string>,
    held: 'En place',
    share: 'Part',
    optimistic: 'Si l’inconnu était en place',
    evidenced: 'Avec preuve citée',
  },
} as const

/** What is listed beside the drawing: « Non évalués (aucune réponse) : Crises, Exercices. » One sentence per reason. */
export function notEvaluatedSentences({ notEvaluated }: RadarModel): readonly string[] {
  const reasons: readonly NotEvaluatedReason[] = ['unanswered', 'not-applicable', 'not-asked']
  return reasons.flatMap((reason) => {
    const labels = notEvaluated.filter((axis) => axis.reason === reason).map(({ label }) => label)
    return labels.length === 0 ? [] : [`${radarTexts.notEvaluated[reason]}\u00a0: ${labels.join(', ')}.`]
  })
}

/** The drawing in one sentence, for those who do not see it. */
export function describeRadar({ axes }: RadarModel): string {
  const sorted = [...axes].sort((a, b) => b.prudent - a.prudent)
  const best = sorted[0]
  const worst = sorted.at(-1)
  if (!best || !worst) return radarTexts.tooFew
  const share = (axis: RadarAxis) => formatShare(axis.fractions.prudent)
  const width = (axis: RadarAxis) => axis.optimistic - axis.prudent
  const widest = axes.reduce((known, axis) => (width(axis) > width(known) ? axis : known), best)
  const uncertainty =
    width(widest) === 0
      ? 'aucune incertitude'
      : `incertitude la plus large sur «\u00a0${widest.label}\u00a0», de ${share(widest)} à ${formatShare(widest.fractions.optimistic)}`
  if (ratio(best.fractions.prudent) === ratio(worst.fractions.prudent)) {
    return `Radar de ${axes.length}\u00a0axes, tous à ${share(best)} en place\u202f; ${uncertainty}.`
  }
  return `Radar de ${axes.length}\u00a0axes\u00a0: le plus avancé est «\u00a0${best.label}\u00a0» (${share(best)} en place), le moins avancé «\u00a0${worst.label}\u00a0» (${share(worst)})\u202f; ${uncertainty}.`
}
