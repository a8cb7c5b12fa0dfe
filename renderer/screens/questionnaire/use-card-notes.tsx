import { useMemo } from 'react'
import { shortAnswer } from '../../../questionnaires/answer-words'
import type { AnswerValue } from '../../../questionnaires/answers'
import type { Question } from '../../../questionnaires/schema'
import type { CardNotes } from '../../survey/card-notes'
import { typedAnswerTexts } from '../../texts/typed-answer'
import { type CardFacts, type CardFactsInput, cardFacts } from './card-facts'
import { CardFoot } from './card-foot'
import { CardMarks } from './card-marks'

type CardNotesInput = Omit<CardFactsInput, 'keptText'> & {
  readonly questions: readonly Question[]
  readonly readOnly: boolean
  readonly shortcuts: boolean
  readonly onConfirm: (questionId: string) => void
  readonly onOpen: (questionId: string) => void
}

/** What the cards on screen show besides the questions; the same object as long as none of it changes. */
export function useCardNotes(input: CardNotesInput): ReadonlyMap<string, CardNotes> {
  const { questions, readOnly, shortcuts, labelOf, onConfirm, onOpen } = input
  const facts = questions.map((question) => cardFacts(question, { ...input, keptText }))
  const key = JSON.stringify(facts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that may differ in the facts
  return useMemo(() => {
    const notesOf = (question: Question, fact: CardFacts): CardNotes => ({
      last: fact.last,
      field: fact.field,
      marks: hasMarks(fact) ? <CardMarks {...fact} /> : null,
      foot: hasFoot(fact) ? (
        <CardFoot
          {...fact}
          label={question.label}
          labelOf={labelOf}
          shortcuts={shortcuts}
          onConfirm={readOnly ? undefined : () => onConfirm(question.id)}
          onOpen={onOpen}
        />
      ) : null,
    })
    return new Map(
      questions.flatMap((question, index) => {
        const fact = facts[index]
        return fact ? [[question.id, notesOf(question, fact)] as const] : []
      }),
    )
  }, [questions, key, readOnly, shortcuts, labelOf, onConfirm, onOpen])
}

const hasMarks = (fact: CardFacts): boolean => fact.core || fact.toConfirm !== null || fact.answeredElsewhere
const hasFoot = (fact: CardFacts): boolean =>
  fact.toConfirm !== null || fact.reused !== null || fact.contradictions.length > 0

/** What stands in the file while a field holds something else. */
function keptText(question: Question, value: AnswerValue | null): string {
  return value === null ? typedAnswerTexts.notSaved : typedAnswerTexts.kept(shortAnswer(question, value))
}
