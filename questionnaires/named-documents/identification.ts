import type { NamedDocument } from './named-document'

/** Papers of an electronic identification project, in a health establishment. */
export const identificationDocuments: readonly NamedDocument[] = [
  {
    id: 'projet-identification',
    name: 'Note de cadrage et comptes rendus du projet d’identification',
    hint: 'La note datée et signée, les deux derniers comptes rendus et les décisions prises par la direction.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'identification-electronique': ['pilotage-projet', 'note-cadrage'],
    },
  },
  {
    id: 'tableau-populations',
    name: 'Tableau des professionnels et de leur moyen d’identification',
    hint: 'Chaque population, son effectif et le moyen choisi pour elle, avec la date de validation.',
    holder: 'rh',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['identification-nationale'],
      'identification-electronique': ['populations-recensees', 'mie-par-population'],
    },
  },
  {
    id: 'referentiel-identites',
    name: 'Référentiel des identités',
    hint: 'La base qui fait foi, la charte de création et le schéma de ce que les bases se transmettent.',
    holder: 'dsi',
    expiresAfterMonths: 24,
    askedBy: {
      'identification-electronique': ['referentiel-maitre', 'regles-creation', 'automatisation-rh'],
    },
  },
  {
    id: 'extraction-utilisateurs',
    name: 'Extraction des utilisateurs du dossier patient',
    hint: 'Le nombre d’utilisateurs par métier, avec leur numéro RPPS, leur moyen de connexion et leur droit au DMP, sans donnée de patient.',
    holder: 'dsi',
    expiresAfterMonths: 6,
    askedBy: {
      'identification-electronique': [
        'utilisateurs-dpi',
        'medecins-ide',
        'comptes-generiques',
        'part-rpps-ordre',
        'part-rpps-utilisateurs',
        'medecins-ide-equipes',
        'utilisateurs-equipes',
        'dmp-medecins-ide',
        'dmp-utilisateurs',
      ],
    },
  },
  {
    id: 'registre-moyens',
    name: 'Registre des moyens d’identification remis',
    hint: 'Qui détient quelle carte ou quelle clé, depuis quand et jusqu’à quand, avec la signature du porteur.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['identification-nationale'],
      'identification-electronique': ['gestion-moyens', 'porteurs-moyens-locaux', 'medecins-ide-equipes'],
    },
  },
  {
    id: 'releve-connexions',
    name: 'Relevé mensuel des connexions par moyen',
    hint: 'Le nombre de connexions, ou de personnes, pour chaque moyen, avec ce qui a été compté ou laissé de côté.',
    holder: 'dsi',
    expiresAfterMonths: 6,
    askedBy: {
      'identification-electronique': [
        'porteurs-moyens-nationaux',
        'part-acces-deux-facteurs',
        'psc-services-exposes',
        'usagers-moyens',
      ],
    },
  },
  {
    id: 'releve-dmp',
    name: 'Relevé mensuel des consentements et des consultations du DMP',
    hint: 'Les deux pourcentages du mois et leur mode de calcul, sans nom de patient.',
    holder: 'dsi',
    expiresAfterMonths: 6,
    askedBy: {
      'identification-electronique': ['part-consentement', 'part-consultation-dmp'],
    },
  },
  {
    id: 'dossier-homologation',
    name: 'Dossier d’homologation des moyens d’identification',
    hint: 'La liste des moyens, l’analyse de risques, l’audit, le procès-verbal signé de la commission et la date de fin de chaque décision.',
    holder: 'rssi',
    expiresAfterMonths: 12,
    askedBy: {
      'identification-electronique': [
        'inventaire-homologation',
        'analyse-et-audit',
        'commission-homologation',
        'date-commission',
        'echeance-homologation',
      ],
    },
  },
]
