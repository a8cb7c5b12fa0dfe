import type { ChapterId, GuideChapter } from './guide-chapter'

/** First steps, answering, and what is not known. */
export const answeringChapters = {
  start: {
    title: 'Commencer',
    lead: 'En vingt minutes : un établissement décrit, quinze questions répondues, et les premières choses à faire.',
    sections: [
      {
        title: 'Ce que fait Sextant',
        blocks: [
          'Sextant pose des questions sur la sécurité numérique de votre établissement, explique pourquoi elles comptent, calcule où vous en êtes, et dit par quoi commencer. Il ne faut être ni informaticien ni juriste.',
          'Tout reste sur cet ordinateur. Sextant n’a besoin ni de compte, ni d’internet.',
          'Vous pouvez vous arrêter quand vous voulez : chaque réponse est enregistrée aussitôt, et vous reprendrez où vous en étiez.',
        ],
      },
      {
        title: 'Les premières minutes',
        blocks: [
          { picture: 'first-start', caption: 'La première page : deux façons de commencer, et un exemple à visiter.' },
          {
            steps: [
              'Sur la première page, choisissez la porte qui vous ressemble. Elle prépare seulement les réglages de départ : rien n’est définitif.',
              'Donnez le nom de l’établissement. Seul le nom est nécessaire ; le reste peut attendre.',
              'Sur la page de l’établissement, choisissez « Commencer une évaluation », puis un questionnaire.',
              'Répondez, page après page. Vous pouvez sauter une question et y revenir.',
              'Ouvrez « Résultats », puis « Plan d’action », dans le menu de gauche.',
            ],
          },
          'Vous préférez voir avant de faire ? « Découvrir avec un exemple » ouvre un établissement fictif complet. Vous pouvez tout y essayer, puis l’effacer avec « Effacer l’exemple ».',
        ],
      },
      {
        title: 'Quel questionnaire choisir',
        blocks: [
          {
            terms: [
              [
                'Maturité cyber des ESSMS',
                'Pour un EHPAD, un IME, un service à domicile… 48 questions, dont 15 points indispensables : le démarrage en 20 minutes ne pose que ceux-là, et le reste se complète plus tard sans rien ressaisir.',
              ],
              [
                'Identification électronique',
                'Pour un hôpital ou une clinique : comment les professionnels se connectent, et les objectifs de 2026 à 2028.',
              ],
              [
                'NIS 2 : alignement ReCyF 2.5',
                'Pour une entité juridique que NIS 2 concerne, ou qui veut s’y préparer. ReCyF est un document de travail de l’ANSSI : Sextant parle d’alignement, et ne dit pas si vous êtes en règle.',
              ],
            ],
          },
          'Ces questionnaires sont indépendants et rédigés d’après des exigences publiques. Ils ne remplacent ni OPSSIMS, ni la saisie sur la plateforme Convergence de l’ANS.',
        ],
      },
      {
        title: 'Revenir chez soi',
        blocks: [
          {
            picture: 'home',
            caption: 'La page de l’établissement : où vous en êtes, ce qui arrive, par où commencer.',
          },
          'L’entrée « Établissement » du menu ramène toujours à cette page. « Par où commencer aujourd’hui » y propose quelques actions à votre portée.',
          'Un mot vous échappe ? « Glossaire », dans le menu de gauche, explique les sigles et les mots difficiles. La touche F1 ouvre le chapitre de cette aide qui parle de l’écran en cours.',
        ],
      },
    ],
  },
  answer: {
    title: 'Répondre',
    lead: 'Choisir la phrase qui ressemble à ce qui se passe chez vous, dire comment on le sait, et passer à la suite.',
    sections: [
      {
        title: 'Choisir une réponse',
        blocks: [
          { picture: 'question', caption: 'Une question et ses réponses possibles, chacune décrite par une phrase.' },
          'Chaque niveau est décrit par une phrase que l’on peut constater. Choisissez celle qui est vraie aujourd’hui, pas celle que vous espérez. Entre deux, prenez la plus basse : le plan d’action dira comment monter.',
          'Pour le questionnaire NIS 2, chaque moyen est en place, partiel, absent, ou remplacé par une mesure alternative que vous expliquez.',
          'À côté de la question, le panneau « Pour répondre » dit pourquoi elle compte, quelles preuves sont possibles, et qui peut répondre.',
        ],
      },
      {
        title: 'Quand la question ne vous concerne pas',
        blocks: [
          '« Non applicable » sort la question du calcul. Il faut écrire pourquoi, en une phrase : sans motif, la réponse ne compte pas encore.',
          'Certaines questions sont écartées d’elles-mêmes d’après votre situation, par exemple quand vos logiciels sont hébergés par leur éditeur. Sextant le dit, et garde la réponse si vous en aviez donné une.',
        ],
      },
      {
        title: 'Ajouter un commentaire ou une note',
        blocks: [
          '« Commentaire » est partagé : il figure dans les exports. « Note privée du conseiller » n’apparaît dans aucun export.',
          {
            note: 'N’écrivez jamais de mot de passe ni de donnée de santé dans Sextant, pas même dans un commentaire.',
          },
        ],
      },
      {
        title: 'Savoir que c’est enregistré',
        blocks: [
          'L’heure du dernier enregistrement s’affiche en haut du questionnaire. Tant qu’elle n’est pas là, la réponse n’est pas encore sur le disque. Si l’enregistrement échoue, votre texte reste à l’écran et Sextant dit quoi faire.',
          'Le bouton qui commence par « À compléter » liste les questions sans réponse, celles dont le motif manque et celles qui se contredisent.',
          { see: ['unknown', 'evidence', 'paper', 'keyboard'] },
        ],
      },
      {
        title: 'Reprendre une réponse déjà donnée',
        blocks: [
          'Quand la même exigence est demandée ailleurs, la question porte la mention « Déjà répondu ailleurs ». Vous voyez la réponse, et « Reprendre ici » la copie. Rien n’est repris sans vous.',
        ],
      },
    ],
  },
  unknown: {
    title: '« Je ne sais pas », et les preuves',
    lead: 'Ne pas savoir est une vraie réponse. Prouver est autre chose que déclarer.',
    sections: [
      {
        title: 'Répondre « Je ne sais pas »',
        blocks: [
          'Personne ne sait tout, et deviner fausse le résultat. « Je ne sais pas » ne fait jamais monter un score. Il élargit la bande d’incertitude du radar : on voit entre quoi et quoi se trouve la vérité.',
          'Chaque « Je ne sais pas » ajoute au plan une action pour se renseigner, avec la personne à interroger et le message à lui envoyer, prêt à copier.',
          'Pour poser plusieurs questions d’un coup à votre prestataire, voyez le chapitre qui lui est consacré.',
          { see: ['provider'] },
        ],
      },
      {
        title: 'Déclaré, preuve citée, vérifié',
        blocks: [
          {
            terms: [
              ['Déclaré', 'La réponse repose sur votre parole. C’est déjà utile.'],
              [
                'Preuve citée',
                'Une pièce datée et non expirée est citée. Citer n’est pas prouver : personne d’autre ne l’a encore vue.',
              ],
              ['Vérifié', 'Une autre personne que celle qui a répondu a vu la pièce. Son nom et la date sont gardés.'],
            ],
          },
          'Les résultats montrent les deux scores : celui que vous déclarez, et celui que des preuves appuient. L’écart entre les deux dit ce qu’il reste à pouvoir montrer.',
          { see: ['evidence', 'score'] },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
