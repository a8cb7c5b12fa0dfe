import { nothingSaid } from '../../../../questionnaires/answers'
import { EstablishmentDetails } from '../../../../questionnaires/entities'
import { aDefinition } from '../../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../../questionnaires/testing/a-maturity-definition'
import type { AnswerInput, Parsed, StoredEvidence } from '../../../ipc/contract'
import { saveAnswer, setEvidenceLinks } from '../../answers'
import { createAssessment } from '../../assessments'
import type { ServiceContext } from '../../context'
import { saveEstablishment } from '../../entities'
import { aContext, aLibrary, anAnswerInput, anOrganisation } from '../../testing/a-context'
import { saveEvidence } from '../evidence'

/** The test questionnaire goes under the name of ReCyF, of which it has some ids. */
export const RECYF = 'nis2-recyf'
/** Asked for by 1.1, 1.2 and 1.3 of ReCyF. */
export const ACTIVITIES = 'liste-activites'

type Piece = Parsed<'saveEvidence'>['piece']

/** A legal entity with two sites: an assessment of the entity with each question of 1.1 to 3.2, and one of the first site. */
export async function aRegister() {
  const context = await aContext({
    definitions: aLibrary(aDefinition({ id: RECYF, title: 'NIS 2' }), aMaturityDefinition({ title: 'Maturité' })),
  })
  const { id: organisationId } = await anOrganisation(context)
  const site = (name: string) =>
    saveEstablishment(context, { id: null, organisationId, details: EstablishmentDetails.parse({ name }) })
  const [first, second] = [await site('EHPAD Les Tilleuls'), await site('SSIAD du Port')]
  const open = (questionnaireId: string, profile: string, establishmentId: string | null, previousId?: string) =>
    createAssessment(context, {
      organisationId,
      establishmentId,
      previousId: previousId ?? null,
      questionnaireId,
      details: { profile, label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    })
  const entity = await open(RECYF, 'EE', null)
  const site1 = await open('essai-maturite', 'complet', first.id)
  const site2 = await open('essai-maturite', 'complet', second.id)
  return { context, organisationId, first, second, entity, site1, site2, open, ...gestures(context, organisationId) }
}

function gestures(context: ServiceContext, organisationId: string) {
  return {
    answer: (assessment: { readonly id: string }, questionId: string, given: Partial<AnswerInput>) =>
      saveAnswer(context, { assessmentId: assessment.id, questionId, answer: anAnswerInput(given) }),
    piece: (given: Partial<Piece> = {}): Promise<StoredEvidence> =>
      saveEvidence(context, {
        id: null,
        organisationId,
        piece: { title: 'Cartographie signée', ...nothingSaid, date: '2026-06-01', ...given },
      }),
    cite: (assessment: { readonly id: string }, questionId: string, ...evidenceIds: readonly string[]) =>
      setEvidenceLinks(context, { assessmentId: assessment.id, questionId, evidenceIds: [...evidenceIds] }),
  }
}
