import type { AnswerSet } from '../../questionnaires/answers'
import { requirementWords } from '../../questionnaires/milestone-words'
import type { MilestoneStatus, RequirementState } from '../../questionnaires/scoring/milestones'
import { counted } from './plural'

const countWords: Record<MilestoneStatus, readonly [string, string]> = {
  met: ['atteint', 'atteints'],
  'on-track': ['en bonne voie', 'en bonne voie'],
  'at-risk': ['à risque', 'à risque'],
  unknown: ['non renseigné', 'non renseignés'],
}

export const milestoneTexts = {
  title: (line: string) => `Objectifs – ${line}`,
  years: 'Années',
  period: (from: string, to: string) => `du ${from} au ${to}`,
  source: (source: string) => `Source\u00a0: ${source}`,
  when: { past: 'contrôle passé', now: 'contrôle en cours', later: 'contrôle à venir' },
  unpublished:
    'Les objectifs de cette ligne ne sont pas publiés ici\u00a0: seul le calendrier des contrôles est montré.',
  none: 'Aucun objectif pour cette année.',
  /** « 3 atteints, 1 à risque ». */
  counts: (counts: Readonly<Record<MilestoneStatus, number>>) => {
    const statuses: readonly MilestoneStatus[] = ['met', 'on-track', 'at-risk', 'unknown']
    const parts = statuses.filter((status) => counts[status] > 0)
    return parts.map((status) => counted(counts[status], ...countWords[status])).join(', ')
  },
  questionNamed: (label: string) => `Voir la question «\u00a0${label}\u00a0»`,
} as const

/** What one requirement of an objective gives: the figure, the threshold, and what is missing. */
export function requirementSentence(state: RequirementState, answers: AnswerSet): string {
  const { figure, threshold, missing } = requirementWords(state, answers)
  const said = `${figure} (attendu\u00a0: ${lowerFirst(threshold)}).`
  return missing === '' ? said : `${said} ${missing}`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
