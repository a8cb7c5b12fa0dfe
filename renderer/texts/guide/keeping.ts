import type { ChapterId, GuideChapter } from './guide-chapter'

/** What is kept and followed: evidence, contacts, versions of the questionnaires. */
export const keepingChapters = {
  evidence: {
    title: 'Le registre des preuves',
    lead: 'Savoir quoi montrer, où c’est rangé et qui le détient. Pointer suffit.',
    sections: [
      {
        title: 'Ajouter une pièce',
        blocks: [
          { picture: 'evidence', caption: 'Le registre : chaque pièce, ses dates et les réponses qu’elle appuie.' },
          '« Ajouter une pièce » demande son nom, où elle est rangée, qui la détient et sa date. Une même pièce peut appuyer plusieurs réponses. Sextant propose les documents d’usage, et toutes les questions qui les demandent.',
          'Une pièce sans date est gardée, mais ne compte pas encore. Une pièce expirée ne compte plus ; la page de l’établissement prévient soixante jours avant.',
        ],
      },
      {
        title: 'Joindre un fichier, ou non',
        blocks: [
          'Le plus souvent, dire où est le document suffit. « Noter l’empreinte d’un fichier » permet de le reconnaître plus tard sans le copier. « Garder une copie… » en range une copie chiffrée à côté de vos données, 20 Mo au plus.',
          {
            note: 'Ne copiez aucun document qui contient des données de santé, ni le nom d’un usager. Sextant prévient quand le nom d’un fichier y fait penser ; il ne lit pas son contenu.',
          },
        ],
      },
      {
        title: 'Les remettre à quelqu’un',
        blocks: [
          '« Exporter » donne la liste des preuves dans un classeur, ou une archive avec les fichiers copiés, leur index et la liste de ce qui manque. Relisez avant d’envoyer : ces documents décrivent vos défenses.',
          { see: ['unknown', 'privacy'] },
        ],
      },
    ],
  },
  contacts: {
    title: 'Contacts et « En cas d’attaque »',
    lead: 'Le jour où rien ne marche, une feuille au mur vaut mieux qu’un fichier.',
    sections: [
      {
        title: 'Remplir les contacts',
        blocks: [
          { picture: 'contacts', caption: 'Les contacts à prévoir, et ceux qui restent à remplir ou à vérifier.' },
          'Sextant liste qui prévoir : prestataire, éditeur, hébergeur, délégué à la protection des données, assureur, autorités, police ou gendarmerie. Il ne donne aucun numéro : relevez chacun à sa source, essayez-le, puis « Noter comme vérifié ».',
          'Les contacts servent aussi à désigner qui agit dans le plan, et à qui écrire.',
        ],
      },
      {
        title: 'Imprimer la feuille',
        blocks: [
          'Le bouton d’impression de cette page écrit un PDF d’une page : les premiers gestes, ce qu’il ne faut pas faire, qui appeler, quoi déclarer et dans quel délai, quoi noter. Les lignes vides se remplissent à la main.',
          {
            list: [
              'Affichez-la là où l’on se trouvera ce jour-là, et gardez-en une dehors.',
              'Relisez-la tous les six mois, et à chaque changement de prestataire.',
            ],
          },
        ],
      },
      {
        title: 'Virus ou rançongiciel',
        blocks: [
          'Suivez la feuille, un geste à la fois, et prévenez par téléphone. Sur un poste touché, ne branchez aucune sauvegarde et ne restaurez rien avant l’accord de la personne qui s’occupe de vos ordinateurs.',
          'Sextant n’est pas un antivirus : il ne repère et n’enlève aucun virus. Quand un poste sain est prêt, installez-y Sextant, puis restaurez une copie exportée que l’attaque n’a pas touchée.',
          { see: ['backups'] },
        ],
      },
    ],
  },
  versions: {
    title: 'Nouvelles versions d’un questionnaire',
    lead: 'Un questionnaire s’améliore sans que vos réponses disparaissent.',
    sections: [
      {
        title: 'Rien ne change sans vous',
        blocks: [
          'Une évaluation garde la version avec laquelle elle a commencé. Quand une plus récente existe, « Voir ce qui change » montre l’aperçu : les réponses reprises, celles à reconfirmer, les questions nouvelles, et les réponses mises de côté.',
          'Une réponse mise de côté ne compte plus, mais reste lisible. Votre score est d’abord montré sur les questions inchangées : il ne bouge pas parce que les questions ont changé.',
        ],
      },
      {
        title: 'Revenir en arrière',
        blocks: [
          'Depuis l’historique de l’évaluation, « Revenir à la version d’avant » la remet comme elle était. Les réponses données entre-temps sont mises de côté, pas perdues.',
          { see: ['packs', 'results'] },
        ],
      },
    ],
  },
  packs: {
    title: 'Questionnaires ajoutés et signés',
    lead: 'D’autres que nous peuvent écrire des questionnaires. La signature dit de qui ils viennent.',
    sections: [
      {
        title: 'Ajouter un questionnaire',
        blocks: [
          {
            steps: [
              'Ouvrez « Référentiels », puis « Ajouter depuis un fichier ».',
              'Sextant vérifie le fichier en entier avant de proposer de l’ajouter. S’il y a une faute, il la montre, et rien ne change.',
              'Lisez de qui il vient, puis confirmez.',
            ],
          },
        ],
      },
      {
        title: 'Ce que dit la signature',
        blocks: [
          {
            terms: [
              ['Signé par une clé de confiance', 'Le fichier vient bien de cet éditeur et n’a pas été modifié.'],
              [
                'Non signé, ou signé par une clé inconnue',
                'Il ne s’ajoute que par un choix explicite, et porte la mention « ajouté depuis un fichier, non vérifié » partout où il est montré, y compris dans les exports.',
              ],
              ['Mauvaise signature', 'Il est toujours refusé : le fichier a été modifié, ou abîmé.'],
            ],
          },
          'Une signature ne dit pas que le contenu est bon. Elle dit qui l’a écrit.',
        ],
      },
      {
        title: 'Faire confiance à un éditeur',
        blocks: [
          '« Éditeurs de confiance » liste les clés que vous avez acceptées ; « Ajouter un éditeur » en prend une de plus. Avant d’accepter, comparez son empreinte, groupe par groupe, avec celle que l’éditeur vous donne par un autre moyen : au téléphone, ou sur un papier. Une clé reçue avec le fichier ne prouve rien à elle seule.',
          'Vous pouvez retirer un éditeur. Ce qu’il a signé reste installé, et vos réponses aussi, mais porte de nouveau la mention « non vérifié ».',
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
