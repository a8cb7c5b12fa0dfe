import type { NamedDocument } from './named-document'

/** What the direction decides and signs: policy, roles, plan, risks, exceptions. */
export const steeringDocuments: readonly NamedDocument[] = [
  {
    id: 'pssi',
    name: 'Politique de sécurité des systèmes d’information (PSSI)',
    hint: 'La version en vigueur, datée et signée par la direction, avec la trace de sa dernière relecture.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['politique-ecrite'],
      'identification-electronique': ['rie-pssi'],
      'nis2-recyf': ['2.B.1', '2.B.2', '2.B.3', '2.B.4', '2.B.5', '9.2'],
    },
  },
  {
    id: 'charte-informatique',
    name: 'Charte informatique signée',
    hint: 'Le texte en vigueur, daté (mots de passe, appareils personnels, intelligence artificielle…), et la liste des personnes qui l’ont signé, remplaçants et prestataires compris.',
    holder: 'rh',
    expiresAfterMonths: 36,
    askedBy: {
      'essms-maturite': ['mots-de-passe', 'appareils-exterieurs', 'accueil-charte', 'outils-ia'],
      'nis2-recyf': ['4.1', '9.1', '9.2', '10.A.2'],
    },
  },
  {
    id: 'designation-referent',
    name: 'Désignation du référent ou du responsable de la sécurité numérique',
    hint: 'Une note signée par la direction\u00a0: les noms du titulaire et de son remplaçant, les missions, le temps prévu.',
    holder: 'direction',
    expiresAfterMonths: null,
    askedBy: {
      'essms-maturite': ['referent-cyber'],
      'nis2-recyf': ['2.A.2', '2.A.3'],
    },
  },
  {
    id: 'compte-rendu-direction',
    name: 'Compte rendu de la réunion de direction sur la sécurité numérique',
    hint: 'La date, les présents, ce qui a été examiné (avancement, risques, moyens) et les décisions prises.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['direction-suivi'],
      'nis2-recyf': ['2.A.1', '16.1'],
    },
  },
  {
    id: 'plan-action',
    name: 'Plan d’action de sécurité numérique',
    hint: 'Pour chaque action, un responsable, une échéance et un état, avec la date de la dernière revue.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['plan-suivi'],
      'nis2-recyf': ['2.C.2', '16.3', '17.5'],
    },
  },
  {
    id: 'budget-cyber',
    name: 'Budget de la sécurité numérique',
    hint: 'L’extrait daté où les sommes prévues apparaissent, remplacement des vieux appareils compris.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['moyens-prevus', 'equipements-fin-de-vie'],
      'nis2-recyf': ['5.B.7', '16.1'],
    },
  },
  {
    id: 'analyse-risques',
    name: 'Analyse de risques approuvée',
    hint: 'Les systèmes couverts, les risques retenus, la date du prochain examen et la signature de la direction.',
    holder: 'rssi',
    expiresAfterMonths: 36,
    askedBy: {
      'nis2-recyf': ['1.2', '16.2', '16.3', '16.4'],
    },
  },
  {
    id: 'rapports-audit',
    name: 'Programme et rapports d’audit de sécurité',
    hint: 'Ce qui est audité et quand\u202f; pour chaque audit, un rapport daté avec sa synthèse, ses constats et ses recommandations.',
    holder: 'rssi',
    expiresAfterMonths: 36,
    askedBy: {
      'nis2-recyf': ['17.1', '17.2', '17.3', '17.4'],
    },
  },
  {
    id: 'registre-exceptions',
    name: 'Registre des exceptions et des risques acceptés',
    hint: 'Pour chaque exception, le motif, la protection prise, la date de fin et l’accord signé de la direction.',
    holder: 'rssi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['second-facteur'],
      'identification-electronique': ['acces-exterieurs', 'mode-secours'],
      'nis2-recyf': ['2.C.3', '5.B.9', '8.3', '8.4', '10.B.6', '11.A.5', '16.3', '18.2', '19.6', '19.9', '19.12'],
    },
  },
]
