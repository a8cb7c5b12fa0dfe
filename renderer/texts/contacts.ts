import { counted } from './plural'

/** Sentences of the register of contacts. */
export const contactsTexts = {
  title: 'Contacts',
  subtitle: (filled: number, expected: number, toReview: number) =>
    `${counted(filled, 'ligne remplie', 'lignes remplies')} sur ${expected} à prévoir${toReview > 0 ? ` · ${counted(toReview, 'contact')} à revoir` : ''}`,
  intro:
    'Qui appeler un jour difficile. Ces contacts servent aussi à désigner qui agit dans le plan d’action, et à qui écrire. Sextant ne donne aucun numéro\u00a0: chacun se relève à sa source, puis s’essaie.',
  add: 'Ajouter un contact',
  print: 'Imprimer «\u00a0En cas d’attaque\u00a0»',
  groups: {
    first: 'Chez vous et chez vos fournisseurs',
    declare: 'Pour déclarer et porter plainte',
    help: 'Pour se faire aider',
  },
  empty: 'À remplir.',
  fill: 'Remplir',
  fillNamed: (role: string) => `Remplir\u00a0: ${role}`,
  edit: 'Modifier',
  editNamed: (name: string) => `Modifier le contact ${name}`,
  remove: 'Retirer',
  removeNamed: (name: string) => `Retirer le contact ${name}`,
  checkToday: 'Noter comme vérifié',
  checkTodayNamed: (name: string) => `Noter comme vérifié aujourd’hui\u00a0: ${name}`,
  concerns: {
    'no-phone': 'Sans téléphone',
    'never-checked': 'Jamais vérifié',
    'old-check': 'Vérifié il y a plus de six mois',
  },
  phone: 'Téléphone',
  email: 'Courriel',
  availability: 'Horaires',
  source: 'Source',
  checkedOn: (day: string) => `Vérifié le ${day}`,
  forOrganisation: 'Pour tous les établissements de l’entité juridique',
  form: {
    newTitle: 'Nouveau contact',
    editTitle: 'Modifier le contact',
    role: 'Rôle',
    name: 'Nom',
    organisation: 'Organisme',
    phone: 'Téléphone',
    phoneHelp: 'Avec le poste, ou un second numéro.',
    email: 'Courriel',
    emailHelp: 'Le jour d’une attaque, la messagerie peut être surveillée ou coupée.',
    availability: 'Horaires',
    availabilityHelp: 'Tels que ce contact vous les a donnés.',
    source: 'D’où vient ce numéro',
    sourceHelp: 'Un contrat, un courrier, un appel, avec sa date.',
    checkedOn: 'Vérifié le',
    checkedOnHelp: 'Le jour où quelqu’un a répondu.',
    checkedLater: 'Ce jour n’est pas encore venu.',
    note: 'Note',
    noteHelp: 'Numéro de client ou de contrat, délai de déclaration… Jamais de mot de passe.',
    nothing: 'Indiquez au moins un nom, un organisme, un téléphone ou un courriel.',
    scope: 'Ce contact vaut',
    scopeSite: 'Pour cet établissement',
    scopeOrganisation: 'Pour toute l’entité juridique',
  },
  removal: {
    title: 'Retirer ce contact\u202f?',
    text: (name: string) =>
      `${name} sera retiré du registre. Le plan d’action et les lettres déjà écrites ne changent pas.`,
    forAll: 'Il disparaîtra aussi pour les autres établissements de l’entité juridique.',
    confirm: 'Retirer',
  },
  sheet: {
    title: 'Feuille «\u00a0En cas d’attaque\u00a0»',
    about:
      'Une page A4 à imprimer et à afficher\u00a0: les premiers gestes, ce qu’il ne faut pas faire, qui appeler, ce qu’il faut déclarer et noter. Les lignes vides se remplissent à la main. À revoir tous les six mois.',
    unchecked: (count: number) =>
      `${counted(count, 'contact')} à revoir avant d’imprimer\u00a0: sans téléphone, ou sans vérification récente.`,
  },
} as const
