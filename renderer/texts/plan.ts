import { formatNumber } from '../format'
import { counted } from './plural'

/** The ways to look at the plan, in the order of the chips. */
export const planFilters = ['all', 'measure', 'inquiry', 'late', 'first', 'quick', 'further'] as const
export type PlanFilter = (typeof planFilters)[number]

const filterWords: Record<PlanFilter, string> = {
  all: 'Toutes',
  measure: 'À mener',
  inquiry: 'Se renseigner',
  late: 'En retard',
  first: 'Priorité 1',
  quick: 'Rapides (8\u00a0h au plus)',
  further: 'Pour aller plus loin',
}

export const plan = {
  title: 'Plan d’action',
  subtitle: (total: number, first: number, late: number) =>
    [
      counted(total, 'action'),
      first === 0 ? 'aucune de priorité 1' : `${formatNumber(first)} de priorité 1`,
      late === 0 ? 'aucune en retard' : `${formatNumber(late)} en retard`,
    ].join(' · '),
  filter: (filter: PlanFilter, count: number) => `${filterWords[filter]}\u00a0: ${formatNumber(count)}`,
  filtersLabel: 'Filtrer les actions',
  search: 'Rechercher dans le plan',
  hint: 'Double-cliquez sur une case, ou appuyez sur Entrée, pour la modifier. Le titre ouvre l’action.',
  noMatch: 'Aucune action ne correspond à ce choix.',
  columns: {
    priority: 'Priorité',
    title: 'Action',
    effort: 'Effort',
    owner: 'Pilote',
    doneBy: 'Réalisé par',
    dueDate: 'Échéance',
    status: 'Statut',
    comment: 'Commentaire',
  },
  /** What the domains of a questionnaire are called: of means, or of levels. */
  domain: { share: 'Objectif', level: 'Thématique' },
  late: 'En retard',
  further: 'Pour aller plus loin',
  // Actions belong to the entity: another assessment, or an answer changed since, may have called for it.
  notCalled: 'Cette évaluation ne la demande pas',
  reasonMissing: 'motif à préciser',
  dayFormat: 'jj/mm/aaaa',
  dayInvalid: 'Écrivez la date comme 31/01/2027.',
  empty: {
    title: 'Le plan est vide',
    noAnswers:
      'Il se construit avec vos réponses\u00a0: chaque point à améliorer donne une action, chaque «\u00a0je ne sais pas\u00a0» une question à poser.',
    allHeld: 'Aucune réponse ne demande d’action\u00a0: rien ne manque dans ce qui est répondu.',
    unanswered: (count: number) => `${counted(count, 'question est', 'questions sont')} encore sans réponse.`,
    open: 'Ouvrir le questionnaire',
  },
  detail: {
    why: 'Pourquoi',
    steps: 'Comment faire',
    ask: 'Message à envoyer',
    askWhom: 'À qui demander',
    copy: 'Copier le message',
    copied: 'Message copié.',
    copyFailed: 'Le message n’a pas pu être copié\u00a0: sélectionnez-le et copiez-le.',
    who: 'Qui peut le faire',
    help: (helpers: string) => `Aide possible\u00a0: ${helpers}`,
    effort: 'Temps de travail',
    cost: 'Coût des achats',
    saas: 'Si le logiciel est hébergé par son éditeur',
    origins: 'Demandée par',
    references: 'Références',
    tracking: 'Suivi',
    statusReason: 'Motif de l’abandon',
    computedPriority: 'proposée',
    discard: 'Fermer sans garder cette saisie',
  },
} as const
