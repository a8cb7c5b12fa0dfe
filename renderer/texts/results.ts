import type { EvidenceState } from '../../questionnaires/answers'
import type { CoverageCounts, CoverageStatus } from '../../questionnaires/scoring/coverage'
import type { Fraction } from '../../questionnaires/scoring/fraction'
import { formatLongDay, formatNumber, formatShare } from '../format'
import { counted } from './plural'

/** How an answer counts, for one means. */
export const statusWords: Record<CoverageStatus, string> = {
  inPlace: 'En place',
  alternative: 'Mesure alternative',
  partial: 'Partiel',
  absent: 'Absent',
  unknown: 'Je ne sais pas',
  unanswered: 'Sans réponse',
  notApplicable: 'Non applicable',
}

export const evidenceWords: Record<EvidenceState, string> = {
  declared: 'déclaré, sans preuve en cours de validité',
  cited: 'preuve citée',
  verified: 'vérifié',
}

/** The figures at the top of the screen; each opens the means it counts. */
export const figures = ['held', 'partial', 'absent', 'unknown', 'notApplicable', 'unanswered'] as const
export type Figure = (typeof figures)[number]

export const figureTitles: Record<Figure, string> = {
  held: 'En place',
  partial: 'Partiels',
  absent: 'Absents',
  unknown: 'Je ne sais pas',
  notApplicable: 'Non applicables',
  unanswered: 'Sans réponse',
}

/** The number of a headline card: « 65 sur 146 ». */
export function figureValue(figure: Figure, counts: CoverageCounts): string {
  if (figure !== 'held') return formatNumber(counts[figure])
  return `${formatNumber(counts.prudent.num)} sur ${formatNumber(counts.applicable)}`
}

/** The line under the number of a headline card. */
export function figureNote(figure: Figure, counts: CoverageCounts): string {
  switch (figure) {
    case 'held': {
      const { evidenced, alternative, prudent } = counts
      if (prudent.num === 0) return 'mesures alternatives comprises'
      const alternatives =
        alternative === 0 ? '' : `, et ${counted(alternative, 'mesure alternative', 'mesures alternatives')}`
      return `dont ${formatNumber(evidenced.num)} avec preuve citée en cours de validité${alternatives}`
    }
    case 'partial':
      return 'commencés, à terminer'
    case 'absent':
      return 'à lancer'
    case 'unknown':
      return counts.unknown === 0
        ? 'aucune inconnue'
        : counted(counts.unknown, 'action «\u00a0se renseigner\u00a0»', 'actions «\u00a0se renseigner\u00a0»')
    case 'notApplicable':
      return 'avec motif, hors du calcul'
    case 'unanswered':
      return counts.unanswered === 0 ? 'tout est répondu' : 'comptés dans l’incertitude'
  }
}

