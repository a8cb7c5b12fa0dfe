import { counted } from './plural'

/** Words around the guide; its chapters are in `guide/`. */
export const helpTexts = {
  title: 'Aide',
  subtitle: 'Le guide est dans Sextant : il se lit sans réseau.',
  back: 'Revenir à l’écran d’avant',
  search: 'Chercher dans l’aide',
  searchHelp: 'Un mot ou plusieurs ; les accents et les apostrophes ne comptent pas.',
  clear: 'Effacer la recherche',
  chapters: 'Chapitres',
  chapter: 'Chapitre',
  numbered: (rank: number, title: string) => `${rank}. ${title}`,
  found: (count: number) =>
    count === 0
      ? 'Aucune phrase ne correspond. Essayez un autre mot, ou un mot de moins.'
      : counted(count, 'phrase trouvée', 'phrases trouvées'),
  nearest: 'Aucune phrase ne contient tous ces mots. Voici celles qui en contiennent le plus.',
  shown: (count: number) => `Les ${count} premières sont montrées\u00a0: précisez la recherche.`,
  place: (chapter: string, section: string) => `${chapter}, ${section}`,
  previous: 'Chapitre précédent',
  next: 'Chapitre suivant',
  see: 'Voir aussi',
  privacy: {
    button: 'Enregistrer cette page en PDF',
    title: 'Enregistrer « Ce que Sextant fait de vos données »',
    about:
      'Un PDF à imprimer : pour un affichage, une réunion, ou le registre des traitements. Il ne dit rien de votre établissement.',
  },
  diagnostics: {
    button: 'Préparer un fichier de diagnostic',
    title: 'Fichier de diagnostic',
    about:
      'Voici tout ce que contiendra le fichier. Lisez-le avant de l’enregistrer : il ne contient ni réponse, ni nom, ni chemin de dossier. Rien n’est envoyé.',
    label: 'Contenu du fichier',
    copy: 'Copier',
    copied: 'Copié',
    save: 'Choisir le dossier et enregistrer',
  },
} as const
