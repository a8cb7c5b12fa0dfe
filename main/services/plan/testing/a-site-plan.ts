import { EstablishmentDetails } from '../../../../questionnaires/entities'
import { someEdits } from '../../../exports/testing/a-plan'
import { saveAnswer } from '../../answers'
import { createAssessment } from '../../assessments'
import type { ServiceContext } from '../../context'
import { saveEstablishment } from '../../entities'
import { aContext, anAnswerInput, anOrganisation } from '../../testing/a-context'
import { addAction, getPlan } from '../plan'

/** A site whose answers call for four actions, with one more typed by hand. */
export async function aSitePlan(given?: ServiceContext) {
  const context = given ?? (await aContext())
  const organisation = await anOrganisation(context)
  const { id: establishmentId } = await saveEstablishment(context, {
    id: null,
    organisationId: organisation.id,
    details: EstablishmentDetails.parse({ name: 'EHPAD des Tilleuls' }),
  })
  const { id: assessmentId } = await createAssessment(context, {
    organisationId: organisation.id,
    establishmentId: null,
    previousId: null,
    questionnaireId: 'essai',
    details: { profile: 'EE', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
  })
  const answer = (questionId: string, value: string) =>
    saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value }) })
  await answer('1.2', 'partial')
  await answer('2.1', 'absent')
  await answer('2.3', 'unknown')
  await answer('1.3', 'absent')
  const manual = await addAction(context, {
    establishmentId,
    edits: someEdits({ title: 'Remplacer le serveur', estimatedCost: 4800, costYear: 2027 }),
  })
  return {
    context,
    organisationId: organisation.id,
    establishmentId,
    assessmentId,
    answer,
    manualKey: manual.key,
    plan: () => getPlan(context, { establishmentId }),
  }
}
