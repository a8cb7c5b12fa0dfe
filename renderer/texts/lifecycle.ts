import type { AssessmentEvent } from '../../main/ipc/contract'

/** Words of closing, reopening, history, new campaigns and newer versions. */
export const lifecycleTexts = {
  closedOn: (day: string) => `Close le ${day}`,
  menu: 'Clore, continuer, historique',
  close: {
    action: 'Clore l’évaluation',
    title: 'Clore cette évaluation\u202f?',
    text: (label: string) =>
      `«\u00a0${label}\u00a0» sera figée\u00a0: ses réponses ne pourront plus changer, et ses résultats resteront ceux d’aujourd’hui. Vous pourrez toujours la lire, l’exporter, la comparer, et la rouvrir en disant pourquoi.`,
    confirm: 'Clore',
  },
  reopen: {
    action: 'Rouvrir l’évaluation',
    title: 'Rouvrir cette évaluation',
    text: 'Ses réponses pourront de nouveau changer. La réouverture et son motif restent dans l’historique.',
    reason: 'Pourquoi la rouvrir\u202f?',
    reasonRequired: 'Dites pourquoi, en quelques mots.',
    confirm: 'Rouvrir',
  },
  history: {
    action: 'Historique',
    title: (label: string) => `Historique de «\u00a0${label}\u00a0»`,
    none: 'Rien à signaler\u00a0: elle n’a été ni close, ni rouverte, ni changée de version.',
    kinds: {
      closed: 'Close',
      reopened: 'Rouverte',
      upgraded: 'Passée à une version plus récente',
      'upgrade-undone': 'Revenue à la version d’avant',
    } satisfies Record<AssessmentEvent['kind'], string>,
    at: (day: string, time: string) => `${day} à ${time}`,
    by: (name: string) => `par ${name}`,
    undo: 'Revenir à la version d’avant',
    undoHint: 'Les réponses données depuis seront mises de côté, pas perdues.',
  },
  campaign: {
    action: 'Nouvelle campagne',
    title: 'Commencer une nouvelle campagne',
    text: 'Toutes les réponses de cette évaluation seront reprises, chacune à confirmer d’une touche. L’évaluation d’origine ne change pas\u00a0: les résultats montreront ce qui a bougé.',
    label: 'Nom de la campagne',
    labelRequired: 'Donnez un nom à la campagne.',
    confirm: 'Commencer',
  },
  newer: {
    text: (version: string, current: string) =>
      `Une version plus récente existe\u00a0: ${version}. Cette évaluation garde la version ${current} tant que vous ne décidez rien.`,
    open: 'Voir ce qui change',
    openNamed: (label: string) => `Voir ce qui change, ${label}`,
  },
} as const
