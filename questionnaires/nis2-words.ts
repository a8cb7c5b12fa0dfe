import type { Nis2Activity, Nis2Category, Nis2Facts } from './entities'
import { type EntitySize, type FigureName, figureNames, type SizeReading, sizeThresholds } from './nis2-size'
import { nis2Sources } from './nis2-sources'

/** French sentences of the NIS 2 qualification: names, steps of the reasoning, points left open. */

/** One step of the reasoning, and where it was read. */
export type Nis2Step = { readonly text: string; readonly source: string }

export const activityLabels: Record<Nis2Activity, string> = {
  'care-provider': 'Prestataire de soins de santé',
  'eu-reference-laboratory': 'Laboratoire de référence de l’Union européenne',
  'medicine-research': 'Recherche et développement de médicaments',
  'pharmaceutical-manufacturing': 'Fabrication de produits pharmaceutiques',
  'critical-devices': 'Dispositifs médicaux critiques en cas d’urgence de santé publique',
  'other-health': 'Autre activité de santé',
  'essms-with-care': 'Structure médico-sociale qui dispense des soins',
  'essms-social': 'Structure sociale ou médico-sociale sans soins',
  ccas: 'CCAS ou CIAS',
  'public-administration': 'Collectivité ou autre administration publique',
}

export const categoryLabels: Record<Nis2Category, string> = {
  EE: 'Entité essentielle',
  EI: 'Entité importante',
  'not-regulated': 'Non régulée, sauf désignation',
  'to-confirm': 'À confirmer',
}

/** The category inside a sentence. */
export const categoryWords: Record<Nis2Category, string> = {
  EE: 'entité essentielle',
  EI: 'entité importante',
  'not-regulated': 'entité non régulée, sauf désignation',
  'to-confirm': 'à confirmer',
}

const sizeWords: Record<EntitySize, string> = { small: 'petite', medium: 'moyenne', large: 'grande' }

const ruleRows: Record<EntitySize, string> = {
  small: 'n’est pas régulée, sauf désignation (règle R1041)',
  medium: 'est une entité importante (règles R1167 à R1171)',
  large: 'est une entité essentielle (règles R1313 à R1317)',
}

export const oseStep: Nis2Step = {
  text: 'Un opérateur de services essentiels désigné sous NIS 1 est une entité essentielle, quelle que soit sa taille (règle R1000).',
  source: nis2Sources.simulator,
}

export const otherHealthStep: Nis2Step = {
  text: 'Une « autre activité » de santé n’est pas régulée, quelle que soit la taille de l’entité ; une désignation reste possible (règles R1041, R1172 et R1318).',
  source: nis2Sources.simulator,
}

export const careProviderStep: Nis2Step = {
  text: 'Le coordinateur santé de l’ANSSI rangeait les prestataires de soins, publics ou privés, parmi les entités essentielles au-dessus de 250 personnes et importantes de 50 à 250.',
  source: nis2Sources.healthCoordinator,
}

export function designationStep(category: 'EI' | 'EE'): Nis2Step {
  return {
    text: `L’entité a été désignée individuellement : ${categoryWords[category]}. Une désignation peut relever la catégorie que donne la taille.`,
    source: nis2Sources.declared,
  }
}

export function listedActivityStep(activity: Nis2Activity): Nis2Step {
  return {
    text: `L’activité « ${activityLabels[activity]} » fait partie des activités de santé concernées.`,
    source: nis2Sources.simulator,
  }
}

export function categoryStep(size: EntitySize): Nis2Step {
  return {
    text: `Pour cette activité, une entité de taille ${sizeWords[size]} ${ruleRows[size]}.`,
    source: nis2Sources.simulator,
  }
}

/** What an unsettled entity would be if it counts as a care provider; null while its size is not known. */
export function asCareProviderStep(category: Nis2Category | null): Nis2Step {
  const text =
    category === null
      ? 'Si l’entité compte comme prestataire de soins de santé, sa catégorie dépend de sa taille, qui n’est pas encore connue.'
      : `Si l’entité compte comme prestataire de soins de santé, sa taille donne : ${categoryWords[category]}.`
  return { text, source: nis2Sources.inferred }
}

const medicoSocialSteps: readonly Nis2Step[] = [
  {
    text: 'Les structures sociales et médico-sociales ne sont nommées ni dans le simulateur de l’ANSSI ni dans les textes lus ; aucune position officielle n’a été trouvée.',
    source: nis2Sources.portal,
  },
  {
    text: 'Deux sources professionnelles les disent concernées ; une autre insiste sur le cas par cas.',
    source: nis2Sources.trade,
  },
]

const administrationStep: Nis2Step = {
  text: 'Le simulateur de l’ANSSI ne traite pas les administrations publiques.',
  source: nis2Sources.simulator,
}

