import { allQuestions } from '../../questionnaires/questions'
import type { Profile, QuestionnaireDefinition } from '../../questionnaires/schema'
import { CORE_SHARE, type MaturityResult } from '../../questionnaires/scoring/maturity'
import { frenchDay } from './cell-text'
import type { MaturityFigures } from './maturity-figures'

/** How the figures of levels are made, in sentences: the rules of `questionnaires/scoring/maturity.ts` and of `action-plan.ts`. */

type Asked = {
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  readonly figures: MaturityFigures
  readonly asOf: string
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const coreShare = number.format(CORE_SHARE.num / CORE_SHARE.den)
const restShare = number.format((CORE_SHARE.den - CORE_SHARE.num) / CORE_SHARE.den)

/** The rule of the levels, with what it leaves out. */
export function maturityScoringRules({ definition, profile, figures, asOf }: Asked): string[] {
  const { questions, setAside, followed } = figures
  const asked = count(questions.length, 'question notée', 'questions notées')
  const aside =
    setAside.length === 0 ? '' : `\u202f; ${count(setAside.length, 'écartée', 'écartées')} d’après la situation décrite`
  const unscored = [
    ...(definition.domains.some(({ context }) => context === true) ? ['celles qui décrivent la situation'] : []),
    ...(followed.length > 0 ? ['celles qui ne font que suivre un chiffre, une date ou un choix'] : []),
  ]
  return [
    `Profil «\u00a0${profile.label}\u00a0»\u00a0: ${asked}${aside}.`,
    'Chaque question notée a un niveau de 0 à 4\u00a0: celui de la phrase choisie ou, pour un chiffre, le nombre de seuils atteints.',
    ...(hasParts(definition)
      ? [
          'Un nombre qui est une part d’un autre est comparé en pourcentage de celui-ci. Si le total manque, ou s’il est plus petit que la part, la réponse compte comme inconnue.',
        ]
      : []),
    'Niveau d’une thématique = somme des (niveau × poids) ÷ somme des poids de ses questions applicables. C’est aussi l’axe du radar.',
    ...methodRules[figures.method],
    ...(figures.coreOnly
      ? ['Ce profil ne pose que les points indispensables\u00a0: il ne donne pas de niveau d’ensemble.']
      : []),
    '«\u00a0Je ne sais pas\u00a0» et sans réponse comptent pour le niveau 0\u202f; le niveau optimiste les compte pour 4. L’écart entre les deux est l’incertitude.',
    `Avec preuve = ce que donnent les seules réponses qu’appuie au moins une pièce datée et non expirée au ${frenchDay(asOf)}. Une pièce sans date ne compte pas.`,
    'Une question non applicable avec un motif écrit, ou écartée d’après la situation, sort de tous les calculs. Sans motif écrit, elle compte comme sans réponse.',
    ...(unscored.length === 0 ? [] : [`Ne sont jamais notées\u00a0: ${unscored.join(', et ')}.`]),
    'Rien n’est arrondi avant l’affichage. Quand rien n’est applicable, ou que rien n’est répondu, la ligne porte «\u00a0Non évalué\u00a0», jamais 0.',
    ...bandRule(definition),
    ...(figures.milestones.length === 0 ? [] : [MILESTONE_RULE]),
  ]
}

const methodRules: Record<MaturityResult['method'], readonly string[]> = {
  'gated-index': [
    `Indice d’ensemble = 4 × S × (${coreShare} + ${restShare} × R). S = points indispensables tenus ÷ points indispensables applicables. R = niveau moyen des autres questions ÷ 4. Ainsi, une bonne moyenne ne cache pas un point indispensable qui manque.`,
    'Un point indispensable est tenu à partir du niveau que sa question indique. Sans point indispensable applicable, S vaut 1\u202f; sans autre question applicable, l’indice vaut 4 × S.',
    'Tant que seuls des points indispensables ont une réponse, l’indice n’est pas montré\u00a0: seul leur nombre l’est.',
  ],
  'mean-of-domains': [
    'Niveau d’ensemble = moyenne des niveaux des thématiques qui ont au moins une question applicable\u00a0: chacune pèse autant que les autres.',
  ],
  'mean-of-items': [
    'Niveau d’ensemble = somme des (niveau × poids) ÷ somme des poids de toutes les questions applicables\u00a0: une thématique pèse autant que ses questions.',
  ],
}

const MILESTONE_RULE =
  'Jalons\u00a0: un objectif est atteint quand tout ce qu’il demande l’est, à risque dès qu’une des réponses est loin de son seuil, non renseigné tant qu’une réponse manque, en bonne voie sinon. Une date est atteinte une fois passée.'

function bandRule({ scoring }: QuestionnaireDefinition): string[] {
  if (scoring.method === 'coverage') return []
  const bands = scoring.bands.map(({ from, label }) => `«\u00a0${label}\u00a0» à partir de ${number.format(from)}`)
  return [`Paliers du niveau d’ensemble\u00a0: ${bands.join(', ')}.`]
}

function hasParts(definition: QuestionnaireDefinition): boolean {
  return allQuestions(definition).some((question) => question.scale === 'count' && question.of !== undefined)
}

/** The order of the action plan. */
export function maturityPlanRules(definition: QuestionnaireDefinition): string[] {
  const hasCore = allQuestions(definition).some(({ core }) => core === true)
  return [
    hasCore
      ? 'P1\u00a0: un point indispensable dont la réponse demande une mesure à mener. P2\u00a0: un point indispensable inconnu, ou une autre mesure à mener. P3\u00a0: le reste.'
      : 'P1\u00a0: une réponse au niveau 0 qui demande une mesure à mener. P2\u00a0: une autre mesure à mener, ou une réponse inconnue. P3\u00a0: une mesure pour aller plus loin.',
    '«\u00a0À mener\u00a0»\u00a0: la réponse est en dessous de ce qui est attendu. «\u00a0Pour aller plus loin\u00a0»\u00a0: l’essentiel est là, la mesure l’améliore.',
    'À priorité égale, les mesures à mener d’abord, puis la plus courte, puis l’ordre du questionnaire. Une même mesure n’apparaît qu’une fois\u00a0: ses origines sont citées.',
    'Un «\u00a0je ne sais pas\u00a0» donne une action «\u00a0se renseigner\u00a0». Effort\u00a0: temps de travail total. Faible jusqu’à 8\u00a0h, moyen jusqu’à 40\u00a0h, élevé au-delà. Coût\u00a0: ordre de grandeur des achats, sans le temps des agents.',
  ]
}

function count(items: number, one: string, many: string): string {
  return `${items} ${items > 1 ? many : one}`
}
