import { saveAnswer, setEvidenceLinks } from '../../services/answers'
import { createAssessment, getAssessmentContent, updateAssessment } from '../../services/assessments'
import type { HandlerDependencies, Handlers } from './types'

type Assessments = Pick<
  Handlers,
  'createAssessment' | 'updateAssessment' | 'getAssessment' | 'saveAnswer' | 'setEvidenceLinks'
>

/** An assessment, its answers and their evidence. */
export function assessmentHandlers(given: HandlerDependencies): Assessments {
  return {
    createAssessment: async (input) => createAssessment(await given.context(), input),
    updateAssessment: async (input) => updateAssessment(await given.context(), input),
    getAssessment: async ({ assessmentId }) => getAssessmentContent(await given.context(), assessmentId),
    saveAnswer: async (input) => saveAnswer(await given.context(), input),
    setEvidenceLinks: async (input) => setEvidenceLinks(await given.context(), input),
  }
}
