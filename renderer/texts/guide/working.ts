import type { ChapterId, GuideChapter } from './guide-chapter'

/** The plan, and the documents that go out and come back. */
export const workingChapters = {
  plan: {
    title: 'Le plan d’action',
    lead: 'Un seul plan par établissement, né de vos réponses, que l’on tient à jour ensemble.',
    sections: [
      {
        title: 'D’où viennent les actions',
        blocks: [
          { picture: 'plan', caption: 'Le plan : une ligne par action, que l’on modifie sur place.' },
          'Chaque point à améliorer donne une action, chaque chose que vous ne savez pas, une question à poser. Une action demandée par plusieurs questionnaires n’y est qu’une fois.',
          '« Ajouter » inscrit une action à vous : une décision de la direction, la suite d’un audit…',
        ],
      },
      {
        title: 'Le tenir à jour',
        blocks: [
          'Double-cliquez sur une case, ou appuyez sur Entrée, pour la modifier : pilote, échéance, statut, coût… Le titre de l’action ouvre tout le reste : pourquoi, comment faire, qui peut aider.',
          'Une action sans pilote n’avance pas. Commencez par en donner un à chacune de celles de priorité 1, puis une date, même lointaine.',
          '« Annuler » revient sur le dernier changement. Ce que vous écrivez n’est jamais remplacé par un nouveau calcul.',
        ],
      },
      {
        title: 'Cinq façons de le regarder',
        blocks: [
          { picture: 'six-months', caption: 'Six actions sur six mois : de quoi remplir une page, et rien de plus.' },
          {
            terms: [
              ['Tableau', 'Toutes les actions, avec des filtres : les vôtres, en retard, sans pilote, rapides…'],
              ['Échéancier', 'Mois par mois, ce qui est en retard d’abord.'],
              ['Par pilote', 'Pour une réunion, ou pour voir qui en a trop.'],
              ['Six actions sur six mois', 'Une action par mois. Sextant propose, vous ajustez.'],
              ['Budget par trimestre', 'Ce que vous avez écrit comme coûts, et ce qui revient chaque année.'],
            ],
          },
        ],
      },
      {
        title: 'Quand les réponses changent',
        blocks: [
          'Une action que plus rien ne demande reste dans le plan : Sextant propose de la clore, vous décidez. Une action faite ne change aucun score toute seule : Sextant propose de revoir la réponse.',
          { see: ['excel', 'report'] },
        ],
      },
    ],
  },
  excel: {
    title: 'Excel : envoyer le plan, et le relire',
    lead: 'Le plan part dans un classeur, d’autres le complètent, et vous choisissez ce que vous gardez.',
    sections: [
      {
        title: 'Envoyer',
        blocks: [
          {
            steps: [
              'Ouvrez « Plan d’action », puis « Exporter » et « Classeur Excel ».',
              'Écrivez à qui il est destiné : son nom figurera dans le fichier.',
              'Choisissez où l’enregistrer, puis envoyez-le vous-même par un moyen sûr, par exemple une messagerie sécurisée.',
            ],
          },
          'Le classeur s’ouvre dans Excel et dans LibreOffice. Les listes et les dates y sont déjà prêtes. « Exporter le classeur (Excel) », depuis les résultats, donne aussi la synthèse, le radar, les réponses et la feuille de score.',
        ],
      },
      {
        title: 'Relire',
        blocks: [
          {
            steps: [
              'Quand le classeur revient, ouvrez « Exporter » puis « Relire un classeur modifié… ». Son nom n’a pas d’importance.',
              'Chaque différence est montrée, avant et après. Cochez ce que vous acceptez, par case, par ligne ou par colonne.',
              'Appliquez. Un clic annule toute la relecture si vous changez d’avis.',
            ],
          },
          {
            list: [
              'Une case changée des deux côtés est signalée, et n’est pas cochée d’avance.',
              'Une ligne supprimée dans le classeur n’efface rien sans votre accord.',
              'Aucune formule ni macro n’est exécutée.',
              'Le classeur d’un autre établissement est refusé, avec la raison.',
            ],
          },
          {
            note: 'Ne supprimez pas les feuilles ni les colonnes du classeur : c’est grâce à elles qu’il revient à sa place. Ajouter des lignes, trier et filtrer ne gêne pas.',
          },
        ],
      },
    ],
  },
  report: {
    title: 'Le rapport PDF',
    lead: 'Un document à présenter, qui dit ce qu’il faut à ceux qui le liront, et pas davantage.',
    sections: [
      {
        title: 'Le préparer',
        blocks: [
          {
            steps: [
              'Ouvrez « Résultats », puis « Rapport PDF ».',
              'Dites d’abord pour qui il est : cela décide de son contenu.',
              'Choisissez « Rapport complet » ou « Une seule page ».',
              'Indiquez le destinataire et la personne qui signe : ils figurent sur chaque page.',
            ],
          },
        ],
      },
      {
        title: 'Ce que lisent les uns et les autres',
        blocks: [
          'La direction et son conseil d’administration lisent tout, sauf les notes privées. Les autres instances lisent les résultats et le plan, sans les textes que vous avez saisis ni les noms de prestataires. Les représentants des usagers lisent seulement ce qui est en place. L’écran dit ce que chacun lira avant d’écrire le fichier.',
          {
            note: 'La mention « Diffusion restreinte (TLP:AMBER) » est une consigne, pas une protection : un PDF n’est pas verrouillé. Remettez-le par un moyen sûr.',
          },
          { see: ['results', 'privacy'] },
        ],
      },
    ],
  },
  paper: {
    title: 'Le questionnaire sur papier',
    lead: 'Répondre en réunion, stylo en main, puis tout saisir en quelques minutes.',
    sections: [
      {
        title: 'Imprimer',
        blocks: [
          'Depuis le questionnaire, « Questionnaire papier » puis « Imprimer le questionnaire » écrit un PDF avec une case par réponse et de la place pour les notes. Vous pouvez n’imprimer que ce qui n’a pas encore de réponse. La feuille porte le nom du site, aucune de vos réponses.',
        ],
      },
      {
        title: 'Saisir la feuille remplie',
        blocks: [
          { picture: 'fast-entry', caption: 'La saisie rapide : les mêmes numéros que sur la feuille.' },
          '« Saisir un questionnaire papier » suit l’ordre et les numéros de la feuille. Une touche par case cochée :',
          {
            terms: [
              ['1 à 9', 'répondre, et passer à la question suivante'],
              ['Entrée', 'passer'],
              ['↑ et ↓', 'se déplacer'],
              ['G', 'aller à un numéro'],
              ['C', 'écrire une note'],
              ['Suppr', 'effacer la réponse'],
              ['Ctrl+Z', 'annuler'],
            ],
          },
          'À la fin, Sextant liste les numéros restés sans réponse.',
        ],
      },
    ],
  },
  provider: {
    title: 'Interroger le prestataire',
    lead: 'Certaines réponses sont chez d’autres. Sextant prépare la lettre et les questions ; vous gardez la main sur ce qui entre.',
    sections: [
      {
        title: 'Préparer',
        blocks: [
          {
            steps: [
              'Depuis le questionnaire, ouvrez « Questions au prestataire ».',
              'Choisissez qui interroger : prestataire informatique, éditeur, ressources humaines, délégué à la protection des données…',
              'Vérifiez les questions cochées, puis « Préparer la fiche et la lettre ».',
              'Envoyez vous-même les deux fichiers : une lettre d’une page et un petit classeur à remplir.',
            ],
          },
          {
            note: 'Ces fichiers disent ce qui manque à vos protections. Envoyez-les par un moyen sûr, et seulement à qui doit répondre.',
          },
        ],
      },
      {
        title: 'Relire la réponse',
        blocks: [
          '« Relire une réponse » montre chaque réponse du classeur à côté de la vôtre. Vous acceptez question par question. Ce qui est accepté porte la mention de qui l’a déclaré, et quand. Les pièces citées entrent au registre des preuves, sans date : à vous de la compléter.',
          'Une réponse du prestataire reste une déclaration. Demandez à voir, au moins pour les sauvegardes.',
          { see: ['unknown', 'evidence', 'contacts'] },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
