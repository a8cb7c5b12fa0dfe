import { describe, expect, it } from 'vitest'
import { EstablishmentDetails } from '../../questionnaires/entities'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import type { AssessmentDetails, AssessmentSummary, Parsed } from '../ipc/contract'
import { setEvidenceLinks } from './answers'
import { createAssessment, updateAssessment } from './assessments'
import { closeAssessment } from './closing'
import type { ServiceContext } from './context'
import { saveEstablishment } from './entities'
import { saveEvidence } from './evidence/evidence'
import { saveSettings } from './settings'
import { anOrganisation, aPiece } from './testing/a-context'
import { anOlderAssessment, knowing, tools } from './testing/versions-context'
import { upgradeAssessment } from './upgrade'

const missing = '00000000-0000-4000-8000-000000000000'

function next(
  context: ServiceContext,
  previous: AssessmentSummary,
  overrides: Partial<Parsed<'createAssessment'>> = {},
): Promise<AssessmentSummary> {
  const details: AssessmentDetails = {
    profile: 'complet',
    label: 'Novembre 2027',
    perimeter: '',
    lastQuestionId: null,
    target: null,
  }
  const { organisationId, establishmentId, questionnaireId } = previous
  return createAssessment(context, {
    organisationId,
    establishmentId,
    questionnaireId,
    details,
    previousId: previous.id,
    ...overrides,
  })
}

async function respond(context: ServiceContext, respondent: string): Promise<void> {
  await saveSettings(context, {
    respondent,
    respondentRole: '',
    theme: 'system',
    textSize: 'normal',
    shortcuts: true,
    lockAfterMinutes: 0,
    sheetReminderFrom: null,
  })
}

describe('a second campaign', () => {
  it('starts with the answers of the first, each to be confirmed', async () => {
    const { first, assessment, answer, content } = await anOlderAssessment()
    await respond(first, 'Aïcha Morel')
    await answer(first, 'copie', {
      value: 'not-applicable',
      reason: 'Tout est hébergé',
      comment: 'Voir le contrat',
      privateNote: 'À vérifier',
      verification: { by: 'Le conseiller', on: '2026-11-20' },
      officialNumber: '12',
    })
    const { organisationId } = assessment
    const { id: evidenceId } = await saveEvidence(first, {
      id: null,
      organisationId,
      piece: aPiece(),
    })
    await setEvidenceLinks(first, { assessmentId: assessment.id, questionId: 'copie', evidenceIds: [evidenceId] })
    const [given] = (await content(first)).answers
    const campaign = await next(first, assessment)
    expect(campaign.previousId).toBe(assessment.id)
    expect((await tools(campaign).content(first)).answers).toEqual([
      {
        ...given,
        toConfirm: true,
        provenance: { kind: 'campaign', on: '2026-11-21' },
        verification: null,
        revision: 1,
      },
    ])
    expect((await content(first)).answers).toEqual([given])
  })

  it('takes the perimeter and the target over, unless they are chosen anew', async () => {
    const { first, assessment } = await anOlderAssessment()
    const target = { level: 3, byDomain: { comptes: 4 }, by: '2027-12-31' }
    const before = { ...assessment.details, perimeter: 'Dossier de soins', target }
    await updateAssessment(first, { id: assessment.id, details: before })
    expect((await next(first, assessment)).details).toMatchObject({
      label: 'Novembre 2027',
      perimeter: 'Dossier de soins',
      target,
    })
    const chosen = { ...before, perimeter: 'Paie', target: { ...target, level: 2 } }
    expect((await next(first, assessment, { details: chosen })).details).toEqual(chosen)
  })

  it('has nothing to confirm of a comment without an answer', async () => {
    const { first, assessment, answer } = await anOlderAssessment()
    await answer(first, 'copie', { comment: 'À voir avec le prestataire' })
    const campaign = await next(first, assessment)
    expect(await tools(campaign).stored(first, 'copie')).toMatchObject({ value: null, toConfirm: false })
  })

  it('opened with a newer version takes the answers through its table', async () => {
    const { first, second, assessment, answer, content } = await anOlderAssessment()
    await answer(first, 'charte', { value: 'yes' })
    await answer(first, 'engagement', { value: 1 })
    const campaign = await next(second, assessment)
    expect(campaign.questionnaireVersion).toBe('1.1.0')
    const { answers, setAside } = await tools(campaign).content(second)
    expect(answers).toMatchObject([
      { questionId: 'charte', value: 3, toConfirm: true, provenance: { kind: 'campaign', on: '2026-11-21' } },
    ])
    expect(setAside.map(({ questionId }) => questionId)).toEqual(['engagement'])
    const before = await content(second)
    expect(before.assessment.questionnaireVersion).toBe('1.0.0')
    expect(before.setAside).toEqual([])
  })

  it('can follow a closed one, and keeps the first date of an answer that nobody confirmed', async () => {
    const { first, assessment, answer } = await anOlderAssessment()
    const { savedAt } = await answer(first, 'copie', { value: 3 })
    await closeAssessment(first, assessment.id)
    const later = { ...first, clock: () => '2027-11-21T09:00:00.000Z' }
    const campaign = await next(later, assessment)
    const third = await next(later, campaign)
    expect(await tools(third).stored(first, 'copie')).toMatchObject({
      updatedAt: savedAt,
      provenance: { kind: 'campaign', on: '2026-11-21' },
    })
  })

  it('once confirmed is the answer of the one who confirmed it', async () => {
    const { first, assessment, answer } = await anOlderAssessment()
    await respond(first, 'Aïcha Morel')
    await answer(first, 'copie', { value: 3 })
    const campaign = tools(await next(first, assessment))
    await respond(first, 'Yann Morvan')
    const brought = { value: 3, provenance: { kind: 'campaign', on: '2026-11-21' } } as const
    await campaign.answer(first, 'copie', { ...brought, toConfirm: true, comment: 'À revoir' })
    expect(await campaign.stored(first, 'copie')).toMatchObject({ toConfirm: true, answeredBy: 'Aïcha Morel' })
    await campaign.answer(first, 'copie', { ...brought, toConfirm: false, comment: 'À revoir' })
    expect(await campaign.stored(first, 'copie')).toMatchObject({ toConfirm: false, answeredBy: 'Yann Morvan' })
  })

  it('can itself be moved to a newer version', async () => {
    const { first, second, assessment, answer } = await anOlderAssessment()
    await answer(first, 'copie', { value: 3 })
    const campaign = await next(first, assessment)
    await upgradeAssessment(second, campaign.id)
    expect(await tools(campaign).stored(second, 'copie')).toMatchObject({ value: 3, toConfirm: true })
  })

  it('is refused after another entity or another questionnaire, or after nothing', async () => {
    const { first, assessment } = await anOlderAssessment()
    const context = knowing(first, (await first.definitions.current('essai-maturite')).definition, aDefinition())
    const { organisationId } = assessment
    const site = await saveEstablishment(context, {
      id: null,
      organisationId,
      details: EstablishmentDetails.parse({ name: 'Site' }),
    })
    const other = await anOrganisation(context, 'Autre')
    for (const wrong of [
      { establishmentId: site.id },
      { organisationId: other.id },
      { questionnaireId: 'essai', details: { ...assessment.details, profile: 'EE' } },
    ]) {
      await expect(next(context, assessment, wrong)).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await expect(next(context, assessment, { previousId: missing })).rejects.toMatchObject({ code: 'not-found' })
  })
})
