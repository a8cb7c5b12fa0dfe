import { useEffect, useState } from 'react'
import type { AssessmentSummary, QuestionnaireVersion } from '../main/ipc/contract'
import { compareVersions } from '../questionnaires/catalog'
import { callDesktop } from './desktop-api'

/** The version of its questionnaire that an assessment could move to; null when it has the newest, or is closed. */
export type NewerVersion = (assessment: AssessmentSummary) => string | null

/**
 * Asks which versions are installed. Until then, or if it fails, no version is newer.
 *
 * @param ready false as long as main has something more urgent to do for the screen
 */
export function useNewerVersions(ready = true): NewerVersion {
  const [versions, setVersions] = useState<readonly QuestionnaireVersion[]>([])
  useEffect(() => {
    if (!ready) return
    let isCurrent = true
    callDesktop('listQuestionnaires', {}).then(
      (list) => isCurrent && setVersions(list),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [ready])
  return ({ questionnaireId, questionnaireVersion, closedAt }) => {
    const current = versions.find(({ id, current: isCurrent }) => id === questionnaireId && isCurrent)
    const isNewer = current !== undefined && compareVersions(current.version, questionnaireVersion) > 0
    return isNewer && closedAt === null ? current.version : null
  }
}
