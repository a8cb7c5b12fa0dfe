import { useCallback, useEffect, useState } from 'react'
import type { AssessmentContent } from '../../../main/ipc/contract'
import { profileOf } from '../../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { asDesktopError, callDesktop, DesktopError } from '../../desktop-api'

export type LoadedQuestionnaire = {
  readonly content: AssessmentContent
  readonly definition: QuestionnaireDefinition
}

type QuestionnaireState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: DesktopError; readonly retry: () => void }
  | ({ readonly state: 'ready' } & LoadedQuestionnaire)

/** An assessment with the very version of the questionnaire it was opened with. */
export function useQuestionnaire(assessmentId: string): QuestionnaireState {
  const [loaded, setLoaded] = useState<LoadedQuestionnaire | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let current = true
    setError(null)
    load(assessmentId)
      .then((ready) => current && setLoaded(ready))
      .catch((failure: unknown) => current && setError(asDesktopError(failure)))
    return () => {
      current = false
    }
  }, [assessmentId, attempt])
  if (error) return { state: 'failed', error, retry }
  return loaded ? { state: 'ready', ...loaded } : { state: 'loading' }
}

async function load(assessmentId: string): Promise<LoadedQuestionnaire> {
  const content = await callDesktop('getAssessment', { assessmentId })
  const { questionnaireId: id, questionnaireVersion: version, details } = content.assessment
  const { definition } = await callDesktop('getQuestionnaire', { id, version })
  try {
    profileOf(definition, details.profile)
  } catch {
    throw new DesktopError('questionnaire-unreadable', undefined)
  }
  return { content, definition }
}
