import { counted } from './plural'

/** Sentences of the forms and lists of establishments and legal entities. */
export const entityTexts = {
  /** Category written beforehand for those who came by the door of the medico-social sector. */
  medicoSocialCategory: 'Établissement ou service médico-social',
  list: {
    title: 'Établissements',
    subtitle: 'Ceux que vous suivez sur ce poste, par entité juridique.',
    add: 'Ajouter un établissement',
    search: 'Chercher un établissement ou une entité',
    count: (count: number) => counted(count, 'établissement'),
    found: (count: number) =>
      count === 0
        ? 'Aucun établissement trouvé. Essayez un autre mot.'
        : counted(count, 'établissement trouvé', 'établissements trouvés'),
    more: (count: number) => `Afficher la suite (${counted(count, 'entité')})`,
    open: 'Ouvrir',
    openNamed: (name: string) => `Ouvrir ${name}`,
    edit: 'Modifier l’entité',
    editOrganisation: (name: string) => `Modifier l’entité juridique ${name}`,
    entityLink: 'Entité juridique',
    noEstablishment: 'Aucun établissement.',
    empty: 'Aucun établissement n’est suivi pour l’instant.',
    example: 'Exemple fictif',
    archived: (count: number) => counted(count, 'élément archivé', 'éléments archivés'),
    archivedHint: 'Archiver cache sans rien effacer.',
    unarchive: 'Remettre dans la liste',
    unarchiveNamed: (name: string) => `Remettre ${name} dans la liste`,
    organisationKind: 'entité juridique',
    category: (category: string) => `NIS 2 : ${category}`,
    assessments: (count: number) => (count === 0 ? 'aucune évaluation' : counted(count, 'évaluation')),
  },
  eraseExample: {
    action: 'Effacer l’exemple',
    title: 'Effacer l’exemple ?',
    text: 'L’établissement fictif, ses réponses et son plan d’action seront effacés pour de bon. Vos propres établissements ne sont pas touchés.',
    confirm: 'Effacer l’exemple',
  },
  create: {
    title: 'Nouvel établissement',
    subtitle: 'Seul le nom est nécessaire. Le reste peut attendre.',
    submit: 'Créer l’établissement',
    submitting: 'Création…',
  },
  establishment: {
    heading: 'L’établissement',
    editTitle: 'Fiche de l’établissement',
    name: 'Nom de l’établissement',
    nameRequired: 'Donnez un nom à l’établissement.',
    category: 'Catégorie',
    categoryHint: 'EHPAD, IME, clinique, centre hospitalier…',
    department: 'Département',
    places: 'Places ou lits',
    finess: 'FINESS de l’établissement (ET)',
    siret: 'SIRET',
    itRunBy: 'Qui s’occupe de l’informatique ?',
  },
  organisation: {
    heading: 'Son entité juridique',
    editTitle: 'Fiche de l’entité juridique',
    identity: 'L’entité juridique',
    explain:
      'La personne morale qui porte l’établissement : association, société, hôpital, commune… C’est elle que NIS 2 regarde.',
    choice: 'Entité juridique de l’établissement',
    new: 'Une nouvelle entité',
    name: 'Nom de l’entité juridique',
    nameRequired: 'Donnez un nom à l’entité juridique.',
    nameDefault: 'Si vous laissez ce champ vide, ce sera le nom de l’établissement.',
    finess: 'FINESS juridique (EJ)',
    siren: 'SIREN',
    ght: 'GHT, s’il y en a un',
    sites: (names: readonly string[]) =>
      names.length > 1
        ? `Établissements rattachés : ${names.join(', ')}.`
        : `Établissement rattaché : ${names.join('')}.`,
    edit: 'Modifier l’entité juridique',
    nis2: 'Sa qualification NIS 2',
  },
  archiveEstablishment: {
    action: 'Archiver cet établissement',
    title: 'Archiver cet établissement ?',
    text: (name: string) =>
      `${name} ne sera plus proposé dans les listes. Rien n’est effacé : ses réponses et ses actions restent sur ce poste, et vous pouvez le remettre dans la liste à tout moment.`,
    confirm: 'Archiver',
    restore: 'Remettre dans la liste',
    isArchived: 'Cet établissement est archivé : il n’est plus proposé dans les listes. Rien n’a été effacé.',
  },
  archiveOrganisation: {
    action: 'Archiver cette entité juridique',
    title: 'Archiver cette entité juridique ?',
    text: (name: string) =>
      `${name} et ses établissements ne seront plus proposés dans les listes. Rien n’est effacé : vous pourrez les remettre dans la liste à tout moment.`,
    confirm: 'Archiver',
  },
} as const

/** Suggestions for the category of an establishment; anything else may be typed. */
export const hospitalCategories = [
  'Centre hospitalier',
  'Centre hospitalier universitaire',
  'Centre hospitalier spécialisé en psychiatrie',
  'Hôpital de proximité',
  'Clinique',
  'Établissement de santé privé d’intérêt collectif',
  'Soins médicaux et de réadaptation',
  'Hospitalisation à domicile',
  'Groupement de coopération sanitaire',
] as const

export const medicoSocialCategories = [
  'EHPAD',
  'Résidence autonomie',
  'IME',
  'ITEP',
  'SESSAD',
  'MAS',
  'EAM ou FAM',
  'Foyer de vie',
  'Foyer d’hébergement',
  'ESAT',
  'Service à domicile (SAD, SSIAD)',
  'SAVS ou SAMSAH',
  'CAMSP ou CMPP',
  'MECS',
  'CHRS',
  'CSAPA ou CAARUD',
  'Organisme gestionnaire (siège)',
] as const

/** How IT is run, as a person would say it. */
export const itRunByLabels = {
  unknown: 'Je ne sais pas',
  nobody: 'Personne en particulier',
  provider: 'Un prestataire',
  organisation: 'L’entité juridique ou le siège',
  staff: 'Une équipe de l’établissement',
} as const
