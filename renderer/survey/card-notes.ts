import { createContext, type ReactNode, useContext } from 'react'
import { fromSurveyName } from '../../questionnaires/survey-json'

/** What the screen adds to the card of a question, beside what SurveyJS draws. */
export type CardNotes = {
  /** Above the question, with its subject. */
  readonly marks: ReactNode
  /** Under everything that answers the question. */
  readonly foot: ReactNode
  /** Which of its cards is the last one: its choices, what stands beside a field, or its reason. */
  readonly last: 'value' | 'special' | 'reason'
  /** For an answer typed in a field. */
  readonly field: FieldNotes | null
}

export type FieldNotes = {
  /** After the field, for those who see it. */
  readonly unit: string
  /** What can be typed, in words. */
  readonly hint: string
  /** What is wrong with what is typed. */
  readonly problem: string | null
  /** Which keys a screen keyboard shows. */
  readonly inputMode: 'decimal' | 'numeric' | 'text'
}

/** The notes of the questions on screen, by question. */
export const CardNotesContext = createContext<ReadonlyMap<string, CardNotes>>(new Map())

/** The notes of the question behind a name of SurveyJS. */
export function useCardNotes(name: string): CardNotes | undefined {
  const target = fromSurveyName(name)
  return useContext(CardNotesContext).get(target?.questionId ?? '')
}
