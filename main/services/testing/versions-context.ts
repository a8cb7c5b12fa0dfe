import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { threeVersions } from '../../../questionnaires/testing/maturity-versions'
import type { AnswerInput, AssessmentSummary, StoredAnswer } from '../../ipc/contract'
import { saveAnswer } from '../answers'
import { createAssessment, getAssessmentContent } from '../assessments'
import type { ServiceContext } from '../context'
import { aContext, aLibrary, anAnswerInput, anOrganisation } from './a-context'

/** The same data, read by an application that knows these versions of the questionnaires. */
export function knowing(context: ServiceContext, ...definitions: readonly QuestionnaireDefinition[]): ServiceContext {
  return { ...context, definitions: aLibrary(...definitions) }
}

/** An assessment opened when 1.0.0 of the questionnaire of `threeVersions` was the newest, and what tests do with it. */
export async function anOlderAssessment() {
  const [first, second, third] = threeVersions()
  const context = await aContext({ definitions: aLibrary(first) })
  const assessment = await createAssessment(context, {
    organisationId: (await anOrganisation(context)).id,
    establishmentId: null,
    previousId: null,
    questionnaireId: first.id,
    details: { profile: 'complet', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
  })
  return {
    first: context,
    second: knowing(context, first, second),
    third: knowing(context, first, second, third),
    assessment,
    ...tools(assessment),
  }
}

/** Answers, and reads, in one assessment. */
export function tools({ id }: Pick<AssessmentSummary, 'id'>) {
  return {
    answer: (context: ServiceContext, questionId: string, given: Partial<AnswerInput>) =>
      saveAnswer(context, { assessmentId: id, questionId, answer: anAnswerInput(given) }),
    content: (context: ServiceContext) => getAssessmentContent(context, id),
    stored: async (context: ServiceContext, questionId: string): Promise<StoredAnswer | undefined> =>
      (await getAssessmentContent(context, id)).answers.find((answer) => answer.questionId === questionId),
  }
}
