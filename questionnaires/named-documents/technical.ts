import type { NamedDocument } from './named-document'

/** What the IT service or its provider can export, draw or photograph. */
export const technicalDocuments: readonly NamedDocument[] = [
  {
    id: 'inventaire',
    name: 'Inventaire des appareils, des logiciels et des services en ligne',
    hint: 'Chaque appareil, logiciel et abonnement, avec sa version, la fin de son suivi et la date de mise à jour de la liste.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['inventaire'],
      'nis2-recyf': ['5.A.1', '5.B.7', '9.1'],
    },
  },
  {
    id: 'liste-activites',
    name: 'Liste des activités et des systèmes d’information',
    hint: 'Pour chaque activité, un responsable et les outils dont elle dépend\u202f; ce qui est laissé de côté, avec le motif.',
    holder: 'direction',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['activites-critiques'],
      'nis2-recyf': ['1.1', '1.2', '1.3'],
    },
  },
  {
    id: 'schema-reseau',
    name: 'Schéma du réseau',
    hint: 'Un dessin daté\u00a0: les zones, le Wi-Fi, les liaisons avec l’extérieur, les pare-feu et les machines mises à part.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['wifi-separe'],
      'nis2-recyf': ['3.A.1', '5.A.1', '5.B.9', '7.A.1', '7.A.5', '7.B.4', '10.B.6'],
    },
  },
  {
    id: 'tableau-flux',
    name: 'Tableau des flux et des ouvertures',
    hint: 'Qui échange quoi avec qui, par quel moyen et pour quelle raison, avec la date de validation.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['flux-partenaires', 'pare-feu-ouvertures'],
      'nis2-recyf': ['7.A.6', '7.A.7', '7.A.8', '7.B.1', '7.B.2', '7.B.3', '19.8'],
    },
  },
  {
    id: 'regles-pare-feu',
    name: 'Export et revue annuelle des règles du pare-feu',
    hint: 'Les règles à une date connue, refus par défaut compris, et le compte rendu de leur dernière relecture.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['pare-feu-ouvertures'],
      'nis2-recyf': ['5.B.6', '7.A.1', '7.A.2', '7.A.4', '7.A.5', '7.A.6', '7.B.3', '7.B.5', '8.1', '19.1', '19.8'],
    },
  },
  {
    id: 'acces-a-distance',
    name: 'Liste des accès à distance',
    hint: 'Pour chaque accès, la personne ou la société, la raison, le chiffrement et le moyen de connexion exigé.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['second-facteur', 'telemaintenance'],
      'identification-electronique': ['acces-exterieurs'],
      'nis2-recyf': ['3.A.1', '8.1', '8.2', '8.3', '8.4'],
    },
  },
  {
    id: 'releve-mises-a-jour',
    name: 'Relevé des mises à jour de sécurité',
    hint: 'Les appareils à jour, en retard ou plus suivis par leur fabricant, avec le motif et la protection prise.',
    holder: 'prestataire',
    expiresAfterMonths: 6,
    askedBy: {
      'essms-maturite': ['equipements-fin-de-vie', 'mises-a-jour'],
      'nis2-recyf': ['5.B.1', '5.B.4', '5.B.5', '5.B.6', '5.B.7', '5.B.9', '11.B.1'],
    },
  },
  {
    id: 'releve-antivirus',
    name: 'Relevé de l’antivirus et du filtre de messagerie',
    hint: 'Les appareils protégés, ceux qui ne le sont pas, et les courriels bloqués sur un mois.',
    holder: 'prestataire',
    expiresAfterMonths: 6,
    askedBy: {
      'essms-maturite': ['protection-postes', 'filtrage-messagerie'],
      'nis2-recyf': ['5.B.2', '9.6', '9.7'],
    },
  },
  {
    id: 'releve-chiffrement',
    name: 'Relevé du chiffrement des appareils mobiles',
    hint: 'Appareil par appareil, l’état du chiffrement et du verrouillage, à une date connue.',
    holder: 'prestataire',
    expiresAfterMonths: 12,
    askedBy: {
      'essms-maturite': ['mobiles-proteges'],
      'nis2-recyf': ['8.5'],
    },
  },
  {
    id: 'supports-amovibles',
    name: 'Consigne et registre des clés USB et des appareils prêtés',
    hint: 'Les usages admis, les supports numérotés et le nom de leur détenteur.',
    holder: 'technique',
    expiresAfterMonths: 24,
    askedBy: {
      'essms-maturite': ['appareils-exterieurs'],
      'nis2-recyf': ['9.3', '9.5', '9.7'],
    },
  },
  {
    id: 'revue-configurations',
    name: 'Modèles et revue annuelle des configurations',
    hint: 'Les réglages et les logiciels admis par type de matériel, puis les écarts trouvés à la dernière revue.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'nis2-recyf': ['11.B.6', '18.1', '18.3', '18.4', '19.10'],
    },
  },
  {
    id: 'reseau-administration',
    name: 'Description du réseau et des postes d’administration',
    hint: 'Le schéma, la liste des matériels réservés à l’administration et le responsable de chacun.',
    holder: 'dsi',
    expiresAfterMonths: 12,
    askedBy: {
      'nis2-recyf': ['11.B.2', '11.B.4', '19.1', '19.2', '19.3', '19.4', '19.5', '19.7'],
    },
  },
  {
    id: 'acces-locaux',
    name: 'Plan, registre et liste des accès aux locaux techniques',
    hint: 'Les locaux protégés, qui en détient les clés ou les badges, et les passages des personnes extérieures.',
    holder: 'technique',
    expiresAfterMonths: 12,
    askedBy: {
      'nis2-recyf': ['6.1', '6.2', '6.3', '6.4', '10.B.7', '19.12'],
    },
  },
]
