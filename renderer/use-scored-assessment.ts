import { useCallback, useEffect, useState } from 'react'
import type { AssessmentContent } from '../main/ipc/contract'
import { toAnswerSet } from '../questionnaires/answer-set'
import type { AnswerSet } from '../questionnaires/answers'
import type { QuestionnaireDefinition } from '../questionnaires/schema'
import { type ScoreResult, score } from '../questionnaires/scoring/score'
import { asDesktopError, callDesktop, type DesktopError } from './desktop-api'
import { today } from './format'

/** An assessment with its questionnaire and its score, computed here from the answers. */
export type ScoredAssessment = {
  readonly content: AssessmentContent
  readonly definition: QuestionnaireDefinition
  readonly fingerprint: string
  readonly answers: AnswerSet
  readonly score: ScoreResult
  /** The day on which evidence is judged, YYYY-MM-DD: today, or the day a closed assessment was closed. */
  readonly asOf: string
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: DesktopError; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T }

/** Loads an assessment and scores it. @throws {DesktopError} */
export async function loadScoredAssessment(assessmentId: string): Promise<ScoredAssessment> {
  const content = await callDesktop('getAssessment', { assessmentId })
  const { questionnaireId, questionnaireVersion, details } = content.assessment
  const { definition, fingerprint } = await callDesktop('getQuestionnaire', {
    id: questionnaireId,
    version: questionnaireVersion,
  })
  const answers = toAnswerSet(content)
  const { closedAt } = content.assessment
  const asOf = closedAt === null ? today() : today(new Date(closedAt))
  return { content, definition, fingerprint, answers, asOf, score: score(definition, details.profile, answers, asOf) }
}

/** What `load` gives, with the states of a screen around it. `load` must keep its identity between renders. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const start = useCallback(() => {
    let wanted = true
    const retry = () => {
      setLoaded({ state: 'loading' })
      start()
    }
    load().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', error: asDesktopError(error), retry }),
    )
    return () => {
      wanted = false
    }
  }, [load])
  useEffect(() => start(), [start])
  return loaded
}
