/** Chapters of the guide, in the order of its table: also their address (`{ screen: 'help', chapter }`). */
export const chapterIds = [
  'start',
  'answer',
  'unknown',
  'results',
  'score',
  'plan',
  'excel',
  'report',
  'paper',
  'provider',
  'evidence',
  'contacts',
  'versions',
  'packs',
  'backups',
  'dossier',
  'protection',
  'privacy',
  'keyboard',
  'accessibility',
  'install',
  'trouble',
] as const
export type ChapterId = (typeof chapterIds)[number]

/** Pictures of the guide, made by `e2e/specs/guide.spec.ts`; each is a file of `renderer/screens/help/pictures`. */
export const pictureIds = [
  'first-start',
  'home',
  'question',
  'figures',
  'radar',
  'plan',
  'six-months',
  'fast-entry',
  'evidence',
  'contacts',
] as const
export type PictureId = (typeof pictureIds)[number]

/**
 * A piece of a chapter: a paragraph is a plain string. On screen, « guillemets » hold the words of a button, a field or a
 * heading of Sextant and nothing else, so that a test finds those that are no longer there.
 */
export type GuideBlock =
  | string
  /** To be done in this order. */
  | { readonly steps: readonly string[] }
  | { readonly list: readonly string[] }
  /** What must not be missed. */
  | { readonly note: string }
  /** A word, or a key, and what it means or does. */
  | { readonly terms: readonly (readonly [string, string])[] }
  /** What is seen on it, for those who do not see it; also its caption. */
  | { readonly picture: PictureId; readonly caption: string }
  | { readonly see: readonly ChapterId[] }

export type GuideSection = { readonly title: string; readonly blocks: readonly GuideBlock[] }

export type GuideChapter = {
  readonly title: string
  /** What the chapter is for, in one sentence. */
  readonly lead: string
  readonly sections: readonly GuideSection[]
}
