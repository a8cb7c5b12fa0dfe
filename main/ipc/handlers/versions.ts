import { closeAssessment, getAssessmentEvents, reopenAssessment } from '../../services/closing'
import { getReusableAnswers } from '../../services/reuse'
import { previewUpgrade, undoUpgrade, upgradeAssessment } from '../../services/upgrade'
import type { HandlerDependencies, Handlers } from './types'

type Versions = Pick<
  Handlers,
  | 'getReusableAnswers'
  | 'closeAssessment'
  | 'reopenAssessment'
  | 'getAssessmentEvents'
  | 'previewUpgrade'
  | 'upgradeAssessment'
  | 'undoUpgrade'
>

/** The life of an assessment: closing, moving to a newer version, answers given elsewhere. */
export function versionHandlers(given: Pick<HandlerDependencies, 'context'>): Versions {
  return {
    getReusableAnswers: async ({ assessmentId }) => getReusableAnswers(await given.context(), assessmentId),
    closeAssessment: async ({ assessmentId }) => closeAssessment(await given.context(), assessmentId),
    reopenAssessment: async (input) => reopenAssessment(await given.context(), input),
    getAssessmentEvents: async ({ assessmentId }) => getAssessmentEvents(await given.context(), assessmentId),
    previewUpgrade: async ({ assessmentId }) => previewUpgrade(await given.context(), assessmentId),
    upgradeAssessment: async ({ assessmentId }) => upgradeAssessment(await given.context(), assessmentId),
    undoUpgrade: async ({ assessmentId }) => undoUpgrade(await given.context(), assessmentId),
  }
}
