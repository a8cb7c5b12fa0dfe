import { describe, expect, it } from 'vitest'
import { EstablishmentDetails } from '../../questionnaires/entities'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { aDefinition, aQuestion } from '../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import type { AssessmentDetails, AssessmentSummary } from '../ipc/contract'
import { contract } from '../ipc/contract'
import { setEvidenceLinks } from './answers'
import { createAssessment, getAssessmentContent } from './assessments'
import { saveEstablishment, setArchived } from './entities'
import { saveEvidence } from './evidence/evidence'
import { getReusableAnswers } from './reuse'
import { saveSettings } from './settings'
import { aContext, aLibrary, anOrganisation, aPiece } from './testing/a-context'
import { tools } from './testing/versions-context'

/** A ReCyF of tests with the question 13.2 that `copie` cites, and 13.3 that nothing cites. */
function aRecyf(): QuestionnaireDefinition {
  const [domain] = aDefinition().domains
  if (!domain) throw new Error('the test definition has a domain')
  const questions = ['13.2', '13.3'].map((id) => aQuestion({ id, label: `Moyen ${id}`, measure: 'nommer-responsable' }))
  return aDefinition({ id: 'nis2-recyf', title: 'Alignement d’essai', domains: [{ ...domain, questions }] })
}

/** An organisation with two sites, and a way to open assessments of both questionnaires. */
async function anEntity() {
  const context = await aContext({ definitions: aLibrary(aRecyf(), aMaturityDefinition()) })
  const { id: organisationId } = await anOrganisation(context)
  const site = async (name: string) => {
    const details = EstablishmentDetails.parse({ name })
    return (await saveEstablishment(context, { id: null, organisationId, details })).id
  }
  const [here, elsewhere] = [await site('Les Tilleuls'), await site('Les Ormes')]
  const open = async (
    questionnaireId: 'nis2-recyf' | 'essai-maturite',
    establishmentId: string | null,
    { previousId = null, ...details }: Partial<AssessmentDetails> & { previousId?: string | null } = {},
  ) => {
    const assessment = await createAssessment(context, {
      organisationId,
      establishmentId,
      questionnaireId,
      previousId,
      details: {
        profile: questionnaireId === 'nis2-recyf' ? 'EE' : 'complet',
        label: 'Novembre 2026',
        perimeter: '',
        lastQuestionId: null,
        target: null,
        ...details,
      },
    })
    return { assessment, ...tools(assessment) }
  }
  const offered = (to: { readonly assessment: AssessmentSummary }) => getReusableAnswers(context, to.assessment.id)
  return { context, organisationId, here, elsewhere, open, offered }
}

