import type { NamedDocument } from './named-document'

/** Who connects, with what, and what trace remains. */
export const accountDocuments: readonly NamedDocument[] = [
  {
    id: 'liste-comptes',
    name: 'Annuaire et liste des comptes',
    hint: 'Les comptes exportés à une date connue, avec les comptes partagés et automatiques, leur raison et leur responsable.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['comptes-individuels', 'arrivees-departs'],
      'identification-electronique': ['comptes-generiques'],
      'nis2-recyf': ['10.A.1', '10.A.3', '10.A.6'],
    },
  },
  {
    id: 'revue-comptes',
    name: 'Revue annuelle des comptes et des droits',
    hint: 'La liste pointée, datée et signée, avec les anomalies trouvées et la date de leur correction.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['arrivees-departs', 'comptes-administrateurs'],
      'identification-electronique': ['revue-annuelle'],
      'nis2-recyf': ['10.A.6', '10.C.4', '11.A.3', '11.A.6'],
    },
  },
  {
    id: 'tableau-droits',
    name: 'Tableau des droits par fonction',
    hint: 'Pour chaque fonction, les logiciels et les dossiers ouverts, validés par les responsables.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'identification-electronique': ['habilitations-roles'],
      'nis2-recyf': ['10.C.1', '10.C.2', '10.C.3'],
    },
  },
  {
    id: 'comptes-administration',
    name: 'Liste des comptes d’administration',
    hint: 'Chaque compte, son titulaire, ce qu’il administre et le moyen de connexion exigé.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['comptes-administrateurs'],
      'identification-electronique': ['comptes-privilegies'],
      'nis2-recyf': ['11.A.1', '11.A.2', '11.A.4', '11.A.6', '11.A.7', '11.B.3'],
    },
  },
  {
    id: 'reglages-connexion',
    name: 'Captures des réglages de connexion',
    hint: 'Des captures datées\u00a0: verrouillage des postes, solidité des mots de passe, second facteur obligatoire.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['comptes-individuels', 'mots-de-passe', 'second-facteur'],
      'identification-electronique': ['acces-exterieurs', 'comptes-privilegies', 'verrouillage-sessions'],
      'nis2-recyf': ['8.2', '8.3', '10.A.2', '10.B.1', '10.B.5', '10.C.1'],
    },
  },
  {
    id: 'visite-postes',
    name: 'Relevé de visite des postes et des locaux',
    hint: 'Un relevé daté et signé\u00a0: postes laissés ouverts, mots de passe affichés (sans les recopier), appareils branchés.',
    holder: 'qualite',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['inventaire', 'comptes-individuels', 'mots-de-passe', 'appareils-exterieurs'],
      'identification-electronique': ['verrouillage-sessions'],
      'nis2-recyf': ['2.B.1', '10.A.2', '10.B.4'],
    },
  },
  {
    id: 'journaux-connexion',
    name: 'Extraits des journaux de connexion et de leur relecture',
    hint: 'Qui s’est connecté, quand et à quoi, combien de temps les traces sont gardées et qui les relit, sans donnée de santé.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['telemaintenance'],
      'identification-electronique': ['traces-nominatives', 'relecture-traces'],
      'nis2-recyf': ['8.3', '8.4', '10.A.3', '10.B.7', '11.A.2', '11.A.4', '11.B.4', '12.6', '19.11', '19.12', '20.5'],
    },
  },
  {
    id: 'liste-mssante',
    name: 'Liste des boîtes MSSanté',
    hint: 'Chaque boîte, son titulaire et la façon de la consulter, à une date connue.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['messagerie-sante'],
      'identification-electronique': ['mssante-integree'],
    },
  },
]
