import { type AnswerValue, valuesNeedingReason } from '../../../questionnaires/answers'
import type { Question } from '../../../questionnaires/schema'
import type { FieldNotes } from '../../survey/card-notes'
import { hintOf, isTypedQuestion, type TypedQuestion, unitOf } from '../../survey/typed-answer'
import { provenanceText } from './provenance'
import type { Offers } from './reuse'
import { type CurrentAnswer, type CurrentAnswers, emptyAnswer } from './use-answers'
import type { Contradiction } from './use-asked'
import type { UnreadFields } from './use-unread'

/** What the card of a question shows beside the question itself: plain values, to be compared. */
export type CardFacts = {
  readonly core: boolean
  /** The answer is to be confirmed: brought by a campaign, or by a version that changed the question. */
  readonly toConfirm: { readonly kind: 'campaign' | 'upgrade'; readonly from: string } | null
  readonly answeredElsewhere: boolean
  /** Where the answer was taken over from, or who outside declared it. */
  readonly reused: string | null
  readonly contradictions: readonly Contradiction[]
  readonly field: FieldNotes | null
  readonly last: 'value' | 'special' | 'reason'
}

export type CardFactsInput = {
  readonly answers: CurrentAnswers
  readonly unread: UnreadFields
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>
  readonly offers: Offers
  /** What is said after what is wrong in a field: what stands in the file. */
  readonly keptText: (question: Question, value: AnswerValue | null) => string
  readonly labelOf: (questionId: string) => string | undefined
}

export function cardFacts(question: Question, input: CardFactsInput): CardFacts {
  const { answers, contradictions, offers } = input
  const answer = answers.get(question.id) ?? emptyAnswer
  const typed = isTypedQuestion(question)
  return {
    core: question.core === true,
    toConfirm: confirmation(answer, offers),
    reused: origin(answer, offers),
    answeredElsewhere: answer.value === null && offers.has(question.id),
    contradictions: contradictions.get(question.id) ?? [],
    field: typed ? fieldNotes(question, answer, input) : null,
    last: answer.value !== null && valuesNeedingReason.has(answer.value) ? 'reason' : typed ? 'special' : 'value',
  }
}

function origin({ provenance }: CurrentAnswer, offers: Offers): string | null {
  return provenance?.kind === 'reused' || provenance?.kind === 'declared' ? provenanceText(provenance, offers) : null
}

function confirmation({ toConfirm, provenance }: CurrentAnswer, offers: Offers): CardFacts['toConfirm'] {
  if (!toConfirm) return null
  return {
    kind: provenance?.kind === 'upgrade' ? 'upgrade' : 'campaign',
    from: provenance === null ? '' : provenanceText(provenance, offers),
  }
}

function fieldNotes(question: TypedQuestion, answer: CurrentAnswer, input: CardFactsInput): FieldNotes {
  const wrong = input.unread.get(question.id)
  const whole = question.scale === 'count' && question.of !== undefined ? input.labelOf(question.of) : undefined
  return {
    unit: unitOf(question),
    hint: hintOf(question, whole),
    problem: wrong?.told ? `${wrong.problem} ${input.keptText(question, answer.value)}` : null,
    inputMode: ({ percent: 'decimal', count: 'numeric', date: 'text' } as const)[question.scale],
  }
}
