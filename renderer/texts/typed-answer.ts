import { formatNumber } from '../format'

/** The figures and days that are typed in a questionnaire. */
export const typedAnswerTexts = {
  percent: {
    hint: 'De 0 à 100\u00a0%, décimales admises (47,5).',
    notOne: 'Un pourcentage est attendu, par exemple 45 ou 47,5.',
    outOfBounds: 'Un pourcentage va de 0 à 100.',
  },
  count: {
    hint: (min: number, max: number, unit: string) => `De ${formatNumber(min)} à ${formatNumber(max)} ${unit}.`,
    /** For a count that is a part of another. */
    partHint: (min: number, max: number, unit: string, whole: string) =>
      `De ${formatNumber(min)} à ${formatNumber(max)} ${unit}, sans dépasser «\u00a0${whole}\u00a0».`,
    notOne: 'Un nombre entier est attendu, par exemple 12.',
    outOfBounds: (min: number, max: number, unit: string) =>
      `Le nombre attendu va de ${formatNumber(min)} à ${formatNumber(max)} ${unit}.`,
  },
  date: {
    hint: 'Jour, mois et année, par exemple 31/01/2027.',
    notOne: 'Une date est attendue, par exemple 31/01/2027.',
    impossible: 'Ce jour n’existe pas\u00a0: vérifiez le jour et le mois.',
    outOfBounds: 'Une date entre 1990 et 2100 est attendue.',
  },
  /** After what is wrong: what stands in the file meanwhile. */
  notSaved: 'Ce n’est pas enregistré.',
  kept: (answer: string) => `Ce n’est pas enregistré\u202f; la réponse gardée est «\u00a0${answer}\u00a0».`,
} as const
