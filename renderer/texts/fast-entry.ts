import { counted } from './plural'

/** Printing a questionnaire, and typing in what was filled in by hand. */
export const fastEntryTexts = {
  menu: {
    open: 'Questionnaire papier',
    print: 'Imprimer le questionnaire',
    enter: 'Saisir un questionnaire papier',
  },

  print: {
    title: 'Imprimer le questionnaire',
    about:
      'Un PDF à imprimer et à remplir à la main\u00a0: une case par réponse, de la place pour les notes. Il porte le nom du site, aucune de vos réponses.',
    which: 'Questions à imprimer',
    all: 'Toutes les questions du profil',
    unanswered: 'Seulement celles qui n’ont pas encore de réponse',
    confirm: 'Choisir le dossier et écrire le PDF',
  },

  title: 'Saisir un questionnaire papier',
  subtitle: (questionnaire: string, profile: string) => `${questionnaire} · ${profile}`,
  questionnaire: 'Voir le questionnaire',
  progress: (answered: number, total: number) => `${answered} sur ${total}`,
  progressName: (answered: number, total: number) =>
    `${counted(answered, 'réponse')} sur ${counted(total, 'question')} à poser`,
  keys: [
    ['1 à 9', 'répondre'],
    ['Entrée', 'passer'],
    ['↑ ↓', 'se déplacer'],
    ['Suppr', 'effacer'],
    ['Ctrl+Z', 'annuler'],
    ['C', 'note'],
    ['G', 'aller au n°'],
  ],
  readOnlyKeys: [
    ['↑ ↓', 'se déplacer'],
    ['G', 'aller au n°'],
  ],
  keysName: 'Touches',

  jump: {
    label: 'Aller au n°',
    none: (text: string) => `Pas de question ${text}.`,
    aside: (number: number, because: string) => `La question ${number} ne se pose pas\u00a0: ${because}`,
  },

  question: {
    name: (number: number, text: string) => `Question ${number}\u00a0: ${text}`,
    box: (key: string) => `Case ${key}`,
    boxed: (key: string, answer: string) => `Case ${key}\u00a0: ${answer}`,
    figure: (number: number) => `Réponse à la question ${number}`,
    figureHelp: (hint: string) => `${hint} Puis Entrée.`,
    dateHelp: (hint: string) => `${hint} Aussi sans barres\u00a0: 31012027. Puis Entrée.`,
    note: 'Note',
    noteHelp: 'Entrée\u00a0: continuer. Maj+Entrée\u00a0: à la ligne.',
    toConfirm: 'Réponse reprise, à confirmer\u00a0: pressez la touche de la case cochée.',
  },

  states: {
    none: 'Sans réponse',
    reason: 'Motif à préciser',
    typing: 'Saisie à terminer',
    toConfirm: 'à confirmer',
    aside: 'Ne se pose pas',
  },

  said: {
    saved: (number: number, answer: string) => `Question ${number} enregistrée · ${answer}`,
    cleared: (number: number) => `Question ${number}\u00a0: réponse effacée`,
    undone: (number: number) => `Question ${number}\u00a0: réponse d’avant rétablie`,
    nothingToUndo: 'Rien à annuler.',
    noBox: (key: string) => `Pas de case ${key} à cette question.`,
  },
  undo: 'Annuler',

  end: {
    title: 'Fin de la feuille',
    complete: 'Toutes les questions posées ont une réponse.',
    missing: (count: number) => `${counted(count, 'question')} à compléter, d’après leur numéro\u00a0:`,
    goTo: (number: number) => `Aller à la question ${number}`,
    results: 'Voir les résultats',
  },
} as const
