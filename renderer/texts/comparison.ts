import { formatNumber } from '../format'
import { counted } from './plural'

/** What a change of answer means: better, worse, known at last, no longer known, or counted otherwise. */
export const moves = ['up', 'down', 'known', 'lost', 'other'] as const
export type Move = (typeof moves)[number]

const signed = new Intl.NumberFormat('fr-FR', { signDisplay: 'exceptZero' })

/** Words of the comparison of two campaigns. */
export const comparisonTexts = {
  title: 'Depuis la campagne précédente',
  otherTitle: 'Comparer avec une autre campagne',
  choose: 'Comparer avec',
  nothing: 'Aucune comparaison',
  loading: 'Chargement de l’autre campagne…',
  hint: 'Choisissez une campagne pour voir ce qui a changé.',
  version: (version: string) =>
    `Cette campagne a été évaluée avec la version ${version} du questionnaire\u00a0: seules les questions communes sont comparées.`,
  notComparable: 'La façon de calculer a changé entre les deux versions\u00a0: les chiffres ne se comparent pas.',
  notEvaluated: 'non évalué',
  overall: 'Ensemble',
  core: 'Points indispensables tenus',
  domain: { share: 'Objectif', level: 'Thématique' },
  before: 'Avant',
  after: 'Maintenant',
  difference: 'Écart',
  exact: 'Les écarts sont calculés avant d’arrondir les chiffres.',
  points: (count: number) => `${signed.format(count)}\u00a0${Math.abs(count) < 2 ? 'point' : 'points'}`,
  count: (count: number) => signed.format(count),
  moved: (count: number) =>
    count === 0 ? 'Aucune réponse n’a changé de niveau' : counted(count, 'réponse a changé', 'réponses ont changé'),
  groups: {
    up: (count: number) => `En progrès\u00a0: ${formatNumber(count)}`,
    down: (count: number) => `En recul\u00a0: ${formatNumber(count)}`,
    known: (count: number) => `Désormais connues\u00a0: ${formatNumber(count)}`,
    lost: (count: number) => `Qui ne sont plus connues\u00a0: ${formatNumber(count)}`,
    other: (count: number) => `Autres changements\u00a0: ${formatNumber(count)}`,
  } satisfies Record<Move, (count: number) => string>,
  noAnswer: 'sans réponse',
  setAside: (because: string) => `Question écartée\u00a0: ${because}`,
  newlyAsked: (count: number) =>
    `${counted(count, 'question n’était pas posée', 'questions n’étaient pas posées')} la dernière fois.`,
  noLongerAsked: (count: number) =>
    `${counted(count, 'question n’est plus posée', 'questions ne sont plus posées')} maintenant.`,
  toConfirm: (count: number) =>
    count === 0
      ? 'Toutes les réponses reprises ont été confirmées.'
      : `${counted(count, 'réponse reprise reste', 'réponses reprises restent')} à confirmer.`,
} as const
