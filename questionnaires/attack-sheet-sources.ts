/**
 * Where each line of the sheet « En cas d’attaque » was read, with its date. To read again before each release.
 *
 * The two lines about 72 hours were checked on 22 November 2026 against the wording of the articles, as law firms and
 * brokers quote it.
 */
export const sheetSources = {
  advice: 'Conseil de Sextant, 22 novembre 2026.',
  decree: 'Décret 2022-715 du 27 avril 2022.',
  instruction: 'Instruction SHFDS/FSSI/2023/78 du 23 mai 2023.',
  ans: 'ANS, page «\u00a0cybersécurité\u00a0», lue en novembre 2026.',
  'social-action-code': 'Code de l’action sociale et des familles, article L. 331-8-1, lu en novembre 2026.',
  gdpr: 'RGPD du 27 avril 2016, article 33.',
  'insurance-code': 'Code des assurances, article L. 12-10-1 (loi du 24 janvier 2023).',
} as const
export type SheetSourceId = keyof typeof sheetSources

/** What these sources are worth, printed after them. */
export const sheetSourcesNote =
  'Textes lus dans des copies ou des commentaires publics\u00a0: seul le texte officiel fait foi.'
