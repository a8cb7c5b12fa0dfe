import { describe, expect, it } from 'vitest'
import { EstablishmentDetails } from '../../questionnaires/entities'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { saveAnswer } from './answers'
import { createAssessment, getAssessmentContent, updateAssessment } from './assessments'
import { saveEstablishment } from './entities'
import { aContext, aLibrary, anAnswerInput, anAssessment, anOrganisation } from './testing/a-context'

const missing = '00000000-0000-4000-8000-000000000000'

describe('a new assessment', () => {
  it('takes the newest version of its questionnaire, and keeps it', async () => {
    const context = await aContext()
    const assessment = await anAssessment(context)
    expect(assessment).toMatchObject({ questionnaireId: 'essai', questionnaireVersion: '1.0.0', archivedAt: null })
    const later = { ...context, definitions: aLibrary(aDefinition(), aDefinition({ version: '1.1.0' })) }
    const content = await getAssessmentContent(later, assessment.id)
    expect(content).toEqual({ assessment, answers: [], setAside: [], evidence: [] })
    const next = await anAssessment(later, { organisationId: assessment.organisationId })
    expect(next.questionnaireVersion).toBe('1.1.0')
  })

  it('is refused for a profile that its questionnaire has not', async () => {
    const context = await aContext()
    await expect(anAssessment(context, { profile: 'inconnu' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('is refused for a questionnaire, an organisation or an establishment that does not exist', async () => {
    const context = await aContext()
    const { id: organisationId } = await anOrganisation(context)
    const good = {
      organisationId,
      establishmentId: null,
      previousId: null,
      questionnaireId: 'essai',
      details: { profile: 'EI', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    }
    for (const wrong of [{ questionnaireId: 'autre' }, { organisationId: missing }, { establishmentId: missing }]) {
      await expect(createAssessment(context, { ...good, ...wrong })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('is refused for the establishment of another organisation', async () => {
    const context = await aContext()
    const details = EstablishmentDetails.parse({ name: 'Site' })
    const elsewhere = await saveEstablishment(context, { id: null, organisationId: null, details })
    const creating = createAssessment(context, {
      organisationId: (await anOrganisation(context)).id,
      establishmentId: elsewhere.id,
      previousId: null,
      questionnaireId: 'essai',
      details: { profile: 'EI', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    })
    await expect(creating).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a change of an assessment', () => {
  it('of profile keeps every answer, even of questions now hidden', async () => {
    const context = await aContext()
    const { id, details } = await anAssessment(context, { profile: 'EE' })
    await saveAnswer(context, { assessmentId: id, questionId: '1.3', answer: anAnswerInput({ value: 'partial' }) })
    await updateAssessment(context, { id, details: { ...details, profile: 'EI' } })
    const content = await getAssessmentContent(context, id)
    expect(content.assessment.details.profile).toBe('EI')
    expect(content.answers).toMatchObject([{ questionId: '1.3', value: 'partial' }])
  })

  it('of resuming point leaves the date, any other moves it', async () => {
    const context = await aContext()
    const assessment = await anAssessment(context)
    const { id, details, updatedAt } = assessment
    const resumed = await updateAssessment(context, { id, details: { ...details, lastQuestionId: '2.1' } })
    expect(resumed).toEqual({ ...assessment, details: { ...details, lastQuestionId: '2.1' } })
    const renamed = await updateAssessment(context, { id, details: { ...details, label: 'Décembre 2026' } })
    expect(renamed.updatedAt > updatedAt).toBe(true)
    const target = { level: 3, byDomain: {}, by: '2027-12-31' }
    const aimed = await updateAssessment(context, { id, details: { ...renamed.details, target } })
    expect(aimed.updatedAt > renamed.updatedAt).toBe(true)
  })

  it('to a profile that does not exist is refused', async () => {
    const context = await aContext()
    const { id, details } = await anAssessment(context)
    const updating = updateAssessment(context, { id, details: { ...details, profile: 'inconnu' } })
    await expect(updating).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('is refused when it does not exist', async () => {
    const context = await aContext()
    const { details } = await anAssessment(context)
    await expect(updateAssessment(context, { id: missing, details })).rejects.toMatchObject({ code: 'not-found' })
    await expect(getAssessmentContent(context, missing)).rejects.toMatchObject({ code: 'not-found' })
  })
})