/** Why the sources do not settle the case of an activity. */
export const unsettledSteps: Partial<Record<Nis2Activity, readonly Nis2Step[]>> = {
  'essms-with-care': [
    ...medicoSocialSteps,
    {
      text: 'Une structure qui dispense légalement des soins peut compter comme prestataire de soins de santé, et suivre alors la règle de taille.',
      source: nis2Sources.inferred,
    },
  ],
  'essms-social': [
    ...medicoSocialSteps,
    {
      text: 'Une structure purement sociale peut relever d’une « autre activité », non régulée.',
      source: nis2Sources.inferred,
    },
  ],
  ccas: [
    administrationStep,
    {
      text: 'La place des CCAS, des CIAS et des établissements qu’ils gèrent n’a pas été trouvée.',
      source: nis2Sources.bill,
    },
  ],
  'public-administration': [
    administrationStep,
    {
      text: 'Le projet de loi vise notamment les régions, les départements, les communes de plus de 30 000 habitants et des établissements publics.',
      source: nis2Sources.bill,
    },
  ],
}

// Built when first used: the first format of a page costs 20 ms, which its start does without.
let wholeNumber: Intl.NumberFormat | undefined
function number(value: number): string {
  wholeNumber ??= new Intl.NumberFormat('fr-FR')
  return wholeNumber.format(value)
}
const euros = (amount: number): string => `${number(amount)}\u00a0€`
const figureFormats: Record<FigureName, { readonly label: string; readonly format: (value: number) => string }> = {
  staff: { label: 'effectif', format: (value) => `${number(value)} équivalents temps plein` },
  revenue: { label: 'total des produits', format: euros },
  balanceSheet: { label: 'total du bilan', format: euros },
}

/** The figures known, and what the rule of size makes of them. */
export function sizeStep(facts: Nis2Facts, { sizes }: SizeReading): Nis2Step {
  const known = figureNames.flatMap((name) => {
    const value = facts[name]
    return value === null ? [] : [`${figureFormats[name].label} : ${figureFormats[name].format(value)}`]
  })
  const said = known.length === 0 ? 'Aucun chiffre n’est indiqué.' : `${upperFirst(known.join('\u202f; '))}.`
  const [size, ...others] = sizes
  const rule =
    size !== undefined && others.length === 0
      ? `Taille ${sizeWords[size]} : ${sizeRule(facts, size)}.`
      : `La taille peut encore être ${eitherOf(sizes.map((possible) => sizeWords[possible]))}.`
  return { text: `${said} ${rule}`, source: nis2Sources.simulator }
}

/** « petite, moyenne ou grande ». */
function eitherOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].join(' ou ')
}

function sizeRule({ staff }: Nis2Facts, size: EntitySize): string {
  const [mediumStaff, largeStaff] = sizeThresholds.staff
  switch (size) {
    case 'large':
      return staff !== null && staff >= largeStaff
        ? 'à partir de 250, l’effectif suffit, quels que soient les comptes'
        : 'les produits atteignent 50 M€ et le bilan 43 M€, ce qui suffit quel que soit l’effectif'
    case 'medium':
      return staff !== null && staff >= mediumStaff
        ? 'l’effectif est compris entre 50 et 250, sans que les produits atteignent 50 M€ et le bilan 43 M€'
        : 'avec moins de 50 personnes, les produits et le bilan atteignent tous deux 10 M€'
    case 'small':
      return 'avec moins de 50 personnes, les produits et le bilan n’atteignent pas tous deux 10 M€'
  }
}

const missingFigures: Record<FigureName, string> = {
  staff: 'Indiquez l’effectif, en équivalents temps plein : le résultat en dépend.',
  revenue: 'Indiquez le total des produits du dernier exercice : le résultat en dépend.',
  balanceSheet: 'Indiquez le total du bilan du dernier exercice : le résultat en dépend.',
}

/** What is missing to know the size, and the figures that almost touch a threshold. */
export function sizeOpenPoints({ needed, near }: SizeReading): readonly string[] {
  return [
    ...(needed === null ? [] : [missingFigures[needed]]),
    ...near.map(
      ({ figure, threshold }) =>
        `À la limite : ${withArticle[figure]} est à moins de 5 % du seuil de ${figureFormats[figure].format(threshold)}. Le résultat peut changer d’une année à l’autre.`,
    ),
  ]
}

const withArticle: Record<FigureName, string> = {
  staff: 'l’effectif',
  revenue: 'le total des produits',
  balanceSheet: 'le total du bilan',
}

export const openPoints = {
  activity: 'Indiquez l’activité de l’entité : c’est la première question.',
  askAround: 'Demandez confirmation à l’ANSSI ou à votre fédération, et gardez la réponse : elle vaudra comme motif.',
  publicHospital:
    'La place exacte des établissements publics de santé dans le projet de loi (articles 8 et 9) n’a pas été trouvée.',
  designation:
    'Une désignation reste possible : fournisseur unique d’un service essentiel, effet important sur la santé ou la sécurité, importance nationale ou régionale.',
  group:
    'Les sites d’une même entité juridique comptent ensemble ; un groupe de plusieurs entités demande une analyse juridique.',
  sizeRule:
    'Le « ou » entre l’effectif et les comptes a été discuté par amendements : la règle de taille peut encore changer.',
  designationBelowSize: 'La taille donne une catégorie plus élevée que la désignation : faites confirmer.',
} as const

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
