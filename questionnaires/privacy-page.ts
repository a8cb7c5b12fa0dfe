/** « Ce que Sextant fait de vos données »: the same words in the help and on paper. It must agree with SECURITY.md. */

export type PrivacySection = { readonly title: string; readonly lines: readonly string[] }

export const privacyPage: {
  readonly title: string
  readonly lead: string
  readonly sections: readonly PrivacySection[]
} = {
  title: 'Ce que Sextant fait de vos données',
  lead: 'La liste des faiblesses d’un établissement est sensible. Voici ce qui est gardé, où, qui peut le lire, ce qui ne sort jamais, et ce que Sextant ne protège pas.',
  sections: [
    {
      title: 'Ce qui est gardé',
      lines: [
        'Ce que vous écrivez : établissements, réponses, commentaires, notes privées, plan d’action, registre des preuves, contacts, réglages, et le nom de qui répond si vous l’avez donné.',
        'Aucune donnée de santé n’est demandée, et aucune n’a sa place ici. Sextant prévient quand le nom d’un fichier joint y fait penser ; il ne lit pas son contenu.',
        'Un journal des erreurs : date, référence, code. Aucun texte écrit par vous, aucun nom, aucun chemin de dossier.',
      ],
    },
    {
      title: 'Où',
      lines: [
        'Sur cet ordinateur seulement, dans le dossier de données de votre session, ou dans le dossier donnees à côté du programme pour la version portable.',
        'Le fichier sextant.db contient tout, sauf les fichiers que vous copiez comme preuves : ils sont à côté, dans le dossier preuves.',
        'Les copies automatiques sont dans le dossier sauvegardes, sur le même ordinateur. Elles ne contiennent pas le dossier preuves ; une copie que vous exportez le contient.',
      ],
    },
    {
      title: 'Qui peut le lire',
      lines: [
        'Les fichiers ne sont lisibles que par votre session, et par qui administre l’ordinateur.',
        'Ce que vous écrivez, les copies automatiques et les fichiers copiés comme preuves sont chiffrés (AES-256-GCM). La clé est gardée par le système pour votre session, ou protégée par votre phrase de passe. La feuille de récupération l’ouvre aussi.',
        'Restent lisibles sans la clé : le nombre d’éléments, leurs dates, les numéros des questions, le questionnaire et sa version, et le lien entre les éléments. Ni leur texte, ni aucun nom.',
        'Sans la clé, ni la phrase de passe, ni la feuille de récupération, personne ne peut relire vos données, pas même les auteurs de Sextant.',
      ],
    },
    {
      title: 'Ce qui sort, quand vous le demandez',
      lines: [
        'Les classeurs, rapports, lettres, archives et dossiers que vous enregistrez vous-même, à l’endroit que vous choisissez. Sextant n’envoie rien : c’est vous qui transmettez.',
        'Ce que vous copiez ou imprimez.',
        'Le fichier de diagnostic, si quelqu’un vous aide : des versions, des tailles, des nombres et des codes d’erreur. Il vous est montré avant d’être enregistré.',
        'La note privée du conseiller n’est dans aucun classeur, rapport ou lettre. Un dossier transmis ne la contient que si vous le demandez.',
      ],
    },
    {
      title: 'Ce qui ne sort jamais',
      lines: [
        'Sextant ne se connecte à aucun réseau : ni compte, ni mesure d’audience, ni recherche de mise à jour, ni rapport d’erreur, ni police ou dictionnaire à télécharger.',
        'Aucune adresse ni aucun lien que vous écrivez n’est ouvert.',
        'Personne d’autre que vous ne sait que vous utilisez Sextant, ni ce que vous y répondez.',
      ],
    },
    {
      title: 'Ce qui n’est pas protégé',
      lines: [
        'Un logiciel malveillant qui agit dans votre session pendant que Sextant est ouvert peut lire ce que vous lisez.',
        'Les classeurs, rapports et archives exportés ne sont ni chiffrés ni signés. Seuls le dossier transmis d’un poste à l’autre et la copie exportée sont chiffrés. La mention « Diffusion restreinte (TLP:AMBER) » est une consigne, pas une protection.',
        'Une copie automatique reste sur le même ordinateur : s’il disparaît, elle disparaît avec lui.',
        'Ce qui a été effacé d’un disque peut laisser des traces, chiffrées comme l’étaient les données. Le chiffrement du disque entier par le système reste utile.',
      ],
    },
    {
      title: 'Ce que vous pouvez faire',
      lines: [
        'Emporter vos données : un dossier complet, ou des classeurs que d’autres logiciels savent lire.',
        'Corriger : tout ce que vous avez écrit se modifie, sauf une évaluation close, que vous pouvez rouvrir.',
        'Effacer un dossier : il est retiré du fichier et de chaque copie automatique, avec une attestation datée qui nomme les copies que Sextant ne peut pas atteindre.',
        'Si vous notez des noms de personnes (qui répond, pilotes, contacts), votre établissement en est responsable au sens du RGPD, comme pour tout fichier qu’il tient.',
      ],
    },
  ],
}
