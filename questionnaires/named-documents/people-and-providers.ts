import type { NamedDocument } from './named-document'

/** Papers about people, personal data and providers. */
export const peopleAndProviderDocuments: readonly NamedDocument[] = [
  {
    id: 'mouvements-personnel',
    name: 'Procédure et fiches d’arrivée, de changement de poste et de départ',
    hint: 'La procédure datée et quelques fiches récentes\u00a0: accès ouverts, ajustés, puis fermés, avec les dates.',
    holder: 'rh',
    expiresAfterMonths: 24,
    askedBy: {
      'essms-maturite': ['arrivees-departs'],
      'identification-electronique': ['procedure-comptes'],
      'nis2-recyf': ['4.4', '10.A.1', '10.A.5', '10.B.3', '10.C.2', '11.A.3'],
    },
  },
  {
    id: 'attestation-sensibilisation',
    name: 'Attestations de sensibilisation et de formation',
    hint: 'Pour chaque séance, la date, le sujet, les noms et les fonctions, équipes de nuit comprises.',
    holder: 'rh',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['referent-cyber', 'sensibilisation-reguliere'],
      'nis2-recyf': ['4.2', '4.5', '15.1'],
    },
  },
  {
    id: 'registre-traitements',
    name: 'Registre des traitements de données personnelles',
    hint: 'La liste des traitements et la date de sa dernière modification, journaux de connexion compris.',
    holder: 'dpo',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['registre-traitements'],
      'nis2-recyf': ['1.1', '12.6', '20.5'],
    },
  },
  {
    id: 'information-personnes',
    name: 'Livret d’accueil et notice d’information sur les données',
    hint: 'Ce qui est gardé, combien de temps, comment le consulter ou s’y opposer, avec la date du document.',
    holder: 'qualite',
    expiresAfterMonths: 36,
    askedBy: {
      'essms-maturite': ['information-personnes'],
      'identification-electronique': ['recueil-consentement'],
    },
  },
  {
    id: 'liste-prestataires',
    name: 'Tableau des prestataires et de leurs contrats',
    hint: 'Pour chacun, le service rendu, le contact, la date du contrat et ce qu’il héberge ou consulte.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['hebergement-hds', 'contrats-sous-traitants'],
      'nis2-recyf': ['3.A.1', '3.A.2', '3.B.1', '14.4'],
    },
  },
  {
    id: 'contrat-maintenance',
    name: 'Contrat de maintenance informatique, avec ses annexes de sécurité',
    hint: 'Les pages signées sur les délais de mise à jour, la lecture des alertes, la télémaintenance et les techniciens autorisés.',
    holder: 'prestataire',
    expiresAfterMonths: null,
    askedBy: {
      'essms-maturite': ['mises-a-jour', 'protection-postes', 'telemaintenance'],
      'nis2-recyf': ['3.B.1', '5.B.3', '5.B.4', '7.A.7', '9.2', '11.A.2', '11.B.1', '12.3', '19.2', '20.1', '20.3'],
    },
  },
  {
    id: 'contrat-hebergement',
    name: 'Contrat d’hébergement ou de logiciel en ligne',
    hint: 'Les pages signées sur les sauvegardes, le délai de remise en service, la protection et la restitution des données.',
    holder: 'editeur',
    expiresAfterMonths: null,
    askedBy: {
      'essms-maturite': ['hebergement-hds', 'contrats-sous-traitants', 'engagement-editeur', 'reversibilite'],
      'nis2-recyf': ['13.1', '14.8'],
    },
  },
  {
    id: 'certificat-hds',
    name: 'Certificat d’hébergeur de données de santé (HDS)',
    hint: 'Le nom de l’hébergeur, les activités couvertes et la date de fin du certificat.',
    holder: 'editeur',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['hebergement-hds', 'copie-a-part'],
    },
  },
]
