import type { ChapterId, GuideChapter } from './guide-chapter'

/** Keys, accessibility, installation, and what to do when something goes wrong. */
export const practicalChapters = {
  keyboard: {
    title: 'Raccourcis clavier',
    lead: 'Sextant s’emploie au clavier seul. Les raccourcis ne sont là que pour aller plus vite.',
    sections: [
      {
        title: 'Partout',
        blocks: [
          {
            terms: [
              ['F1', 'ouvrir cette aide, au chapitre de l’écran en cours'],
              ['Tab, Maj+Tab', 'passer d’un élément au suivant, ou au précédent'],
              ['« Aller au contenu »', 'premier arrêt du clavier : il saute la navigation'],
              ['Entrée, Espace', 'actionner un bouton, cocher une case'],
              ['Échap', 'fermer la fenêtre ouverte par-dessus l’écran'],
              ['Ctrl et +', 'agrandir'],
              ['Ctrl et -', 'réduire'],
              ['Ctrl et 0', 'revenir à la taille normale'],
              ['Alt', 'montrer les menus, sous Windows et Linux'],
            ],
          },
          'Sur un Mac, la touche Cmd remplace Ctrl.',
        ],
      },
      {
        title: 'Dans le questionnaire',
        blocks: [
          {
            terms: [
              ['1 à 9', 'choisir une réponse, dans l’ordre de l’écran'],
              ['S', 'question suivante'],
              ['P', 'question précédente'],
              ['C', 'confirmer une réponse reprise, sinon écrire un commentaire'],
              ['R', 'reprendre la réponse déjà donnée ailleurs'],
              ['?', 'la liste de ces touches'],
            ],
          },
          'Ces touches agissent dans une question, jamais pendant que vous écrivez. Si elles vous gênent, coupez-les dans les réglages : « Raccourcis d’une seule touche dans une question ».',
        ],
      },
      {
        title: 'Dans le plan',
        blocks: [
          {
            terms: [
              ['Flèches', 'se déplacer d’une case à l’autre'],
              ['Entrée', 'modifier la case, puis garder'],
              ['Échap', 'laisser la case comme elle était'],
              ['Ctrl et Z', 'annuler le dernier changement'],
            ],
          },
          { see: ['paper', 'accessibility'] },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Ce que nous avons vérifié, ce que nous n’avons pas vérifié, et comment nous le dire.',
    sections: [
      {
        title: 'Notre but',
        blocks: [
          'Sextant vise le niveau AA des règles WCAG 2.2, sur lesquelles s’appuie le RGAA. Ce chapitre n’est pas une déclaration de conformité : aucun audit par un organisme extérieur n’a été fait.',
        ],
      },
      {
        title: 'Ce qui est vérifié à chaque changement',
        blocks: [
          'Par des programmes, sur l’application entière, dans plus de quatre-vingts états : écrans, fenêtres, messages de refus et de panne.',
          {
            list: [
              'Les règles A et AA que l’outil axe sait contrôler, en couleurs claires, sombres et en contraste élevé. En contraste élevé, les textes ont un contraste d’au moins 7 pour 1.',
              'Une seule rubrique de premier niveau par écran, et aucun niveau sauté.',
              'Dans une fenêtre de 1024 sur 700, puis agrandi à 200 % : aucun texte coupé, et rien à faire défiler de côté, sauf le tableau du plan, les autres tableaux larges et les rangées d’onglets.',
              'Aucune animation quand le système demande de les éviter.',
              'Du premier démarrage au classeur exporté, tout le parcours au clavier seul : on voit toujours où l’on est, une fenêtre fermée ramène au bouton qui l’a ouverte, et un lecteur d’écran reçoit « Enregistré ». La saisie rapide aussi se joue au clavier seul.',
              'Le radar a une phrase qui le résume, et un tableau des mêmes chiffres.',
            ],
          },
          {
            note: 'Un contrôle automatique trouve une partie des défauts seulement. Il ne remplace pas les personnes concernées.',
          },
        ],
      },
      {
        title: 'Ce que nous avons regardé nous-mêmes',
        blocks: [
          {
            list: [
              'Rien ne devrait être dit par la couleur seule : un mot, un nombre ou une forme l’accompagne.',
              'Les thèmes de contraste de Windows : les écrans ont été regardés sur des images, avec des couleurs imposées par simulation, sans poste Windows. Un test ne contrôle que le radar.',
            ],
          },
        ],
      },
      {
        title: 'Ce qui ne l’est pas encore',
        blocks: [
          {
            list: [
              'Aucun essai par des personnes qui utilisent chaque jour un lecteur d’écran (NVDA, JAWS, VoiceOver), une loupe ou une commande vocale. Ce que dit un lecteur d’écran est vérifié par un programme, pas à l’oreille.',
              'Le tableau du plan et la saisie rapide ont beaucoup de touches propres : ce sont les deux écrans dont nous sommes le moins sûrs.',
              'Le clavier seul, hors du parcours principal et de la saisie rapide : nous pensons que tout s’y fait, mais chaque écran n’a pas été essayé ainsi.',
              'Un zoom au-delà de 200 %, et un espacement des textes changé par un autre outil.',
              'Le contraste élevé de Sextant est sur fond blanc. Pour un fond noir, prenez les couleurs sombres, ou un thème de contraste de Windows.',
              'Les PDF sont balisés et ont leur langue, sans avoir été contrôlés selon la norme PDF/UA.',
              'Les classeurs Excel ont des titres et des listes, sans contrôle particulier.',
            ],
          },
        ],
      },
      {
        title: 'Adapter l’affichage',
        blocks: [
          'Dans les réglages, « Couleurs » propose des couleurs claires, sombres ou un contraste élevé, et « Taille du texte » trois tailles. Ctrl et + agrandissent tout, jusqu’à 200 % et au-delà ; l’écran passe alors sur une colonne.',
        ],
      },
      {
        title: 'Nous signaler une difficulté',
        blocks: [
          'Dites-la à la personne ou à l’organisme qui vous a remis Sextant : quel écran, ce que vous vouliez faire, ce qui vous a gêné, et avec quel outil d’assistance. En attendant, chaque export existe sous une forme que d’autres logiciels savent lire : classeur, CSV ou PDF.',
          { see: ['keyboard', 'trouble'] },
        ],
      },
    ],
  },
  install: {
    title: 'Installer et mettre à jour sans réseau',
    lead: 'Sextant s’installe depuis un fichier, sur un poste qui n’a pas besoin d’internet.',
    sections: [
      {
        title: 'Choisir le bon fichier',
        blocks: [
          {
            terms: [
              ['Windows, pour soi', 'L’installateur ordinaire, sans droits d’administrateur.'],
              [
                'Windows, pour tout un parc',
                'Le fichier MSI, qui s’installe sans question : pour un service informatique.',
              ],
              [
                'Windows, sans rien installer',
                'La version portable : un dossier compressé, à ouvrir où l’on veut. Vos données sont dans le dossier donnees, à côté du programme, et rien d’autre ne reste sur le poste. Une phrase de passe est alors nécessaire.',
              ],
              ['macOS', 'Le fichier dmg : ouvrez-le et glissez Sextant dans Applications.'],
              ['Linux', 'Le fichier deb pour Debian et Ubuntu, ou AppImage.'],
            ],
          },
        ],
      },
      {
        title: 'Vérifier ce que l’on installe',
        blocks: [
          'Chaque fichier publié a une empreinte SHA-256. Comparez-la avec celle que donne la page de publication, ou demandez-la par un autre chemin à qui vous a remis le fichier. Si elle diffère, n’installez pas.',
        ],
      },
      {
        title: 'Mettre à jour',
        blocks: [
          {
            steps: [
              'Fermez Sextant. Vos données ne seront pas touchées ; une copie en est faite au premier démarrage de la nouvelle version.',
              'Lancez le nouvel installateur : il remplace l’ancien programme.',
              'Rouvrez Sextant. « Versions et licences », dans les réglages, dit la version en cours.',
            ],
          },
          'Sextant ne cherche jamais de mise à jour de lui-même : il ne va pas sur internet. Un nouveau questionnaire s’ajoute à part, sans changer de version de Sextant.',
          {
            note: 'Ne revenez pas à une version plus ancienne : elle refusera d’ouvrir des données qu’une plus récente a enregistrées, sans y toucher.',
          },
          { see: ['packs', 'backups'] },
        ],
      },
      {
        title: 'Désinstaller',
        blocks: [
          'Désinstaller retire le programme et garde vos données, pour ne rien perdre par erreur. Pour les effacer aussi, effacez d’abord les dossiers dans Sextant, puis supprimez le dossier des données.',
        ],
      },
    ],
  },
  trouble: {
    title: 'En cas de problème',
    lead: 'Les ennuis les plus courants, et comment demander de l’aide sans rien dévoiler.',
    sections: [
      {
        title: 'L’enregistrement n’aboutit pas',
        blocks: [
          'Votre texte reste à l’écran. Le disque est peut-être plein, ou protégé : libérez de la place, puis recommencez. Ce qui était déjà enregistré l’est toujours.',
        ],
      },
      {
        title: 'Les données ne s’ouvrent pas',
        blocks: [
          {
            list: [
              'Fichier abîmé : Sextant n’y touche pas. Restaurez une copie depuis l’écran qui le dit.',
              'Version plus récente : installez la dernière version de Sextant.',
              'Phrase de passe refusée : vérifiez la touche Verr Maj et la disposition du clavier, puis essayez la feuille de récupération.',
              'Fichier protégé contre l’écriture, ou pris par un autre programme : retirez la protection, ou fermez l’autre programme, puis réessayez.',
            ],
          },
        ],
      },
      {
        title: 'Un classeur ou un export est refusé',
        blocks: [
          'Si le fichier est ouvert dans Excel ou LibreOffice, fermez-le et recommencez. Si le dossier n’accepte pas de fichier, choisissez-en un autre, par exemple Documents. Un classeur relu est refusé avec sa raison : rien n’a changé dans Sextant.',
        ],
      },
      {
        title: 'Un écran affiche une erreur',
        blocks: [
          'Choisissez « Réessayer ». Si l’erreur revient, notez sa référence : huit lettres et chiffres, qui permettent de la retrouver dans le journal.',
        ],
      },
      {
        title: 'Demander de l’aide',
        blocks: [
          {
            steps: [
              'En bas de cette page, choisissez « Préparer un fichier de diagnostic ».',
              'Lisez-le : il contient des versions, des tailles, des nombres et des codes d’erreur. Il ne contient ni réponse, ni nom, ni chemin de dossier.',
              'Enregistrez-le, puis envoyez-le vous-même à la personne qui vous aide, avec la référence de l’erreur et ce que vous faisiez.',
            ],
          },
          {
            note: 'N’envoyez jamais le fichier des données, ni votre phrase de passe, ni la feuille de récupération. Personne n’en a besoin pour vous aider.',
          },
        ],
      },
      {
        title: 'Le journal local',
        blocks: [
          'Sextant note ses erreurs dans le fichier journal.log, à côté de vos données : la date, une référence, un code. Aucun texte que vous avez écrit n’y figure. Il ne dépasse pas un mégaoctet, et ne quitte pas ce poste.',
          { see: ['backups', 'protection', 'privacy'] },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
