import type { ChapterId, GuideChapter } from './guide-chapter'

/** Results, and how they are computed. */
export const resultsChapters = {
  results: {
    title: 'Résultats et radar',
    lead: 'Où vous en êtes, en mots, en chiffres et en dessin, et ce qu’il faut faire en premier.',
    sections: [
      {
        title: 'Les chiffres du haut',
        blocks: [
          { picture: 'figures', caption: 'Les chiffres clés : choisissez-en un pour savoir d’où il vient.' },
          'Chaque chiffre est un bouton : il s’ouvre sur les questions qu’il compte. « Pourquoi ce score ? » explique le calcul en phrases.',
          'Avec le démarrage en 20 minutes, Sextant dit combien de points indispensables sont tenus, et attend d’autres réponses avant de donner un niveau d’ensemble.',
        ],
      },
      {
        title: 'Lire le radar',
        blocks: [
          { picture: 'radar', caption: 'Le radar : un axe par thématique, et la bande de l’incertitude.' },
          {
            list: [
              'Chaque axe est une thématique. Plus le trait est loin du centre, plus elle est avancée.',
              'La bande claire est l’incertitude : jusqu’où l’on irait si tout ce que vous ne savez pas se révélait en place.',
              'Si vous avez fixé une cible, elle est tracée, avec sa date. La campagne précédente aussi, s’il y en a une.',
              'Une thématique sans réponse n’est pas dessinée à zéro : elle est listée comme non évaluée.',
            ],
          },
          'Sous le nom « Tableau », les mêmes chiffres se lisent en lignes et en colonnes. Une phrase résume aussi le dessin : un lecteur d’écran n’y perd rien.',
          '« Enregistrer le radar » en fait une image pour un diaporama.',
        ],
      },
      {
        title: 'Fixer une cible',
        blocks: [
          'C’est vous qui la fixez : Sextant n’en impose aucune. « Fixer une cible » demande un niveau et une date. Une cible modeste et datée vaut mieux qu’un idéal sans échéance.',
        ],
      },
      {
        title: 'Vérifier avant de montrer',
        blocks: [
          '« Points à vérifier », sur la page de l’établissement, liste ce qu’un visiteur attentif relèverait : une réponse sans preuve, un motif trop court, une échéance dépassée, deux réponses qui se contredisent. Lire cette liste ne change aucun score.',
        ],
      },
      {
        title: 'Clore, et comparer d’une année à l’autre',
        blocks: [
          '« Clore l’évaluation » la fige : ses réponses et ses résultats ne changent plus. Vous pourrez la rouvrir en disant pourquoi.',
          '« Nouvelle campagne » reprend toutes les réponses, chacune à confirmer d’une touche. Les résultats montrent alors ce qui a bougé.',
          { see: ['score', 'report', 'plan'] },
        ],
      },
    ],
  },
  score: {
    title: 'Comment le score est calculé',
    lead: 'Les règles tiennent en quelques lignes, et n’importe qui peut refaire le calcul.',
    sections: [
      {
        title: 'Les règles communes',
        blocks: [
          {
            list: [
              'Une question non applicable, avec son motif, sort du calcul. Elle reste visible.',
              'Un « Je ne sais pas » et une question sans réponse comptent pour zéro, et pour le maximum dans la borne haute. La bande d’incertitude va de l’un à l’autre.',
              'Une preuve compte seulement si elle est datée et n’a pas expiré.',
              'Les chiffres ne sont arrondis qu’à l’affichage.',
              'Une thématique sans rien à compter est non évaluée, jamais à zéro.',
            ],
          },
        ],
      },
      {
        title: 'Maturité cyber des ESSMS',
        blocks: [
          'Chaque thématique est la moyenne de ses questions, de 0 à 4.',
          'Le niveau d’ensemble tient compte de deux choses : S, la part des points indispensables qui sont tenus, et R, la moyenne des autres questions ramenée entre 0 et 1. Il vaut 4 × S × (0,6 + 0,4 × R).',
          'Ainsi une bonne moyenne ne peut pas cacher une sauvegarde absente : si la moitié seulement des points indispensables est tenue, le niveau d’ensemble ne dépasse pas 2 sur 4.',
        ],
      },
      {
        title: 'NIS 2 et identification électronique',
        blocks: [
          'Pour NIS 2, le score est une part : les moyens en place ou remplacés par une mesure alternative expliquée, divisés par les moyens applicables. Un moyen partiel compte pour zéro et se lit à part. Chaque objectif et chaque pilier divise ses propres sommes.',
          'Pour l’identification électronique, des objectifs datés s’ajoutent aux niveaux : atteint, en bonne voie, à risque ou non renseigné.',
        ],
      },
      {
        title: 'Refaire le calcul',
        blocks: [
          'Le classeur Excel contient une feuille de score : chaque question, son poids, ce qui est exclu et pourquoi, et les sommes. La version du questionnaire et son empreinte y figurent : deux personnes qui ont la même empreinte ont lu les mêmes questions.',
          { see: ['excel', 'results'] },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
