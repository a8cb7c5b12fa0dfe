import { useMemo } from 'react'
import { domainsByQuestion, questionsById } from '../../../questionnaires/questions'
import type { Domain, Question, QuestionnaireDefinition } from '../../../questionnaires/schema'

/** The questions of a definition by their id, asked or not. */
export type QuestionIndex = {
  readonly question: (questionId: string) => Question | undefined
  readonly domainOf: (questionId: string) => Domain | undefined
  readonly labelOf: (questionId: string) => string | undefined
}

export function useQuestionIndex(definition: QuestionnaireDefinition): QuestionIndex {
  return useMemo(() => {
    const questions = questionsById(definition)
    const domains = domainsByQuestion(definition)
    return {
      question: (id) => questions.get(id),
      domainOf: (id) => domains.get(id),
      labelOf: (id) => questions.get(id)?.label,
    }
  }, [definition])
}
