import type { AnswerValue, SpecialValue, StatusValue } from './answers'
import { isSpecial, isStatus } from './scales'
import type { Question } from './schema'

const statusWords: Record<StatusValue, string> = {
  'in-place': 'En place',
  partial: 'Partiel',
  absent: 'Absent',
  alternative: 'Mesure alternative justifiée',
}

const specialWords: Record<SpecialValue, string> = {
  'not-applicable': 'Non applicable',
  unknown: 'Je ne sais pas',
}

/** An answer in a few words: « Niveau 3 », « 72 % », « 12 jours », « 22/11/2026 », « Oui ». */
export function shortAnswer(question: Question, value: AnswerValue): string {
  if (isSpecial(value)) return specialWords[value]
  switch (question.scale) {
    case undefined:
    case 'status':
      return isStatus(value) ? statusWords[value] : String(value)
    case 'maturity-0-4':
      return `Niveau ${value}`
    case 'percent':
      return `${frenchNumber(value)}\u00a0%`
    case 'count':
      return `${frenchNumber(value)}\u00a0${question.unit}`
    case 'date':
      return String(value).split('-').reverse().join('/')
    case 'yes-no':
      return value === 'yes' ? 'Oui' : 'Non'
    case 'choice':
      return question.choices.find(({ id }) => id === value)?.label ?? String(value)
  }
}

/** The sentence that says what an answer means for this question; null when its name says it all. */
export function answerMeaning(question: Question, value: AnswerValue): string | null {
  if (question.scale === 'maturity-0-4') return (typeof value === 'number' && question.anchors[value]) || null
  if (question.scale !== undefined && question.scale !== 'status') return null
  switch (value) {
    case 'in-place':
      return question.answers.inPlace
    case 'partial':
      return question.answers.partial
    case 'absent':
      return question.answers.absent
    default:
      return null
  }
}

/** An answer as it is offered on screen: its name, then what it means here. */
export function choiceText(question: Question, value: AnswerValue): string {
  const meaning = answerMeaning(question, value)
  const name = question.scale === 'maturity-0-4' && !isSpecial(value) ? String(value) : shortAnswer(question, value)
  return meaning === null ? name : `${name} · ${meaning}`
}

function frenchNumber(value: AnswerValue): string {
  return typeof value === 'number' ? new Intl.NumberFormat('fr-FR').format(value) : value
}
