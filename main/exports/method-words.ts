import type { Profile, QuestionnaireDefinition } from '../../questionnaires/schema'
import { frenchDay } from './cell-text'
import { RESTRICTION } from './words'

/** How the figures are made, in sentences: the rules of `questionnaires/scoring/coverage.ts` and of `action-plan.ts`. */

type Asked = { readonly profile: Profile; readonly asked: number; readonly total: number; readonly asOf: string }

/** The rule of the coverage score, with what it leaves out. */
export function scoringRules({ profile, asked, total, asOf }: Asked): string[] {
  return [
    `Profil «\u00a0${profile.label}\u00a0»\u00a0: ${asked} moyens sur ${total} s’adressent à lui. Les autres ne sont ni posés ni comptés.`,
    'Applicables = moyens posés − moyens déclarés non applicables avec un motif écrit.',
    'Score prudent = (en place + mesures alternatives motivées) ÷ applicables. Un moyen partiel ou absent compte pour 0.',
    'Score optimiste = le même, si tous les «\u00a0je ne sais pas\u00a0» et toutes les questions sans réponse se révélaient en place. L’écart entre les deux est l’incertitude.',
    `Avec preuve = la part du score prudent qu’appuie au moins une pièce datée et non expirée au ${frenchDay(asOf)}. Une pièce sans date ne compte pas.`,
    'Une mesure alternative ou un «\u00a0non applicable\u00a0» sans motif écrit compte comme sans réponse.',
    'Chaque objectif, chaque pilier et l’ensemble divisent leurs propres sommes\u00a0: ce ne sont pas des moyennes de pourcentages. Rien n’est arrondi avant l’affichage.',
    'Quand rien n’est applicable, ou que rien n’est répondu, la ligne porte «\u00a0Non évalué\u00a0», jamais 0\u00a0%.',
  ]
}

/** The order of the action plan. `priorityTag`: the profile whose means come first. */
export function planOrderRules({ profiles }: QuestionnaireDefinition, priorityTag: string): string[] {
  const first = profiles.find((profile) => profile.tag === priorityTag)?.label
  const among = first === undefined ? '' : ` du niveau «\u00a0${first}\u00a0»`
  return [
    `P1\u00a0: un moyen${among} est absent. P2\u00a0: un moyen${among} est partiel ou inconnu. P3\u00a0: le reste.`,
    'À priorité égale, la plus courte d’abord, puis l’ordre des objectifs. Une même mesure n’apparaît qu’une fois\u00a0: ses origines sont citées.',
    'Un moyen partiel ou absent donne une action à mener\u202f; un «\u00a0je ne sais pas\u00a0» donne une action «\u00a0se renseigner\u00a0»\u202f; les autres réponses n’en donnent pas.',
    'Effort\u00a0: temps de travail total. Faible jusqu’à 8\u00a0h, moyen jusqu’à 40\u00a0h, élevé au-delà. Coût\u00a0: ordre de grandeur des achats, sans le temps des agents.',
  ]
}

/** What the marking asks of whoever holds the file. */
export const distributionRules: readonly string[] = [
  `${RESTRICTION}\u00a0: ce fichier décrit des points faibles. Il est destiné au destinataire nommé en tête de chaque feuille, qui le partage seulement avec les personnes de son organisation et ses prestataires qui en ont besoin pour agir.`,
]

/** What the closeness of a reference is worth. */
export const CLOSENESS_NOTE =
  'La proximité (élevée, moyenne, faible) dit à quel point l’exigence citée ressemble au moyen, telle que l’éditeur de la correspondance la note. Elle est indicative\u00a0: ce n’est pas une équivalence, et remplir l’un ne vaut pas preuve pour l’autre.'

/** The same when nobody rated it. */
export const LIKENESS_NOTE =
  'Ces rapprochements sont indicatifs\u00a0: ce ne sont pas des équivalences, et répondre à une question ne vaut pas preuve pour l’exigence citée.'
