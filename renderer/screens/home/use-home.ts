import { useEffect, useState } from 'react'
import type { AssessmentSummary, DataStatus, PlanAction, WeakSpot } from '../../../main/ipc/contract'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { today } from '../../format'
import type { Digest } from './digest'

/** What the home shows once loaded; each part comes when it is ready, and a part that fails leaves the others. */
export type HomeDetails = {
  readonly digests: ReadonlyMap<string, Digest>
  /** The plan of the site; empty until something is answered. */
  readonly plan: readonly PlanAction[]
  /** What the standing review found; null until it is known. */
  readonly weakSpots: readonly WeakSpot[] | null
  readonly data: DataStatus | null
  readonly error: DesktopError | null
  readonly retry: () => void
}

type Loaded = Omit<HomeDetails, 'retry'>

const nothing: Loaded = { digests: new Map(), plan: [], weakSpots: null, data: null, error: null }

/**
 * Loads what the home says of the assessments, after the window has been drawn: reading a questionnaire keeps main busy
 * for a moment, and the window must answer before that.
 *
 * @param assessments the assessments listed, the one in hand first
 */
export function useHome(establishmentId: string, assessments: readonly AssessmentSummary[]): HomeDetails {
  const [loaded, setLoaded] = useState(nothing)
  const [attempt, setAttempt] = useState(0)
  const version = assessments.map(({ id, updatedAt, details }) => `${id} ${updatedAt} ${details.profile}`).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `attempt` say when what is listed has changed.
  useEffect(() => {
    let isCurrent = true
    const keep = (part: Partial<Loaded>) => {
      if (isCurrent) setLoaded((before) => ({ ...before, ...part }))
    }
    const fail = (error: unknown) => keep({ error: asDesktopError(error) })
    const start = setTimeout(() => {
      keep({ error: null })
      loadDigests(assessments)
        .then(async (digests) => {
          keep({ digests })
          if (assessments.length === 0) return keep({ plan: [], weakSpots: [] })
          const [{ actions }, weakSpots] = await Promise.all([
            callDesktop('getPlan', { establishmentId }),
            callDesktop('getWeakSpots', { establishmentId }),
          ])
          keep({ plan: actions, weakSpots })
        })
        .catch(fail)
      callDesktop('getDataStatus', {})
        .then((data) => keep({ data }))
        .catch(fail)
    }, 0)
    return () => {
      isCurrent = false
      clearTimeout(start)
    }
  }, [establishmentId, version, attempt])

  return { ...loaded, retry: () => setAttempt(attempt + 1) }
}

async function loadDigests(assessments: readonly AssessmentSummary[]): Promise<ReadonlyMap<string, Digest>> {
  if (assessments.length === 0) return new Map()
  // Scoring is kept out of the first chunk.
  const { digest } = await import('./digest')
  const definitions = new Map<string, ReturnType<typeof loadDefinition>>()
  const definitionOf = (assessment: AssessmentSummary) => {
    const key = `${assessment.questionnaireId} ${assessment.questionnaireVersion}`
    const known = definitions.get(key) ?? loadDefinition(assessment)
    definitions.set(key, known)
    return known
  }
  const entries = await Promise.all(
    assessments.map(async (assessment): Promise<[string, Digest]> => {
      const [{ definition }, content] = await Promise.all([
        definitionOf(assessment),
        callDesktop('getAssessment', { assessmentId: assessment.id }),
      ])
      return [assessment.id, digest(definition, content, today())]
    }),
  )
  return new Map(entries)
}

function loadDefinition({ questionnaireId, questionnaireVersion }: AssessmentSummary) {
  return callDesktop('getQuestionnaire', { id: questionnaireId, version: questionnaireVersion })
}
