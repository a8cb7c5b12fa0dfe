/** Sentences of the first page. */
export const firstStart = {
  title: 'Sextant',
  privacy: 'Tout reste sur ce poste : aucun compte, aucune connexion, aucun envoi.',
  doors: {
    hospital: {
      title: 'Je suis RSSI, DSI ou référent d’un hôpital',
      text: 'Préparation à NIS 2 (ReCyF 2.5) et identification électronique : vos écarts, vos preuves, vos échéances, et un plan d’action à remettre dans Excel.',
      action: 'Créer mon établissement',
    },
    medicoSocial: {
      title: 'Je dirige un EHPAD, un IME, un service à domicile…',
      text: 'Sans informaticien. Quinze points indispensables pour un premier résultat en 20 minutes, puis ce qu’il faut faire, dans l’ordre. Le reste se complète quand vous voulez.',
      action: 'Commencer : 15 points, 20 minutes',
    },
  },
  example: 'Découvrir avec un exemple',
  exampleHint: 'Un établissement fictif, complet, que vous pourrez effacer.',
  openingExample: 'Préparation de l’exemple…',
  known: 'Voir mes établissements',
  independence:
    'Questionnaires indépendants, rédigés d’après des exigences publiques (sources et dates dans chaque export) ; ils ne remplacent ni OPSSIMS ni la saisie sur la plateforme Convergence de l’ANS. ReCyF est un document de travail et la loi n’est pas adoptée : Sextant aide à se préparer, il ne dit pas si l’on est conforme.',
} as const