export const results = {
  /** Where the title of the questionnaire is too long for a heading: it is said just below. */
  plainTitle: 'Résultats',
  title: (questionnaire: string) => `Résultats – ${questionnaire}`,
  asOf: (day: string) => `au ${formatLongDay(day)}`,
  perimeter: (name: string) => `système d’information\u00a0: ${name}`,
  saveRadar: {
    button: 'Enregistrer le radar',
    png: 'Image (PNG)',
    svg: 'Dessin vectoriel (SVG)',
    saved: (fileName: string) => `Radar enregistré\u00a0: ${fileName}`,
    cancelled: 'Enregistrement annulé\u00a0: aucun fichier n’a été écrit.',
  },
  figuresLabel: 'Chiffres clés',
  radar: {
    title: { pillars: 'Par pilier, avec l’incertitude', domains: 'Par objectif, avec l’incertitude' },
    view: 'Axes du radar',
    views: { pillars: 'Piliers', domains: 'Objectifs' },
    shape: 'Présentation',
    chart: 'Graphique',
    table: 'Tableau',
  },
  objectives: {
    title: (count: number) => (count === 1 ? 'L’objectif' : `Les ${formatNumber(count)} objectifs`),
    inPlace: 'en place',
    partial: 'partiel',
    hint: 'Choisissez un objectif pour voir ses moyens.',
    /** « 6 en place sur 11, 2 partiels »: the words of a bar. */
    words: (counts: CoverageCounts) =>
      [
        `${formatNumber(counts.prudent.num)} en place sur ${formatNumber(counts.applicable)}`,
        ...(counts.partial > 0 ? [counted(counts.partial, 'partiel')] : []),
        ...(counts.absent > 0 ? [counted(counts.absent, 'absent')] : []),
        ...(counts.unknown > 0 ? [`${formatNumber(counts.unknown)} «\u00a0je ne sais pas\u00a0»`] : []),
        ...(counts.unanswered > 0 ? [`${formatNumber(counts.unanswered)} sans réponse`] : []),
        ...(counts.notApplicable > 0 ? [counted(counts.notApplicable, 'non applicable', 'non applicables')] : []),
      ].join(', '),
    fraction: ({ num, den }: Fraction) => `${formatNumber(num)}\u00a0/\u00a0${formatNumber(den)}`,
    partials: (count: number) => counted(count, 'partiel'),
  },
  gaps: {
    title: 'À faire en premier',
    none: 'Les réponses ne demandent aucune action.',
    /** The plan of the site may hold more: other questionnaires, and what was added by hand. */
    all: (count: number) => `Voir le plan\u00a0: ces réponses demandent ${counted(count, 'action')}`,
  },
  strengths: {
    title: 'Points forts',
    full: (counts: CoverageCounts) =>
      `entièrement tenu\u00a0: ${counts.applicable === 1 ? 'le seul moyen' : `les ${formatNumber(counts.applicable)} moyens`}`,
    best: ({ prudent }: CoverageCounts) => `${formatNumber(prudent.num)} sur ${formatNumber(prudent.den)} en place`,
    noneYet: 'Aucun objectif n’est encore tenu aux deux tiers. Le plus avancé\u00a0:',
    none: 'Rien n’est encore en place. Chaque action du plan vous en rapproche.',
  },
  score: {
    title: 'Déclaré, et avec preuve citée',
    declared: 'Score déclaré',
    evidenced: 'Score avec preuve citée',
    optimistic: 'Si tout l’inconnu était en place',
    verified: (count: number) => `dont ${counted(count, 'moyen vérifié', 'moyens vérifiés')} par une autre personne`,
    range: ({ prudent, optimistic, unknown, unanswered }: CoverageCounts) =>
      unknown + unanswered === 0
        ? 'Aucune inconnue\u00a0: le score est le même dans tous les cas.'
        : `Entre ${formatShare(prudent)} et ${formatShare(optimistic)} une fois ${counted(unknown + unanswered, 'inconnue levée', 'inconnues levées')}.`,
    line: (share: Fraction) =>
      `${formatNumber(share.num)}\u00a0/\u00a0${formatNumber(share.den)}, soit ${formatShare(share)}`,
    explain: 'Comment c’est calculé',
  },
  notEvaluated: {
    title: 'Non évalué',
    unanswered: 'Aucune question n’a encore de réponse. Les résultats apparaîtront dès la première.',
    awaited: (count: number) =>
      `${counted(count, 'réponse attend', 'réponses attendent')} un motif. Les résultats apparaîtront quand il sera écrit.`,
    notApplicable: {
      share: 'Chaque moyen a été déclaré non applicable\u00a0: il n’y a rien à évaluer.',
      level: 'Aucune question ne s’applique\u00a0: il n’y a rien à évaluer.',
    },
    open: 'Répondre au questionnaire',
  },
  toConfirm: {
    text: (count: number) =>
      count < 2
        ? '1\u00a0réponse vient d’avant et reste à confirmer. Elle compte déjà.'
        : `${formatNumber(count)}\u00a0réponses viennent d’avant et restent à confirmer. Elles comptent déjà.`,
    open: 'Confirmer dans le questionnaire',
  },
  means: {
    figureTitle: (figure: Figure, count: number) => `${figureTitles[figure]}\u00a0: ${counted(count, 'moyen')}`,
    empty: 'Aucun moyen.',
    reason: (text: string) => `Motif\u00a0: ${text}`,
    open: 'Choisissez un moyen pour revoir sa réponse.',
  },
} as const

/** How the score is made, with the sums of this assessment, line by line. */
export function calculation(counts: CoverageCounts, asked: number, total: number, profile: string, asOf: string) {
  const n = formatNumber
  return [
    {
      term: 'Moyens posés',
      text: `${n(asked)} moyens sur ${n(total)} s’adressent au profil «\u00a0${profile}\u00a0».${asked < total ? ' Les autres ne sont ni posés ni comptés.' : ''}`,
    },
    {
      term: 'Moyens applicables',
      text: `${n(asked)} posés − ${counted(counts.notApplicable, 'non applicable', 'non applicables')} avec motif = ${n(counts.applicable)}.`,
    },
    {
      term: 'Score déclaré',
      text: `(${n(counts.inPlace)} en place + ${counted(counts.alternative, 'mesure alternative motivée', 'mesures alternatives motivées')}) ÷ ${n(counts.applicable)} applicables = ${formatShare(counts.prudent)}. Un moyen partiel, absent, inconnu ou sans réponse compte pour 0.`,
    },
    {
      term: 'Incertitude',
      text: `Si les ${n(counts.unknown)} «\u00a0je ne sais pas\u00a0» et les ${n(counts.unanswered)} questions sans réponse se révélaient en place\u00a0: ${n(counts.optimistic.num)} ÷ ${n(counts.applicable)} = ${formatShare(counts.optimistic)}.`,
    },
    {
      term: 'Score avec preuve citée',
      text: `${n(counts.evidenced.num)} ÷ ${n(counts.applicable)} = ${formatShare(counts.evidenced)}\u00a0: les moyens comptés en place dont au moins une preuve est datée et non expirée au ${formatLongDay(asOf)}. «\u00a0Preuve citée\u00a0» n’est pas «\u00a0prouvé\u00a0».`,
    },
    {
      term: 'Motif manquant',
      text: 'Une mesure alternative ou un «\u00a0non applicable\u00a0» sans motif écrit compte comme sans réponse.',
    },
    {
      term: 'Objectifs et piliers',
      text: 'Chacun divise ses propres sommes\u00a0: ce ne sont pas des moyennes de pourcentages. Les pourcentages ne sont arrondis qu’à l’affichage. Quand rien n’est applicable ou répondu, l’objectif est «\u00a0non évalué\u00a0», jamais 0\u00a0%.',
    },
  ] as const
}

/** The version that gave these results. */
export const versionLine = (version: string, fingerprint: string): string =>
  `Questionnaire version ${version}, empreinte ${fingerprint.slice(0, 12)}.`
