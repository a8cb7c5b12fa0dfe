import type { StatusAnswer } from '../../questionnaires/answers'

/** What people could write beside their answers. General enough to stand beside any question. */
export type Sentences = {
  readonly rareCaseReasons: readonly string[]
  readonly entrustedReasons: readonly string[]
  readonly comments: Record<StatusAnswer, readonly string[]>
  readonly places: readonly string[]
}

/** A question about a case that may not arise: « Quand un correctif ne peut pas être installé… ». */
export const RARE_CASE = /^(?:Quand|Là où|Si)\b|impossible/
/** A question whose usual answer some devices cannot follow. */
export const TECHNICAL = /chiffr|facteur|correctif|antivirus|mot de passe|poste physique|réseau|sépar|compte/i

export const alternativeReasons: readonly string[] = [
  'L’échographe et l’automate de biologie ne l’acceptent pas\u00a0: ils sont isolés sur leur propre réseau, et leur éditeur n’entre qu’à la demande.',
  'En attendant le remplacement du matériel, contrôle mensuel par deux agents, décidé en comité de sécurité numérique et inscrit au compte rendu.',
  'Accès possible depuis deux postes surveillés seulement, dans une salle fermée par badge.',
]

/** A hospital that has begun. */
export const hospital: Sentences = {
  rareCaseReasons: [
    'Vérifié avec le service informatique le mois dernier\u00a0: le cas ne se présente sur aucun de nos systèmes.',
    'Aucun équipement de l’établissement n’est dans cette situation, d’après l’inventaire tenu par le biomédical et l’informatique.',
  ],
  entrustedReasons: [
    'Confié en totalité à l’établissement support du groupement (GHT), par convention\u00a0; il en tient les preuves.',
    'L’établissement n’exerce pas l’activité concernée depuis le transfert du laboratoire.',
    'Sans objet sur ce périmètre\u00a0: le service est hébergé chez un hébergeur certifié, qui nous remet son rapport chaque année.',
  ],
  comments: {
    'in-place': [
      'Revu en comité de sécurité numérique.',
      'Point fait chaque trimestre avec la direction.',
      'Fonctionne bien depuis la panne de l’an dernier.',
      'Procédure connue des cadres de garde.',
    ],
    partial: [
      'Fait pour les services de soins\u202f; restent la logistique et le biomédical.',
      'Fait sur le site principal, à étendre au site de long séjour.',
      'Commencé au printemps, interrompu faute de temps.',
      'Écrit, mais pas encore appliqué la nuit et le week-end.',
    ],
    absent: [
      'Prévu au schéma directeur, pas encore daté.',
      'À voir avec le groupement (GHT) avant d’acheter quoi que ce soit.',
      'Personne n’en est chargé pour l’instant.',
    ],
    alternative: ['Présenté à la direction, accepté pour un an.'],
    'not-applicable': ['À revoir si l’organisation change.'],
    unknown: [
      'Le prestataire doit nous répondre.',
      'Personne n’a su répondre en réunion.',
      'À demander au service biomédical.',
    ],
  },
  places: [
    'GED qualité, dossier Sécurité numérique',
    'Serveur de fichiers, Informatique / Preuves',
    'Classeur du bureau de la direction',
    'Espace partagé du prestataire',
  ],
}

/** A home or a service of some sixty places, its computers looked after by a provider. */
export const careHome: Sentences = {
  rareCaseReasons: ['Vérifié avec notre prestataire le mois dernier\u00a0: le cas ne se présente pas chez nous.'],
  entrustedReasons: [
    'Le siège de l’association s’en charge pour tous ses établissements et en garde les traces.',
    'Sans objet ici\u00a0: l’activité concernée a rejoint un autre établissement de l’association.',
  ],
  comments: {
    'in-place': [
      'Point fait chaque trimestre avec le prestataire.',
      'Présenté au conseil de la vie sociale.',
      'Vérifié après la coupure de l’hiver dernier.',
      'Les veilleurs de nuit le connaissent aussi.',
    ],
    partial: [
      'Fait pour les équipes de jour\u202f; restent la nuit et les remplaçants.',
      'Commencé avec l’ancienne direction, à reprendre.',
      'Fait à l’accueil et à l’administration, pas encore dans les unités.',
    ],
    absent: [
      'À mettre au budget de l’an prochain.',
      'Jamais abordé avec le prestataire.',
      'Personne n’en est chargé pour l’instant.',
    ],
    alternative: [],
    'not-applicable': ['À revoir si l’organisation change.'],
    unknown: ['Le prestataire doit nous répondre.', 'Question posée au siège, réponse attendue.'],
  },
  places: [
    'Classeur du bureau de la direction',
    'Dossier partagé «\u00a0Qualité\u00a0»',
    'Espace client du prestataire',
    'Registre gardé au secrétariat',
  ],
}
