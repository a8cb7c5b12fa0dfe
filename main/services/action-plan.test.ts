import { describe, expect, it } from 'vitest'
import { proposeActions } from '../../questionnaires/action-plan'
import { toAnswerSet } from '../../questionnaires/answer-set'
import type { AnswerValue } from '../../questionnaires/answers'
import { EstablishmentDetails } from '../../questionnaires/entities'
import { aDefinition, aMeasure, aQuestion } from '../../questionnaires/testing/a-definition'
import { type ActionEdits, PlanAction } from '../ipc/contract'
import { getActionPlan, saveAction } from './action-plan'
import { saveAnswer } from './answers'
import { createAssessment, getAssessmentContent, updateAssessment } from './assessments'
import { saveEstablishment } from './entities'
import { aContext, aLibrary, anAnswerInput, anAssessment } from './testing/a-context'
import { upgradeAssessment } from './upgrade'

const NAME_SOMEONE = 'essai/nommer-responsable'

const someEdits: ActionEdits = {
  priority: 3,
  owner: 'Aïcha Morel',
  doneBy: 'Notre prestataire',
  dueDate: '2027-03-31',
  status: 'in-progress',
  statusReason: '',
  comment: 'Devis reçu',
}

async function anOpenPlan(answers: Record<string, AnswerValue> = {}) {
  const context = await aContext()
  const assessment = await anAssessment(context, { profile: 'EE' })
  const assessmentId = assessment.id
  const answer = (questionId: string, value: AnswerValue | null) =>
    saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value }) })
  for (const [questionId, value] of Object.entries(answers)) await answer(questionId, value)
  const plan = () => getActionPlan(context, assessmentId)
  const edit = (key: string, edits: Partial<ActionEdits> = {}) =>
    saveAction(context, { assessmentId, key, edits: { ...someEdits, ...edits } })
  return { context, assessment, answer, plan, edit }
}

describe('the action plan', () => {
  it('is empty until something is missing', async () => {
    const { plan } = await anOpenPlan({ '1.1': 'in-place', '1.2': 'not-applicable' })
    expect(await plan()).toEqual([])
  })

  it('lists what the answers call for, in the order of the questionnaire rules', async () => {
    const { context, assessment, plan } = await anOpenPlan({
      '1.2': 'partial',
      '2.1': 'absent',
      '2.2': 'unknown',
      '1.3': 'absent',
    })
    const answers = toAnswerSet(await getAssessmentContent(context, assessment.id))
    const proposed = proposeActions(aDefinition(), 'EE', answers)
    expect((await plan()).map(({ key }) => key)).toEqual(proposed.map(({ key }) => key))
    expect(proposed).toHaveLength(4)
  })

  it('says who carries out a measure, and who knows the answer to an unknown', async () => {
    const { plan } = await anOpenPlan({ '1.2': 'partial', '2.2': 'unknown' })
    const doneBy = Object.fromEntries((await plan()).map(({ key, edits }) => [key, edits.doneBy]))
    expect(doneBy).toEqual({
      'essai/ecrire-politique': 'Responsable de la sécurité numérique ou direction',
      'essai/?2.2': 'Service informatique',
    })
  })

  it('gives lines that the contract accepts, with domain, effort and origins', async () => {
    const { plan } = await anOpenPlan({ '2.1': 'absent', '2.2': 'partial' })
    const [line] = await plan()
    expect(PlanAction.parse(line)).toEqual(line)
    expect(line).toMatchObject({
      key: 'essai/tester-sauvegardes',
      kind: 'measure',
      priority: 1,
      computedPriority: 1,
      domainId: '2',
      domainTitle: 'Sauvegardes',
      effortHours: 6,
      called: true,
      edits: { owner: '', status: 'to-do', dueDate: null },
    })
    expect(line?.origins.map(({ questionId }) => questionId)).toEqual(['2.1', '2.2'])
  })
})

