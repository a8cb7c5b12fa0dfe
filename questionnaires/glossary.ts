/** A term that a director may not know, with its meaning in one or two sentences. */
export type GlossaryEntry = { readonly term: string; readonly also?: readonly string[]; readonly meaning: string }

/** Terms in alphabetical order. Every acronym used in a definition must be here: a test says so. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'ANS',
    meaning: 'Agence du numérique en santé, qui porte les référentiels et les services numériques nationaux de santé.',
  },
  {
    term: 'ANSSI',
    meaning: 'Agence nationale de la sécurité des systèmes d’information, autorité de l’État en cybersécurité.',
  },
  {
    term: 'Antivirus',
    also: ['EDR'],
    meaning:
      'Logiciel qui repère les programmes malveillants sur un poste. Un EDR (détection et réponse sur les postes) surveille aussi les comportements inhabituels et peut isoler le poste.',
  },
  {
    term: 'API',
    meaning: 'Porte d’entrée prévue par un logiciel pour qu’un autre logiciel échange des données avec lui.',
  },
  { term: 'ARS', meaning: 'Agence régionale de santé.' },
  {
    term: 'Authentification à deux facteurs',
    also: ['2FA', 'MFA'],
    meaning:
      'Se connecter avec deux preuves de nature différente, par exemple une carte et un code. Un mot de passe volé ne suffit alors plus.',
  },
  {
    term: 'CaRE',
    meaning:
      'Programme national «\u00a0Cybersécurité, accélération et résilience des établissements\u00a0», qui finance et accompagne la sécurité numérique en santé.',
  },
  {
    term: 'CERT Santé',
    also: ['CERT', 'CERT-FR'],
    meaning:
      'Équipe de l’ANS qui aide les structures de santé et médico-sociales en cas d’incident numérique. Le CERT-FR est celle de l’ANSSI.',
  },
  { term: 'CHRS', meaning: 'Centre d’hébergement et de réinsertion sociale.' },
  { term: 'CME', meaning: 'Commission médicale d’établissement.' },
  {
    term: 'CNIL',
    meaning:
      'Commission nationale de l’informatique et des libertés, autorité chargée de la protection des données personnelles.',
  },
  {
    term: 'Convergence',
    meaning: 'Plateforme de l’ANS où les établissements déposent certaines déclarations. Sextant ne la remplace pas.',
  },
  {
    term: 'CPS',
    also: ['CPx', 'CPE', 'CPF'],
    meaning:
      'Carte de professionnel de santé, délivrée par l’ANS. La e-CPS est son équivalent sur téléphone\u202f; les autres cartes de la famille (CPx) équipent les autres professionnels.',
  },
  {
    term: 'CRRC',
    meaning:
      'Centre de ressources régional cyber\u00a0: il aide les structures de santé et médico-sociales de sa région (diagnostic, exercices, sensibilisation).',
  },
  { term: 'CVS', meaning: 'Conseil de la vie sociale, où siègent les personnes accompagnées et leurs proches.' },
  { term: 'DIM', meaning: 'Département d’information médicale.' },
  {
    term: 'DMIA',
    meaning:
      'Durée maximale d’interruption admissible\u00a0: le temps pendant lequel une activité peut se passer d’un outil.',
  },
  { term: 'DMP', meaning: 'Dossier médical partagé, dans Mon espace santé.' },
  { term: 'DPI', meaning: 'Dossier patient informatisé.' },
  {
    term: 'DPO',
    meaning: 'Délégué à la protection des données\u00a0: il veille au respect des règles sur les données personnelles.',
  },
  { term: 'DRH', also: ['RH'], meaning: 'Direction des ressources humaines.' },
  { term: 'DSI', meaning: 'Direction ou service des systèmes d’information.' },
  {
    term: 'DUI',
    meaning:
      'Dossier de l’usager informatisé\u00a0: le logiciel où sont suivis l’accompagnement et les soins des personnes.',
  },
  { term: 'EBIOS', meaning: 'Méthode d’analyse de risques de l’ANSSI.' },
  { term: 'EHPAD', meaning: 'Établissement d’hébergement pour personnes âgées dépendantes.' },
  {
    term: 'Entité essentielle',
    also: ['EE'],
    meaning: 'Catégorie de la directive NIS 2 à laquelle s’appliquent toutes les exigences.',
  },
  {
    term: 'Entité importante',
    also: ['EI'],
    meaning: 'Catégorie de la directive NIS 2 à laquelle s’applique une partie des exigences.',
  },
  { term: 'ESAT', meaning: 'Établissement ou service d’accompagnement par le travail.' },
  { term: 'ESSMS', meaning: 'Établissement ou service social ou médico-social.' },
  {
    term: 'FIDO2',
    also: ['FIDO'],
    meaning: 'Norme de connexion sans mot de passe, par une clé ou un téléphone, qui résiste à l’hameçonnage.',
  },
  { term: 'FINESS', meaning: 'Numéro national des établissements sanitaires et médico-sociaux.' },
  { term: 'FTP', meaning: 'Ancien moyen d’échange de fichiers, qui ne protège pas ce qu’il transporte.' },
  { term: 'GHT', meaning: 'Groupement hospitalier de territoire.' },
  { term: 'GRADeS', meaning: 'Groupement régional d’appui au développement de la e-santé.' },
  {
    term: 'Hameçonnage',
    meaning: 'Message trompeur qui pousse à donner un mot de passe ou à ouvrir un fichier piégé.',
  },
  { term: 'HAS', meaning: 'Haute Autorité de santé.' },
  { term: 'HDS', meaning: 'Hébergeur de données de santé certifié.' },
  { term: 'HOP’EN 2', meaning: 'Programme national de financement du numérique à l’hôpital.' },
  {
    term: 'HospiConnect',
    meaning: 'Démarche nationale pour sécuriser l’identification des professionnels à l’hôpital.',
  },
  { term: 'IA', meaning: 'Intelligence artificielle.' },
  { term: 'IDE', meaning: 'Infirmier diplômé d’État.' },
  {
    term: 'IEC',
    also: ['ISO'],
    meaning: 'Organismes internationaux de normalisation\u202f; la norme ISO/IEC 27002 liste des mesures de sécurité.',
  },
  { term: 'IME', meaning: 'Institut médico-éducatif.' },
  { term: 'INS', meaning: 'Identité nationale de santé.' },
  {
    term: 'LTSC',
    meaning: 'Version d’un système d’exploitation maintenue plus longtemps que les autres par son éditeur.',
  },
  { term: 'MECS', meaning: 'Maison d’enfants à caractère social.' },
  {
    term: 'MIE',
    meaning:
      'Moyen d’identification électronique\u00a0: ce avec quoi une personne prouve qui elle est (carte, clé, téléphone…).',
  },
  { term: 'MSSanté', meaning: 'Messagerie sécurisée de santé.' },
  { term: 'NAS', meaning: 'Petit serveur de fichiers branché sur le réseau.' },
  {
    term: 'NIS 2',
    also: ['NIS'],
    meaning: 'Directive européenne de 2022 sur la cybersécurité des entités essentielles et importantes.',
  },
  {
    term: 'OPSSIMS',
    meaning: 'Auto-évaluation nationale de la sécurité numérique des ESSMS. Sextant ne la remplace pas.',
  },
  { term: 'PASSI', meaning: 'Prestataire d’audit de la sécurité des systèmes d’information qualifié par l’ANSSI.' },
  { term: 'PC', meaning: 'Ordinateur individuel.' },
  {
    term: 'PCA',
    also: ['PRA', 'PCRA'],
    meaning:
      'Plan de continuité d’activité\u00a0: comment travailler pendant une panne. Le plan de reprise (PRA) dit comment revenir à la normale.',
  },
  {
    term: 'PGSSI-S',
    also: ['PGSSI'],
    meaning: 'Politique générale de sécurité des systèmes d’information de santé, écrite par l’ANS.',
  },
  { term: 'PJJ', meaning: 'Protection judiciaire de la jeunesse.' },
  {
    term: 'PRD',
    meaning: 'Point de rétablissement des données\u00a0: le moment, avant la panne, auquel on accepte de revenir.',
  },
  {
    term: 'Pro Santé Connect',
    also: ['PSC'],
    meaning:
      'Service national par lequel un professionnel se connecte à plusieurs outils avec sa carte ou son application.',
  },
  {
    term: 'PSSI',
    meaning:
      'Politique de sécurité du système d’information\u00a0: les règles que la structure se donne, validées par sa direction.',
  },
  {
    term: 'RACI',
    meaning: 'Tableau qui dit, pour chaque tâche, qui la réalise, qui en répond, qui est consulté et qui est informé.',
  },
  { term: 'RETEX', meaning: 'Retour d’expérience\u00a0: ce que l’on retient d’un exercice ou d’un incident.' },
  { term: 'RGPD', meaning: 'Règlement européen sur la protection des données personnelles.' },
  {
    term: 'RIE',
    meaning:
      'Référentiel d’identification électronique de la PGSSI-S\u00a0: les règles pour se connecter aux outils de santé.',
  },
  { term: 'RPPS', meaning: 'Répertoire des professionnels, qui donne à chacun un numéro national unique.' },
  { term: 'RSSI', meaning: 'Responsable de la sécurité des systèmes d’information.' },
  { term: 'SAD', meaning: 'Service autonomie à domicile.' },
  {
    term: 'SI',
    meaning:
      'Système d’information\u00a0: l’ensemble des outils numériques, des données et des personnes qui rendent un service.',
  },
  { term: 'SSH', meaning: 'Moyen chiffré d’administrer un équipement à distance.' },
  { term: 'SSIAD', meaning: 'Service de soins infirmiers à domicile.' },
  {
    term: 'SSO',
    meaning: 'Connexion unique\u00a0: on s’identifie une fois, et les logiciels autorisés s’ouvrent sans redemander.',
  },
  {
    term: 'TLP',
    also: ['AMBER'],
    meaning:
      'Marque qui dit à qui un document peut être transmis. «\u00a0TLP:AMBER\u00a0»\u00a0: dans l’organisation et à ses partenaires qui en ont besoin.',
  },
  { term: 'TLS', meaning: 'Chiffrement des échanges sur Internet (le cadenas du navigateur).' },
  { term: 'UE', meaning: 'Union européenne.' },
  { term: 'USB', meaning: 'Prise des ordinateurs\u202f; une clé USB transporte des fichiers, parfois piégés.' },
  { term: 'VLAN', meaning: 'Partie d’un réseau séparée des autres sur les mêmes câbles.' },
  { term: 'VPN', meaning: 'Tunnel chiffré par lequel on rejoint le réseau de la structure depuis l’extérieur.' },
]

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}])/gu

/** The acronyms of a text that the glossary does not explain. */
export function unknownAcronyms(text: string): readonly string[] {
  const known = new Set(
    glossary.flatMap(({ term, also = [] }) => [term, ...also].flatMap((name) => name.split(/[\s’-]/))),
  )
  return [...new Set(text.match(ACRONYM) ?? [])].filter((acronym) => !known.has(acronym))
}
