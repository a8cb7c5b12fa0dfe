import { fullAnswer } from '../../questionnaires/given-answer'
import { allQuestions, questionsById } from '../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { type Disposition, upgradeThrough } from '../../questionnaires/upgrade'
import type { SetAsideAnswer, StoredAnswer } from '../ipc/contract'
import { endOf, type VersionPath } from './version-path'

/** Stored answers once carried to a newer version. */
export type CarriedAnswers = {
  /** In the order of the newer version. An answer that moved or changed has one revision more; its date stays. */
  readonly answers: readonly StoredAnswer[]
  readonly setAside: readonly SetAsideAnswer[]
  /** What became of each answer, by question of the older version. */
  readonly dispositions: Readonly<Record<string, Disposition>>
}

/** Carries stored answers along successive versions. No answer disappears: see `upgradeAnswers`. */
export function carryAnswers(path: VersionPath, stored: readonly StoredAnswer[]): CarriedAnswers {
  const definitions = path.map(({ definition }) => definition)
  const byQuestion = Object.fromEntries(stored.map((answer) => [answer.questionId, answer]))
  const { answers, setAside, dispositions } = upgradeThrough(definitions, byQuestion)
  const versions = new Map(definitions.map((definition) => [definition.version, definition]))
  return {
    answers: allQuestions(endOf(path).definition).flatMap(({ id }) => {
      const answer = answers[id]
      if (!answer) return []
      const moved = byQuestion[id] !== answer
      return [{ ...answer, questionId: id, revision: answer.revision + (moved ? 1 : 0) }]
    }),
    setAside: setAside.flatMap(({ questionId, fromVersion, answer }) => {
      const definition = versions.get(fromVersion)
      return definition ? [setAsideAnswer(definition, { ...answer, questionId })] : []
    }),
    dispositions,
  }
}

/** An answer as it is kept apart, with the words of the version it was given to. */
export function setAsideAnswer(definition: QuestionnaireDefinition, answer: StoredAnswer): SetAsideAnswer {
  const { questionId } = answer
  const question = questionsById(definition).get(questionId)
  return {
    questionId,
    fromVersion: definition.version,
    label: question?.label ?? questionId,
    text: question?.text ?? '',
    words: question ? fullAnswer(question, answer) : '',
    answer,
  }
}