describe('what people write on an action', () => {
  it('is found again, and its priority is the one shown', async () => {
    const { plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    const saved = await edit(NAME_SOMEONE)
    expect(saved).toMatchObject({ priority: 3, computedPriority: 1, edits: someEdits, called: true })
    expect(await plan()).toEqual([saved])
  })

  it('goes back to the computed priority when theirs is removed', async () => {
    const { edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    expect(await edit(NAME_SOMEONE, { priority: null })).toMatchObject({ priority: 1, computedPriority: 1 })
  })

  it('survives any change of the answers, and the action stays listed', async () => {
    const { answer, plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    await answer('1.1', 'in-place')
    expect(await plan()).toMatchObject([{ key: NAME_SOMEONE, called: false, edits: someEdits, domainId: '1' }])
    await answer('1.1', 'partial')
    expect(await plan()).toMatchObject([{ key: NAME_SOMEONE, called: true, edits: someEdits, computedPriority: 2 }])
  })

  it('stays on an inquiry once the answer is known', async () => {
    const { answer, plan, edit } = await anOpenPlan({ '2.2': 'unknown' })
    const [asked] = await plan()
    await edit('essai/?2.2', { status: 'done' })
    await answer('2.2', 'in-place')
    expect(await plan()).toMatchObject([
      { key: 'essai/?2.2', kind: 'inquiry', title: asked?.title, called: false, edits: { status: 'done' } },
    ])
  })

  it('stays when the profile no longer asks the question', async () => {
    const { context, assessment, plan, edit } = await anOpenPlan({ '1.3': 'absent' })
    await edit('essai/revoir-politique')
    await updateAssessment(context, { id: assessment.id, details: { ...assessment.details, profile: 'EI' } })
    expect(await plan()).toMatchObject([{ key: 'essai/revoir-politique', called: false, edits: someEdits }])
  })

  it('comes after what is called for', async () => {
    const { answer, plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    await answer('1.1', 'in-place')
    await answer('1.3', 'partial')
    expect((await plan()).map(({ called }) => called)).toEqual([true, false])
  })

  it('is not kept when it changes nothing', async () => {
    const { answer, plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    const [line] = await plan()
    expect(await edit(NAME_SOMEONE, line?.edits)).toEqual(line)
    await answer('1.1', 'in-place')
    expect(await plan()).toEqual([])
  })

  it('belongs to the entity: the next assessment finds it, another entity does not', async () => {
    const { context, assessment, edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    const { organisationId } = assessment
    const site = await saveEstablishment(context, {
      id: null,
      organisationId,
      details: EstablishmentDetails.parse({ name: 'Site' }),
    })
    const { details } = assessment
    const onSite = await createAssessment(context, {
      organisationId,
      establishmentId: site.id,
      previousId: null,
      questionnaireId: 'essai',
      details,
    })
    const next = await anAssessment(context, { organisationId })
    const elsewhere = await anAssessment(context)
    expect(await getActionPlan(context, next.id)).toMatchObject([
      { key: NAME_SOMEONE, called: false, edits: someEdits },
    ])
    expect(await getActionPlan(context, onSite.id)).toEqual([])
    expect(await getActionPlan(context, elsewhere.id)).toEqual([])
  })

  it('is refused on an action that its questionnaire has not', async () => {
    const { edit } = await anOpenPlan()
    for (const key of ['essai/inconnue', 'essai/?9.9', 'autre/nommer-responsable', '']) {
      await expect(edit(key)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('an action of a measure that a newer version no longer has', () => {
  it('stays in the plan when someone worked on it', async () => {
    const before = aDefinition()
    const newer = aDefinition({
      version: '1.1.0',
      equivalence: { from: '1.0.0', summary: 'Une autre mesure.', changes: [] },
      domains: before.domains.map((domain) => ({
        ...domain,
        questions: domain.questions.map((question) =>
          question.id === '1.1' ? aQuestion({ id: '1.1', label: question.label, measure: 'nommer-deux' }) : question,
        ),
        measures: domain.measures.map((measure) =>
          measure.id === 'nommer-responsable'
            ? aMeasure({ id: 'nommer-deux', title: 'Nommer deux personnes' })
            : measure,
        ),
      })),
    })
    const context = await aContext()
    const { id } = await anAssessment(context, { profile: 'EE' })
    await saveAnswer(context, { assessmentId: id, questionId: '1.1', answer: anAnswerInput({ value: 'absent' }) })
    const [action] = await getActionPlan(context, id)
    if (!action) throw new Error('an absent means calls for an action')
    await saveAction(context, { assessmentId: id, key: action.key, edits: { ...action.edits, owner: 'Mme Le Goff' } })

    const later = { ...context, definitions: aLibrary(before, newer) }
    await upgradeAssessment(later, id)
    expect((await getActionPlan(later, id)).map(({ key, called, edits }) => [key, called, edits.owner])).toEqual([
      ['essai/nommer-deux', true, ''],
      ['essai/nommer-responsable', false, 'Mme Le Goff'],
    ])
  })
})
