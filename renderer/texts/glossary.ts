import { counted } from './plural'

/** Words around the glossary; the terms themselves are in `questionnaires/glossary.ts`. */
export const glossaryTexts = {
  title: 'Glossaire',
  search: 'Chercher un terme ou un sigle',
  list: 'Termes',
  found: (count: number) => (count === 0 ? 'Aucun terme ne correspond.' : counted(count, 'terme')),
  meaning: (term: string) => `Sens de «\u00a0${term}\u00a0»`,
  hint: 'Voir ce que cela veut dire',
} as const
