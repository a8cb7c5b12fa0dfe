import type { EstablishmentKind } from './establishment-kind'

/** What a report may hold. `names`: providers and products are named wherever they occur. */
export const reportParts = [
  'summary',
  'strengths',
  'radar',
  'first-actions',
  'gaps',
  'plan',
  'costs',
  'names',
  'score-sheet',
  'sources',
] as const
export type ReportPart = (typeof reportParts)[number]

export const reportPartLabels: Readonly<Record<ReportPart, string>> = {
  summary: 'Synthèse d’une page',
  strengths: 'Ce qui est en place',
  radar: 'Radar et son tableau',
  'first-actions': 'Ce qu’il faut faire d’abord',
  gaps: 'Points faibles',
  plan: 'Plan d’action',
  costs: 'Coûts',
  names: 'Prestataires et produits nommés',
  'score-sheet': 'Méthode et feuille de score',
  sources: 'Sources et avertissements',
}

export const audienceIds = ['direction', 'gouvernance', 'dialogue', 'usagers'] as const
export type AudienceId = (typeof audienceIds)[number]

/** Who a report is for, and what it then holds. */
export type Audience = {
  readonly id: AudienceId
  readonly label: string
  /** What the report then holds, in one sentence. */
  readonly contains: string
  /** Who may receive it. */
  readonly recipients: string
  /** The establishments that have such readers. */
  readonly kinds: readonly EstablishmentKind[]
  readonly parts: Readonly<Record<ReportPart, boolean>>
}

const everything: Audience['parts'] = {
  summary: true,
  strengths: true,
  radar: true,
  'first-actions': true,
  gaps: true,
  plan: true,
  costs: true,
  names: true,
  'score-sheet': true,
  sources: true,
}

/**
 * The audiences of the report.
 *
 * The wider the circle, the less a lost copy may teach an attacker: names stop at the direction and its board, and users
 * read only what is in place. Without `gaps`, the summary itself may cite neither a level, nor a figure, nor anything
 * missing: the axes of a radar and the first actions are gaps too.
 */
export const audiences: readonly Audience[] = [
  {
    id: 'direction',
    label: 'Direction et conseil d’administration',
    contains:
      'Le rapport entier\u00a0: synthèse, radar, points faibles, premières actions, plan et coûts, avec les prestataires et les produits nommés, et la feuille de score.',
    recipients: 'La direction, le siège s’il y en a un, et les membres du conseil d’administration.',
    kinds: ['essms', 'es'],
    parts: everything,
  },
  {
    id: 'gouvernance',
    label: 'Directoire, conseil de surveillance et CME',
    contains:
      'Synthèse, radar, points faibles, premières actions, plan, coûts et feuille de score, sans nom de prestataire ni de produit\u00a0: les lecteurs sont nombreux, et certains viennent de l’extérieur.',
    recipients:
      'Les membres du directoire, du conseil de surveillance et de la commission médicale d’établissement (CME).',
    kinds: ['es'],
    parts: { ...everything, names: false },
  },
  {
    id: 'dialogue',
    label: 'Dialogue de gestion avec l’ARS et le Département',
    contains:
      'Ce qui appuie une demande de moyens\u00a0: synthèse, radar, points faibles, plan, coûts et feuille de score, sans nom de prestataire ni de produit.',
    recipients: 'Vos interlocuteurs à l’ARS et, selon votre catégorie, au Département.',
    kinds: ['essms', 'es'],
    parts: { ...everything, names: false },
  },
  {
    id: 'usagers',
    label: 'Conseil de la vie sociale (CVS) ou commission des usagers',
    contains:
      'Ce qui est déjà en place pour protéger les données et continuer à accompagner pendant une panne\u00a0: aucun point faible, aucun prestataire, aucun produit.',
    recipients: 'Les membres du conseil de la vie sociale (CVS) ou, à l’hôpital, de la commission des usagers.',
    kinds: ['essms', 'es'],
    parts: {
      ...everything,
      radar: false,
      'first-actions': false,
      gaps: false,
      plan: false,
      costs: false,
      names: false,
      'score-sheet': false,
    },
  },
]

/** The audiences to propose to an establishment. `kind`: null when its category does not tell, and all are proposed. */
export function audiencesFor(kind: EstablishmentKind | null): readonly Audience[] {
  return audiences.filter(({ kinds }) => kind === null || kinds.includes(kind))
}
