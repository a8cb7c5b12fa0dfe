import { shortAnswer } from '../../questionnaires/answer-words'
import type { Answer, EvidenceState, StatusValue } from '../../questionnaires/answers'
import { helperLabels } from '../../questionnaires/roles'
import { isStatus } from '../../questionnaires/scales'
import type { Closeness, Question } from '../../questionnaires/schema'
import type { CoverageStatus } from '../../questionnaires/scoring/coverage'
import type { LevelStatus } from '../../questionnaires/scoring/level'
import type { ActionStatus } from '../ipc/contract'
import type { WorkbookModel } from './workbook-model'

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

const statusAnswerWords: Record<StatusValue, string> = {
  'in-place': statusWords.inPlace,
  alternative: statusWords.alternative,
  partial: statusWords.partial,
  absent: statusWords.absent,
}

/** An answer in the words that formulas compare: « En place », « Niveau 3 », « 72 % », « Je ne sais pas »… */
export function answerWords(question: Question, { value }: Pick<Answer, 'value'>): string {
  if (value === null) return statusWords.unanswered
  return isStatus(value) ? statusAnswerWords[value] : shortAnswer(question, value)
}

/** Why a question has no level in the score sheet. */
export const levelStatusWords: Record<Exclude<LevelStatus, 'level'>, string> = {
  notApplicable: statusWords.notApplicable,
  unknown: statusWords.unknown,
  unanswered: statusWords.unanswered,
}

/** How a « point indispensable » stands, once it has a level. */
export const coreWords = { held: 'Tenu', notHeld: 'Non tenu' } as const

/** Whether an answer counts, or only describes the entity, or is only followed. */
export const countedWords = { scored: 'Noté', context: 'Non noté (situation)', followed: 'Non noté (suivi)' } as const

export const evidenceWords: Record<EvidenceState, string> = {
  declared: 'Déclaré',
  cited: 'Preuve citée',
  verified: 'Vérifié',
}

export const closenessWords: Record<Closeness, string> = { high: 'élevée', medium: 'moyenne', low: 'faible' }

/** The drop-down list offers them in this order. */
export const actionStatusWords: Record<ActionStatus, string> = {
  'to-do': 'À faire',
  'in-progress': 'En cours',
  blocked: 'Bloquée',
  done: 'Faite',
  abandoned: 'Abandonnée',
}

export const priorityWords = { 1: 'P1', 2: 'P2', 3: 'P3' } as const

/** « Qui peut aider », as it may be typed. */
export const helperList = ['vous', ...Object.values(helperLabels)].join(', ')

/** The two levels of a measure. */
export const planLevelWords = { 1: 'À mener', 2: 'Pour aller plus loin' } as const

export const sheetNames = {
  instructions: 'Mode d’emploi',
  synthesis: 'Synthèse',
  plan: 'Plan d’action',
  answers: 'Réponses',
  score: 'Feuille de score',
  rekeying: 'Ressaisie',
  sources: 'Sources et avertissements',
  /** Never shown: what the plan held when it left. */
  planBase: 'Repères de Sextant',
} as const

/** What a group of questions is called: « objectif » of ReCyF, « thématique » elsewhere. */
export function domainWord({ figures }: Pick<WorkbookModel, 'figures'>): 'Objectif' | 'Thématique' {
  return figures.method === 'coverage' ? 'Objectif' : 'Thématique'
}
