/** Sentences of the first page. */
export const firstStart = {
  title: 'Sextant',
  privacy: 'Tout reste sur ce poste : aucun compte, aucune connexion, aucun envoi.',
  doors: {
    hospital: {
      title: 'Je suis RSSI, DSI ou référent d’un hôpital',
      text: 'Préparation à NIS 2 avec ReCyF 2.5 : vos écarts objectif par objectif, vos preuves, et un plan d’action à remettre dans Excel.',
      action: 'Créer mon établissement',
    },
    medicoSocial: {
      title: 'Je dirige un organisme ou une structure médico-sociale',
      text: 'ReCyF en démarche volontaire : 76 questions pensées pour les entités importantes. Sans obligation. C’est complet et assez long : prévoyez plusieurs séances, avec votre prestataire informatique.',
      action: 'Commencer une démarche volontaire',
    },
  },
  example: 'Découvrir avec un exemple',
  exampleHint: 'Un établissement fictif, complet, que vous pourrez effacer.',
  openingExample: 'Préparation de l’exemple…',
  known: 'Voir mes établissements',
  independence:
    'Questionnaire indépendant, rédigé d’après des exigences publiques (sources et dates dans chaque export). ReCyF est un document de travail et la loi n’est pas adoptée : Sextant aide à se préparer, et ne remplace ni une analyse de conformité ni les services de l’ANSSI.',
} as const
