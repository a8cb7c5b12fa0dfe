import type { NamedDocument } from './named-document'

/** Backups, continuity, crisis and incidents. */
export const resilienceDocuments: readonly NamedDocument[] = [
  {
    id: 'procedure-sauvegarde',
    name: 'Procédure et relevé des sauvegardes',
    hint: 'Ce qui est copié, à quel rythme, où et comment le restaurer, avec le relevé du dernier mois.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['sauvegarde-reguliere'],
      'nis2-recyf': ['13.1', '13.5'],
    },
  },
  {
    id: 'copie-hors-atteinte',
    name: 'Preuve d’une copie hors d’atteinte',
    hint: 'Le registre d’échange des disques, ou le réglage daté qui interdit d’effacer la copie.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['copie-a-part'],
      'nis2-recyf': ['13.3'],
    },
  },
  {
    id: 'test-restauration',
    name: 'Compte rendu de test de restauration',
    hint: 'La date, le logiciel restauré, la durée et le nom de la personne qui a relu les données.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['essai-restauration'],
      'nis2-recyf': ['13.2'],
    },
  },
  {
    id: 'plan-continuite',
    name: 'Plan de continuité et fiches de travail sans informatique',
    hint: 'Le plan approuvé et daté, et une fiche par activité vitale que l’équipe peut suivre sur papier.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['mode-degrade'],
      'nis2-recyf': ['13.6', '13.7'],
    },
  },
  {
    id: 'volet-plan-crise',
    name: 'Volet numérique du plan bleu ou du plan blanc',
    hint: 'Qui décide, quand le plan se déclenche, qui prévient les autorités, avec la date et la signature de la direction.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['plan-bleu-cyber'],
      'nis2-recyf': ['13.6', '14.1', '14.6'],
    },
  },
  {
    id: 'feuille-contacts',
    name: 'Feuille imprimée des personnes à appeler',
    hint: 'Les noms, les numéros, les numéros de secours et les horaires, avec la date de la dernière vérification.',
    holder: 'direction',
    expiresAfterMonths: 6,
    askedBy: {
      'essms-maturite': ['contacts-imprimes'],
      'nis2-recyf': ['3.A.2', '14.2', '14.3', '14.4', '14.10'],
    },
  },
  {
    id: 'compte-rendu-exercice',
    name: 'Compte rendu d’exercice de crise',
    hint: 'La date, la situation jouée, les présents, ce qui est à corriger, par qui et pour quand.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['exercice-crise'],
      'nis2-recyf': ['14.1', '14.5', '15.1', '15.3'],
    },
  },
  {
    id: 'fiche-reflexe',
    name: 'Fiche réflexe affichée',
    hint: 'Le numéro à appeler et les premiers gestes, datés, avec une photographie prise dans une unité.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['reflexes-alerte'],
      'identification-electronique': ['incident-identite'],
      'nis2-recyf': ['12.1'],
    },
  },
  {
    id: 'procedure-incident',
    name: 'Procédure d’incident et de déclaration',
    hint: 'Qui trie l’alerte, qui coupe, qui déclare et à qui, avec le nom du suppléant et la date du document.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['signalement-autorites'],
      'nis2-recyf': ['12.1', '12.3', '12.4'],
    },
  },
  {
    id: 'registre-incidents',
    name: 'Registre des incidents numériques',
    hint: 'La date, les faits, les causes et les suites de chaque incident, violations de données comprises, sans nom de personne accueillie.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['violation-donnees', 'registre-incidents'],
      'identification-electronique': ['incident-identite'],
      'nis2-recyf': ['12.1', '12.3', '12.5'],
    },
  },
]
