import type { UpgradePreview } from '../../main/ipc/contract'
import { formatNumber } from '../format'
import { counted } from './plural'

type ChangeKind = UpgradePreview['changes'][number]['kind']

/** What becomes of the answers, one tab each. */
export const upgradeTabs = ['review', 'added', 'set-aside', 'keep'] as const
export type UpgradeTab = (typeof upgradeTabs)[number]

const tabWords: Record<UpgradeTab, string> = {
  keep: 'Reprises',
  review: 'À reconfirmer',
  added: 'Nouvelles',
  'set-aside': 'Mises de côté',
}

/** Words of the screen that moves an assessment to a newer version of its questionnaire. */
export const upgradeTexts = {
  title: (version: string) => `Passer à la version ${version}`,
  subtitle: (questionnaire: string, from: string, to: string) => `${questionnaire} · de ${from} à ${to}`,
  nothingYet: 'rien ne change tant que vous n’avez pas confirmé',
  stay: (version: string) => `Rester en ${version}`,
  confirm: (version: string) => `Passer à la version ${version}`,
  running: 'Changement de version…',
  countsLabel: 'Ce que deviennent les réponses',
  counts: {
    kept: 'Reprises telles quelles',
    toReview: 'À reconfirmer',
    added: 'Nouvelles questions',
    setAside: 'Mises de côté, consultables',
  },
  tabsLabel: 'Changements, par effet sur les réponses',
  tab: (tab: UpgradeTab, count: number) => `${tabWords[tab]} (${formatNumber(count)})`,
  tabText: {
    keep: 'Questions précisées ou réorganisées, dont la réponse reste valable.',
    review: 'La réponse est gardée et compte déjà\u202f; une touche suffit à la confirmer.',
    added: 'Elles compteront une fois répondues.',
    'set-aside':
      'La question n’existe plus, ou sa réponse ne convient plus. La réponse reste lisible, elle ne compte plus.',
  } satisfies Record<UpgradeTab, string>,
  unchanged: (count: number) =>
    count < 2
      ? '1\u00a0réponse à une question inchangée est reprise telle quelle.'
      : `${formatNumber(count)}\u00a0réponses à des questions inchangées ou précisées sont reprises telles quelles.`,
  empty: 'Aucun changement de cette sorte.',
  columns: {
    version: (version: string) => `Version ${version}`,
    change: 'Ce qui change',
    answer: 'Votre réponse',
  },
  kinds: {
    reworded: 'Question précisée',
    'scale-changed': 'Échelle modifiée',
    split: 'Question séparée',
    merged: 'Questions réunies',
    added: 'Nouvelle question',
    removed: 'Question retirée',
  } satisfies Record<ChangeKind, string>,
  /** The sentence of the answer, under the wording of each version. */
  meaning: (sentence: string) => `Votre réponse\u00a0: «\u00a0${sentence}\u00a0»`,
  none: '–',
  noAnswer: 'sans réponse',
  score: {
    heading: 'Votre score',
    same: (figure: string) => `${figure}, inchangé à questions constantes.`,
    changed: (before: string, after: string) => `À questions constantes\u00a0: ${before} avant, ${after} après.`,
    nothingYet: 'Le score n’est pas encore affiché\u00a0: il le sera quand assez de questions auront une réponse.',
    whole: (before: string, after: string) =>
      `Avec toutes les questions de chaque version\u00a0: ${before} avant, ${after} après.`,
    added: (count: number) =>
      count === 0
        ? ''
        : `${counted(count, 'question nouvelle reste', 'questions nouvelles restent')} à renseigner\u202f; ${count === 1 ? 'elle comptera' : 'elles compteront'} une fois ${count === 1 ? 'répondue' : 'répondues'}.`,
  },
  actions: {
    heading: (changes: string) => `Votre plan d’action\u00a0: ${changes}.`,
    unchanged: (count: number) => `${counted(count, 'action inchangée', 'actions inchangées')}`,
    added: (count: number) => `${counted(count, 'action nouvelle', 'actions nouvelles')}`,
    gone: (count: number) => `${counted(count, 'action n’est plus demandée', 'actions ne sont plus demandées')}`,
    edited: (count: number) =>
      count < 2
        ? '1\u00a0action sur laquelle vous avez travaillé est touchée\u00a0: ce que vous y avez écrit est gardé.'
        : `${formatNumber(count)}\u00a0actions sur lesquelles vous avez travaillé sont touchées\u00a0: ce que vous y avez écrit est gardé.`,
    untouched: 'Ce que vous avez écrit dans le plan est gardé.',
  },
  safety: 'Une copie de l’évaluation est gardée\u00a0: vous pourrez revenir en arrière.',
  done: {
    title: (version: string) => `L’évaluation est passée à la version ${version}`,
    nothingLost: 'Aucune réponse n’a été perdue.',
    review: (count: number) =>
      count === 0
        ? 'Aucune réponse n’est à reconfirmer.'
        : `${counted(count, 'réponse est', 'réponses sont')} à reconfirmer, dans le questionnaire.`,
    questionnaire: 'Ouvrir le questionnaire',
    results: 'Voir les résultats',
    undo: (version: string) => `Revenir à la version ${version}`,
    undone: (version: string) => `L’évaluation est revenue à la version ${version}, telle qu’elle était.`,
  },
} as const
