import type { Duty, DutyKind, Nis2Activity } from '../../questionnaires/entities'

/** Sentences of the NIS 2 screen. Names of activities and categories, and the reasoning, are in `questionnaires/`. */
export const nis2Texts = {
  title: 'NIS 2',
  subtitle: (organisation: string) => `Entité juridique : ${organisation}`,
  law: 'Au 28 septembre 2026, date de nos sources les plus récentes, la loi française n’est pas adoptée. Cette page aide à se préparer ; elle n’a pas de valeur juridique.',
  facts: {
    heading: 'Ce que fait l’entité, et sa taille',
    explain: 'La personne morale entière compte, tous sites réunis. Prenez les chiffres du dernier exercice.',
    activity: 'Activité principale',
    noActivity: 'À choisir',
    staff: 'Effectif',
    staffHint: 'En équivalents temps plein.',
    staffUnit: 'ETP',
    revenue: 'Total des produits',
    revenueHint: 'Le chiffre d’affaires, dans le privé.',
    balanceSheet: 'Total du bilan',
    ose: 'Opérateur de services essentiels (OSE) sous NIS 1',
    oseHint: 'Désigné par arrêté. Si vous ne le savez pas, laissez la case vide.',
    designated: 'Désignation individuelle',
    designations: {
      none: 'Aucune, à notre connaissance',
      EI: 'Désignée entité importante',
      EE: 'Désignée entité essentielle',
    },
    designatedHint: 'Une entité critique (directive REC) est aussi entité essentielle.',
  },
  result: {
    heading: 'Résultat',
    start: 'Choisissez une activité pour voir le résultat.',
    near: 'À la limite',
    kept: 'Retenue par vous',
    computed: (category: string) => `Résultat calculé : ${category}.`,
    reason: (reason: string) => `Motif : ${reason}`,
    asCareProvider: (category: string) => `Comme prestataire de soins : ${category}.`,
    steps: 'Le raisonnement',
    open: 'Ce qui reste ouvert',
    source: 'Source :',
  },
  override: {
    heading: 'Retenir une autre catégorie',
    explain: 'Par exemple après une réponse de l’ANSSI, ou un avis juridique. Le résultat calculé reste visible.',
    category: 'Catégorie retenue',
    none: 'Garder le résultat calculé',
    reason: 'Motif (nécessaire)',
    reasonHint: 'Qui l’a dit, quand, et où la réponse est rangée.',
    reasonRequired: 'Écrivez le motif : sans lui, cette catégorie n’est pas retenue.',
  },
  duties: {
    heading: 'Les trois obligations',
    explain: 'Telles que les prévoit la directive, pour les entités importantes et essentielles.',
    status: 'Où en êtes-vous ?',
    date: (status: Duty['status']) => (status === 'done' ? 'Fait le' : 'Prévu pour le'),
    doneLater: 'Ce qui est fait l’a été aujourd’hui au plus tard\u00a0: cette date n’est pas enregistrée.',
    note: 'Note',
    overview:
      'Cette vue d’ensemble n’est pas l’analyse par système d’information que demande le moyen 2.C.1 de ReCyF. Une évaluation peut aussi porter sur un seul système d’information, que vous nommez.',
  },
} as const

/** Examples that help to choose an activity. */
export const activityExamples: Record<Nis2Activity, string> = {
  'care-provider': 'Hôpital public ou privé, clinique, hospitalisation à domicile, centre de santé…',
  'essms-with-care': 'EHPAD, MAS, SSIAD, IME ou SESSAD avec des soignants…',
  'essms-social': 'MECS, foyer de vie, ESAT, résidence autonomie sans soignants…',
  ccas: 'Y compris les établissements qu’ils gèrent.',
  'public-administration': 'Hors hôpital public, qui est un prestataire de soins.',
  'eu-reference-laboratory': 'Désigné comme tel par l’Union européenne.',
  'medicine-research': 'Recherche et développement de médicaments, en propre.',
  'pharmaceutical-manufacturing': 'Fabrication de principes actifs ou de médicaments.',
  'critical-devices': 'Fabrication de dispositifs inscrits sur la liste européenne des dispositifs critiques.',
  'other-health': 'Une activité de santé hors de cette liste.',
}

/** The activities in the order a care or medico-social reader looks for them. */
export const activityOrder: readonly Nis2Activity[] = [
  'care-provider',
  'essms-with-care',
  'essms-social',
  'ccas',
  'public-administration',
  'eu-reference-laboratory',
  'medicine-research',
  'pharmaceutical-manufacturing',
  'critical-devices',
  'other-health',
]

export const dutyTexts: Record<DutyKind, { readonly title: string; readonly explain: string }> = {
  register: {
    title: 'S’enregistrer',
    explain:
      'L’entité s’évalue elle-même, se déclare à l’ANSSI et tient sa déclaration à jour. La liste des renseignements viendra par décret ; un pré-enregistrement est déjà ouvert : club.ssi.gouv.fr/#/nis2/introduction (MesServicesCyber, état du 21 août 2026).',
  },
  notify: {
    title: 'Notifier les incidents',
    explain:
      'Prévenir l’ANSSI d’un incident important : alerte 24 h au plus après en avoir eu connaissance, notification 72 h au plus, rapport final un mois au plus après cette notification (directive, article 23, lecture tierce). Le détail des règles françaises n’a pas été trouvé. Les signalements propres à la santé s’y ajoutent et ne sont pas traités ici.',
  },
  manage: {
    title: 'Gérer les risques',
    explain:
      'Prendre des mesures à la hauteur des risques, approuvées et suivies par la direction (directive, articles 20 et 21). L’ANSSI les traduit en vingt objectifs : c’est ce que mesure le questionnaire ReCyF.',
  },
}

export const dutyStatusLabels: Record<Duty['status'], string> = {
  unknown: 'À préciser',
  'to-do': 'À faire',
  'in-progress': 'En cours',
  done: 'Fait',
}
