import { answerMeaning, shortAnswer } from './answer-words'
import type { AnswerSet } from './answers'
import { knownValue } from './applicability'
import type { MilestoneLine } from './schema'
import type { MilestoneStatus, RequirementState } from './scoring/milestones'

/** French words of the milestones, the same on screen, in the workbook and in the demonstration. */

export const milestoneStatusWords: Record<MilestoneStatus, string> = {
  met: 'Atteint',
  'on-track': 'En bonne voie',
  'at-risk': 'À risque',
  unknown: 'Non renseigné',
}

export type RequirementWords = {
  /** Where the entity stands: « Niveau 2 », « 62 % (310 personnes sur 500) », « 12/03/2027 ». */
  readonly figure: string
  /** What is asked: « Niveau 3 », « 100 % », « Oui », « une date passée ». */
  readonly threshold: string
  /** What is missing; empty once it is met. */
  readonly missing: string
}

/** What a requirement asks for, where the entity stands, and what is missing. */
export function requirementWords(state: RequirementState, answers: AnswerSet): RequirementWords {
  const figure = figureWords(state, answers)
  return {
    figure: figure ?? milestoneStatusWords.unknown,
    threshold: thresholdWords(state),
    missing: state.status === 'met' ? '' : figure === null ? 'Réponse à donner.' : missingWords(state, answers),
  }
}

/** « Mi-juin à mi-juillet 2027, du 15/06/2027 au 15/07/2027 ». */
export function windowWords({ label, from, to }: MilestoneLine['windows'][number]): string {
  return `${label}, du ${frenchDay(from)} au ${frenchDay(to)}`
}

function figureWords({ question, figure }: RequirementState, answers: AnswerSet): string | null {
  if (figure === null) return null
  if (question.scale !== 'count' || question.of === undefined) return shortAnswer(question, figure)
  const part = knownValue(answers, question.id)
  const whole = knownValue(answers, question.of)
  if (typeof part !== 'number' || typeof whole !== 'number' || typeof figure !== 'number') return null
  return `${percent(figure)} (${number(part)} ${question.unit} sur ${number(whole)})`
}

function thresholdWords({ question, requirement: { atLeast, equals, notBefore } }: RequirementState): string {
  if (question.scale === 'date') {
    return notBefore === undefined ? 'Une date passée' : `Une date passée, à partir du ${frenchDay(notBefore)}`
  }
  if (equals !== undefined) return shortAnswer(question, equals)
  if (atLeast === undefined) return ''
  if (question.scale === 'count' && question.of !== undefined) return percent(atLeast)
  const words = shortAnswer(question, atLeast)
  const best = question.scale === 'maturity-0-4' ? atLeast === 4 : question.scale === 'percent' && atLeast === 100
  return best ? words : `${words} au moins`
}

function missingWords({ question, requirement, figure, status }: RequirementState, answers: AnswerSet): string {
  const { atLeast, equals, notBefore } = requirement
  if (question.scale === 'date') {
    if (notBefore !== undefined && typeof figure === 'string' && figure < notBefore) {
      return `À refaire à partir du ${frenchDay(notBefore)}\u00a0: la date donnée vaut pour une année précédente.`
    }
    return status === 'on-track'
      ? 'Prévu avant la fin de la relève.'
      : 'Prévu après la fin de la relève\u00a0: à avancer.'
  }
  if (equals !== undefined) return `Réponse attendue\u00a0: ${shortAnswer(question, equals)}.`
  if (atLeast === undefined || typeof figure !== 'number') return ''
  if (question.scale === 'maturity-0-4') {
    return `Passer au niveau ${atLeast}\u00a0: «\u00a0${answerMeaning(question, atLeast) ?? ''}\u00a0»`
  }
  if (question.scale === 'percent') return `Il manque ${points(atLeast - figure)}.`
  if (question.scale !== 'count') return ''
  const whole = question.of === undefined ? null : knownValue(answers, question.of)
  const part = knownValue(answers, question.id)
  const missing =
    typeof whole === 'number' && typeof part === 'number' ? Math.ceil((atLeast * whole) / 100) - part : atLeast - figure
  return `Il en manque ${number(missing)} (${question.unit}).`
}

// Built when first used: the first format of a process costs 20 ms, which its start does without.
let format: Intl.NumberFormat | undefined
function number(value: number): string {
  format ??= new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
  return format.format(value)
}
/** Cut, not rounded: what is short of a threshold never reads as if it reached it. */
const percent = (value: number): string => `${number(Math.floor(value * 10) / 10)}\u00a0%`
const points = (value: number): string => `${number(value)}\u00a0${value < 2 ? 'point' : 'points'}`
const frenchDay = (day: string): string => day.split('-').reverse().join('/')
