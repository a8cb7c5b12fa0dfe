import type { MaturityResult } from '../../questionnaires/scoring/maturity'
import { levelWords } from '../../questionnaires/scoring/reading'
import { formatNumber } from '../format'
import { counted } from './plural'

/** Words of the results of a questionnaire of levels. */

const onlyOneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
const signed = new Intl.NumberFormat('fr-FR', { ...onlyOneDecimal, signDisplay: 'exceptZero' })

/** « +0,6 » or « −0,3 » for a difference of shares shown as levels from 0 to 4. */
export const levelDifference = (share: number): string => signed.format(4 * share)

/** Of a level that the establishment sets itself: « 3 », « 2,5 ». */
export const plainLevel = (level: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(level)

/** What stands out in an action. */
export type ActionMark = 'core' | 'quick' | 'further'

/** The figures at the top of the screen; each opens its explanation. */
export const maturityFigures = ['core', 'declared', 'evidenced', 'optimistic'] as const
export type MaturityFigure = (typeof maturityFigures)[number]

export const maturityTexts = {
  overall: 'Niveau d’ensemble',
  titles: {
    core: 'Points indispensables',
    declared: 'Score déclaré',
    evidenced: 'Score avec preuve citée',
    optimistic: 'Au mieux, une fois tout renseigné',
  },
  outOf4: (level: string) => `${level} sur 4`,
  held: (held: number, applicable: number) => `${formatNumber(held)} sur ${formatNumber(applicable)} tenus`,
  noCore: 'aucun ne s’applique',
  partial: {
    heading: (held: number, applicable: number) =>
      `${counted(held, 'point tenu', 'points tenus')} sur ${formatNumber(applicable)}`,
    text: 'Ce sont les points indispensables. Le niveau d’ensemble sera calculé quand d’autres questions auront une réponse\u00a0: rien ne sera à ressaisir.',
    textWithoutCore: 'Le niveau d’ensemble sera calculé quand davantage de questions auront une réponse.',
    points: 'Voir ces points',
    complete: 'Compléter le questionnaire',
  },
  domains: {
    title: (count: number) => (count === 1 ? 'La thématique' : `Les ${formatNumber(count)} thématiques`),
    level: 'niveau atteint',
    band: 'encore inconnu',
    upTo: (level: string) => `à ${level}`,
    hint: 'Choisissez une thématique pour savoir d’où vient son niveau.',
  },
  strengths: {
    title: 'Points forts',
    sentence: (level: string) => `niveau ${level} sur 4`,
    noneYet: 'Aucune thématique n’atteint encore le niveau 3. La plus avancée\u00a0:',
    none: 'Aucune thématique n’a encore de niveau. Chaque action du plan vous en rapproche.',
  },
  actions: {
    title: 'À faire en premier',
    marks: { core: 'Indispensable', quick: 'Rapide', further: 'Pour aller plus loin' } satisfies Record<
      ActionMark,
      string
    >,
  },
  indication: 'Simple indication',
  setAside: {
    title: 'Questions écartées par votre situation',
    text: 'Elles ne comptent dans aucun calcul. Leur réponse, s’il y en a une, est gardée.',
  },
  radarTitle: 'Par thématique, avec l’incertitude',
} as const

/** The line under a headline figure. */
export function maturityNote(
  figure: MaturityFigure,
  { core, overall }: MaturityResult,
  evidence: { readonly backed: number; readonly verified: number },
  since: { readonly label: string; readonly difference: number } | null,
): string {
  switch (figure) {
    case 'core': {
      if (!core) return ''
      const missing = core.applicable - core.prudent.num
      return missing === 0 ? 'tous sont tenus' : `${formatNumber(missing)} à traiter d’abord`
    }
    case 'declared':
      return since === null
        ? 'd’après vos réponses'
        : `${levelDifference(since.difference)} depuis «\u00a0${since.label}\u00a0»`
    case 'evidenced':
      return evidence.backed === 0
        ? 'aucune preuve datée et en cours de validité'
        : `${counted(evidence.backed, 'réponse avec preuve', 'réponses avec preuve')}, dont ${counted(evidence.verified, 'vérifiée')}`
    case 'optimistic':
      return overall.unknown + overall.unanswered === 0
        ? 'aucune inconnue'
        : [
            ...(overall.unknown > 0 ? [`${formatNumber(overall.unknown)} «\u00a0je ne sais pas\u00a0»`] : []),
            ...(overall.unanswered > 0 ? [`${formatNumber(overall.unanswered)} sans réponse`] : []),
          ].join(', ')
  }
}

/** The number of a headline figure. */
export function maturityValue(figure: MaturityFigure, { core, overall }: MaturityResult): string {
  switch (figure) {
    case 'core':
      return core && core.applicable > 0 ? maturityTexts.held(core.prudent.num, core.applicable) : maturityTexts.noCore
    case 'declared':
      return maturityTexts.outOf4(levelWords(overall.prudent))
    case 'evidenced':
      return maturityTexts.outOf4(levelWords(overall.evidenced))
    case 'optimistic':
      return maturityTexts.outOf4(levelWords(overall.optimistic))
  }
}

export const targetTexts = {
  set: 'Fixer une cible',
  change: 'Modifier la cible',
  title: 'Votre cible',
  about: 'C’est vous qui la fixez\u00a0: Sextant n’en impose aucune. Elle apparaît sur le radar, avec sa date.',
  level: 'Niveau visé pour toutes les thématiques',
  by: 'Pour quand',
  byRequired: 'Indiquez la date visée.',
  exceptions: 'Sauf pour ces thématiques',
  same: 'comme les autres',
  option: (level: number) => `Niveau ${plainLevel(level)}`,
  remove: 'Retirer la cible',
  line: (level: number, by: string) => `Votre cible\u00a0: niveau ${plainLevel(level)} d’ici le ${by}`,
  exceptionsLine: (count: number) => counted(count, 'exception'),
  reached: (reached: number, evaluated: number) =>
    `${counted(reached, 'thématique')} sur ${formatNumber(evaluated)} ${reached < 2 ? 'l’atteint' : 'l’atteignent'}.`,
  past: 'La date visée est passée.',
} as const
