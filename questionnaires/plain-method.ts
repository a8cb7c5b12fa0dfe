import type { Scoring } from './schema'

/**
 * How a score is made, for someone who reads the report aloud. The exact rules, with their figures, are on the score
 * sheet (`main/exports/method-words.ts` and `maturity-method-words.ts`).
 */
export const plainMethod: Readonly<Record<Scoring['method'], string>> = {
  coverage:
    'Le résultat est la part des moyens en place parmi ceux qui vous concernent. Un moyen remplacé par une autre mesure compte aussi, si la raison est écrite. Un moyen partiel ou absent ne compte pas.',
  'gated-index':
    'Chaque réponse vaut de 0 à 4. L’indice dépend d’abord de la part des points indispensables tenus, puis du niveau moyen des autres réponses\u00a0: une bonne moyenne ne peut pas cacher une sauvegarde qui manque.',
  'mean-of-domains':
    'Chaque réponse vaut de 0 à 4. Le niveau d’ensemble est la moyenne des niveaux des thématiques\u00a0: chacune pèse autant que les autres, qu’elle ait trois questions ou dix.',
  'mean-of-items':
    'Chaque réponse vaut de 0 à 4. Le niveau d’ensemble est la moyenne de toutes les réponses, selon le poids de chacune\u00a0: une thématique compte d’autant plus que ses questions pèsent plus.',
}

/** What holds whatever the method. */
export const plainMethodForAll: readonly string[] = [
  'Ce qui ne vous concerne pas sort du calcul, une fois la raison écrite.',
  'Un «\u00a0je ne sais pas\u00a0» ne fait jamais monter le résultat\u00a0: il élargit la marge d’incertitude, et devient une question à poser.',
  'La part «\u00a0avec preuve\u00a0» ne retient que les réponses appuyées par une pièce datée et encore valable. Le reste est déclaré, et cela se voit.',
]
