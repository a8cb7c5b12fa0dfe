import type { AnswerValue, EvidenceState } from '../../questionnaires/answers'
import type { Closeness } from '../../questionnaires/schema'
import type { CoverageStatus } from '../../questionnaires/scoring/coverage'

/** French words of the workbook. The formulas of the score sheet compare some of them: one place for all. */

export const RESTRICTION = 'Diffusion restreinte (TLP:AMBER)'
export const NOT_EVALUATED = 'Non évalué'
export const NOTHING = '–'

export const statusWords: Record<CoverageStatus, string> = {
  inPlace: 'En place',
  alternative: 'Mesure alternative',
  partial: 'Partiel',
  absent: 'Absent',
  unknown: 'Je ne sais pas',
  unanswered: 'Sans réponse',
  notApplicable: 'Non applicable',
}

export const answerWords: Record<AnswerValue, string> = {
  'in-place': statusWords.inPlace,
  alternative: statusWords.alternative,
  partial: statusWords.partial,
  absent: statusWords.absent,
  unknown: statusWords.unknown,
  'not-applicable': statusWords.notApplicable,
}

export const evidenceWords: Record<EvidenceState, string> = {
  declared: 'Déclaré',
  cited: 'Preuve citée',
  verified: 'Vérifié',
}

export const closenessWords: Record<Closeness, string> = { high: 'élevée', medium: 'moyenne', low: 'faible' }

/** Statuses of an action, as in `main/ipc/contract`; the drop-down list offers them in this order. */
export type ExportedStatus = 'to-do' | 'in-progress' | 'blocked' | 'done' | 'abandoned'

export const actionStatusWords: Record<ExportedStatus, string> = {
  'to-do': 'À faire',
  'in-progress': 'En cours',
  blocked: 'Bloquée',
  done: 'Faite',
  abandoned: 'Abandonnée',
}

export const priorityWords = { 1: 'P1', 2: 'P2', 3: 'P3' } as const

export const sheetNames = {
  synthesis: 'Synthèse',
  plan: 'Plan d’action',
  answers: 'Réponses',
  score: 'Feuille de score',
  sources: 'Sources et avertissements',
} as const