describe('an answer given elsewhere', () => {
  it('is offered with its words, its date, its comment and its evidence', async () => {
    const { context, organisationId, here, open, offered } = await anEntity()
    await saveSettings(context, {
      respondent: 'Aïcha Morel',
      respondentRole: '',
      theme: 'system',
      textSize: 'normal',
      shortcuts: true,
      lockAfterMinutes: 0,
      sheetReminderFrom: null,
    })
    const recyf = await open('nis2-recyf', null)
    const { id: evidenceId } = await saveEvidence(context, {
      id: null,
      organisationId,
      piece: aPiece(),
    })
    await recyf.answer(context, '13.2', { value: 'partial', comment: 'Une copie par mois' })
    const { savedAt } = await setEvidenceLinks(context, {
      assessmentId: recyf.assessment.id,
      questionId: '13.2',
      evidenceIds: [evidenceId],
    })
    const essms = await open('essai-maturite', here)
    const answers = await offered(essms)
    expect(contract.getReusableAnswers.output.parse(answers)).toEqual(answers)
    expect(answers).toEqual([
      {
        questionId: 'copie',
        requirement: 'ReCyF 2.5 (NIS 2), moyen 13.2',
        assessmentId: recyf.assessment.id,
        questionnaireId: 'nis2-recyf',
        questionnaireTitle: 'Alignement d’essai',
        questionnaireVersion: '1.0.0',
        sourceQuestionId: '13.2',
        sourceText: expect.stringContaining('moyen 13.2'),
        words: 'Partiel · Commencé (moyen 13.2, 13.2)',
        proposed: 1,
        comment: 'Une copie par mois',
        answeredBy: 'Aïcha Morel',
        updatedAt: savedAt,
        evidenceIds: [evidenceId],
      },
    ])
    expect((await getAssessmentContent(context, essms.assessment.id)).answers).toEqual([])
  })

  it('is offered in the other direction too', async () => {
    const { context, here, open, offered } = await anEntity()
    await (await open('essai-maturite', here)).answer(context, 'copie', { value: 4 })
    expect(await offered(await open('nis2-recyf', null))).toMatchObject([{ questionId: '13.2', proposed: 'in-place' }])
  })

  it('is not when it is unknown, empty, or lacks its reason', async () => {
    const { context, here, open, offered } = await anEntity()
    const recyf = await open('nis2-recyf', null)
    const essms = await open('essai-maturite', here)
    for (const given of [
      { value: 'unknown' },
      { value: null, comment: 'À voir' },
      { value: 'not-applicable' },
      { value: 'alternative', reason: ' ' },
    ] as const) {
      await recyf.answer(context, '13.2', given)
      expect(await offered(essms)).toEqual([])
    }
  })

  it('that does not apply comes with its reason, and proposes no value', async () => {
    const { context, here, open, offered } = await anEntity()
    const recyf = await open('nis2-recyf', null)
    await recyf.answer(context, '13.2', { value: 'not-applicable', reason: 'Tout est hébergé' })
    expect(await offered(await open('essai-maturite', here))).toMatchObject([
      { words: 'Non applicable · Tout est hébergé', proposed: null },
    ])
  })

  it('is offered only to questions that are asked', async () => {
    const { context, here, open, offered } = await anEntity()
    await (await open('essai-maturite', here)).answer(context, 'copie', { value: 4 })
    expect(await offered(await open('nis2-recyf', null, { profile: 'EI' }))).toHaveLength(1)
    const narrow = aRecyf()
    const [domain] = narrow.domains
    if (!domain) throw new Error('a domain is expected')
    const questions = domain.questions.map((question) => ({ ...question, applies: ['EE'] }))
    const definitions = aLibrary({ ...narrow, domains: [{ ...domain, questions }] }, aMaturityDefinition())
    const { assessment } = await open('nis2-recyf', null, { profile: 'EI' })
    expect(await getReusableAnswers({ ...context, definitions }, assessment.id)).toEqual([])
  })

  it('comes from the same site or the whole organisation, from nothing archived, and from no other organisation', async () => {
    const { context, here, elsewhere, open, offered } = await anEntity()
    const target = await open('nis2-recyf', here)
    const [same, other, archived] = [
      await open('essai-maturite', here),
      await open('essai-maturite', elsewhere),
      await open('essai-maturite', here),
    ]
    for (const { answer } of [same, other, archived]) await answer(context, 'copie', { value: 2 })
    await setArchived(context, { kind: 'assessment', id: archived.assessment.id, archived: true })
    const stranger = await anOrganisation(context, 'Autre')
    const away = await createAssessment(context, {
      organisationId: stranger.id,
      establishmentId: null,
      questionnaireId: 'essai-maturite',
      previousId: null,
      details: same.assessment.details,
    })
    await tools(away).answer(context, 'copie', { value: 2 })
    expect((await offered(target)).map(({ assessmentId }) => assessmentId)).toEqual([same.assessment.id])
    const whole = await open('nis2-recyf', null)
    expect((await offered(whole)).map(({ assessmentId }) => assessmentId)).toEqual([
      other.assessment.id,
      same.assessment.id,
    ])
  })

  it('about one information system is not offered for another, nor for the whole entity', async () => {
    const { context, here, open, offered } = await anEntity()
    const pay = await open('nis2-recyf', here, { perimeter: 'Paie' })
    await pay.answer(context, '13.2', { value: 'partial' })
    expect(await offered(await open('essai-maturite', here))).toEqual([])
    expect(await offered(await open('essai-maturite', here, { perimeter: 'Soins' }))).toEqual([])
    expect(await offered(await open('essai-maturite', here, { perimeter: 'Paie' }))).toHaveLength(1)
  })

  it('is offered three times at most, most recent first', async () => {
    const { context, here, open, offered } = await anEntity()
    for (const value of [0, 1, 2, 4]) {
      await (await open('essai-maturite', here)).answer(context, 'copie', { value })
    }
    const values = (await offered(await open('nis2-recyf', here))).map(({ proposed }) => proposed)
    expect(values).toEqual(['in-place', 'partial', 'partial'])
  })

  it('and brought by a later campaign is offered once', async () => {
    const { context, here, open, offered } = await anEntity()
    const campaign = await open('essai-maturite', here)
    await campaign.answer(context, 'copie', { value: 2 })
    await open('essai-maturite', here, { previousId: campaign.assessment.id })
    expect(await offered(await open('nis2-recyf', here))).toHaveLength(1)
  })

  it('in the campaign before is not offered again: it was brought in', async () => {
    const { context, here, open, offered } = await anEntity()
    const campaign = await open('essai-maturite', here)
    await campaign.answer(context, 'copie', { value: 2 })
    const next = await open('essai-maturite', here, { previousId: campaign.assessment.id })
    const third = await open('essai-maturite', here, { previousId: next.assessment.id })
    for (const assessment of [campaign, next, third]) expect(await offered(assessment)).toEqual([])
  })

  it('that was taken over from this very question is not offered back', async () => {
    const { context, here, open, offered } = await anEntity()
    const recyf = await open('nis2-recyf', null)
    await recyf.answer(context, '13.2', { value: 'in-place' })
    const essms = await open('essai-maturite', here)
    await essms.answer(context, 'copie', {
      value: 3,
      provenance: {
        kind: 'reused',
        questionnaireId: 'nis2-recyf',
        questionnaireVersion: '1.0.0',
        questionId: '13.2',
        on: '2026-11-21',
      },
    })
    expect(await offered(recyf)).toEqual([])
  })
})

describe('an assessment that does not exist', () => {
  it('is offered nothing', async () => {
    const { context } = await anEntity()
    const asking = getReusableAnswers(context, '00000000-0000-4000-8000-000000000000')
    await expect(asking).rejects.toMatchObject({ code: 'not-found' })
  })
})
