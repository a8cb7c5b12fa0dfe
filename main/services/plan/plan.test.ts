import { describe, expect, it } from 'vitest'
import { proposeActions } from '../../../questionnaires/action-plan'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import type { AnswerValue } from '../../../questionnaires/answers'
import { aDefinition, aMeasure, aQuestion } from '../../../questionnaires/testing/a-definition'
import { type ActionEdits, type AssessmentSummary, PlanAction } from '../../ipc/contract'
import { saveAnswer } from '../answers'
import { createAssessment, getAssessmentContent, updateAssessment } from '../assessments'
import type { ServiceContext } from '../context'
import { setArchived } from '../entities'
import { withInstalled } from '../installed-definitions'
import { aContext, aLibrary, anAnswerInput, anAssessment, anOrganisation, aPlan, someEdits } from '../testing/a-context'
import { anInstallContext, anotherDefinition, installed } from '../testing/a-questionnaire-file'
import { upgradeAssessment } from '../upgrade'
import { getWeakSpots } from '../weak-spots'
import { addAction, getPlan, removeAction, saveAction, saveActions, undoPlanChange } from './plan'

const NAME_SOMEONE = 'essai/nommer-responsable'

const written = someEdits({
  priority: 3,
  owner: 'Aïcha Morel',
  doneBy: 'Notre prestataire',
  dueDate: '2027-03-31',
  status: 'in-progress',
  startedOn: '2026-11-02',
  comment: 'Devis reçu',
})

async function anOpenPlan(answers: Record<string, AnswerValue> = {}) {
  const context = await aContext()
  const assessment = await anAssessment(context, { profile: 'EE' })
  const assessmentId = assessment.id
  const { establishmentId, actions, save } = await aPlan(context, assessment)
  const answer = (questionId: string, value: AnswerValue | null) =>
    saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value }) })
  for (const [questionId, value] of Object.entries(answers)) await answer(questionId, value)
  const edit = (key: string, edits: Partial<ActionEdits> = {}) => save(key, { ...written, ...edits })
  return { context, assessment, establishmentId, answer, plan: actions, edit }
}

/** Its first question is answered « absent », which calls for the naming of someone. */
const answered = (context: ServiceContext, { id }: AssessmentSummary) =>
  saveAnswer(context, { assessmentId: id, questionId: '1.1', answer: anAnswerInput({ value: 'absent' }) })

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
    expect(saved).toMatchObject({ priority: 3, computedPriority: 1, edits: written, called: true })
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
    expect(await plan()).toMatchObject([{ key: NAME_SOMEONE, called: false, edits: written, domainId: '1' }])
    await answer('1.1', 'partial')
    expect(await plan()).toMatchObject([{ key: NAME_SOMEONE, called: true, edits: written, computedPriority: 2 }])
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
    expect(await plan()).toMatchObject([{ key: 'essai/revoir-politique', called: false, edits: written }])
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

  it('belongs to the legal entity when its assessment calls for it: every site finds it, another entity does not', async () => {
    const { context, assessment, edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    const sister = await aPlan(context, assessment)
    const elsewhere = await aPlan(context, await anAssessment(context))
    expect(await sister.actions()).toMatchObject([{ key: NAME_SOMEONE, establishmentId: null, edits: written }])
    expect(await elsewhere.actions()).toEqual([])
  })

  it('belongs to the site when only its own assessment calls for it', async () => {
    const context = await aContext()
    const { organisationId } = await anOrganisation(context).then(({ id }) => ({ organisationId: id }))
    const [here, there] = [await aPlan(context, { organisationId }), await aPlan(context, { organisationId })]
    await answered(context, await anAssessment(context, { organisationId, establishmentId: here.establishmentId }))
    await here.save(NAME_SOMEONE, written)
    expect(await here.actions()).toMatchObject([{ key: NAME_SOMEONE, establishmentId: here.establishmentId }])
    expect(await there.actions()).toEqual([])
    // Its legal entity now asks for it too: what was written on the site is not lost from sight.
    await answered(context, await anAssessment(context, { organisationId }))
    expect(await here.actions()).toMatchObject([{ key: NAME_SOMEONE, establishmentId: null, edits: written }])
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
    const assessment = await anAssessment(context, { profile: 'EE' })
    const { id } = assessment
    const { actions, save } = await aPlan(context, assessment)
    await answered(context, assessment)
    await save(NAME_SOMEONE, someEdits({ owner: 'Mme Le Goff' }))

    const later = { ...context, definitions: aLibrary(before, newer) }
    await upgradeAssessment(later, id)
    expect((await actions(later)).map(({ key, called, edits }) => [key, called, edits.owner])).toEqual([
      ['essai/nommer-deux', true, ''],
      [NAME_SOMEONE, false, 'Mme Le Goff'],
    ])
  })
})

describe('an action that several questionnaires ask for', () => {
  async function twoQuestionnaires() {
    const first = aDefinition()
    const second = aDefinition({
      id: 'autre',
      title: 'Autre questionnaire',
      domains: first.domains.map((domain) => ({
        ...domain,
        measures: domain.measures.map((measure) => ({
          ...measure,
          title: `${measure.title} (site)`,
          sameAs: `essai/${measure.id}`,
        })),
      })),
    })
    const context = await aContext({ definitions: aLibrary(first, second) })
    const assessment = await anAssessment(context)
    const { organisationId } = assessment
    const plan = await aPlan(context, assessment)
    const other = await createAssessment(context, {
      organisationId,
      establishmentId: plan.establishmentId,
      previousId: null,
      questionnaireId: 'autre',
      details: assessment.details,
    })
    return { context, assessment, other, plan }
  }

  it('is there once and cites them all, with the highest of their priorities', async () => {
    const { context, assessment, other, plan } = await twoQuestionnaires()
    const answer = (assessmentId: string, value: AnswerValue) =>
      saveAnswer(context, { assessmentId, questionId: '1.1', answer: anAnswerInput({ value }) })
    await answer(assessment.id, 'partial')
    await answer(other.id, 'absent')
    const actions = await plan.actions()
    expect(actions).toHaveLength(1)
    expect(actions[0]).toMatchObject({ key: NAME_SOMEONE, priority: 1, establishmentId: null })
    expect(actions[0]?.origins.map(({ questionnaireId, words }) => [questionnaireId, words])).toEqual([
      ['essai', 'Partiel'],
      ['autre', 'Absent'],
    ])
  })

  it('stays called for while one of them asks for it', async () => {
    const { context, assessment, other, plan } = await twoQuestionnaires()
    await answered(context, assessment)
    await answered(context, other)
    await plan.save(NAME_SOMEONE, written)
    await setArchived(context, { kind: 'assessment', id: assessment.id, archived: true })
    expect(await plan.actions()).toMatchObject([{ key: NAME_SOMEONE, called: true, edits: written }])
    await setArchived(context, { kind: 'assessment', id: other.id, archived: true })
    expect(await plan.actions()).toMatchObject([{ key: NAME_SOMEONE, called: false, edits: written }])
  })

  it('keeps the words of whoever asked for it once nobody does any more', async () => {
    const { context, other, plan } = await twoQuestionnaires()
    await answered(context, other)
    const [called] = await plan.actions()
    expect(called?.title).toMatch(/ \(site\)$/)
    await plan.save(NAME_SOMEONE, written)
    await saveAnswer(context, {
      assessmentId: other.id,
      questionId: '1.1',
      answer: anAnswerInput({ value: 'in-place' }),
    })
    expect(await plan.actions()).toMatchObject([{ key: NAME_SOMEONE, called: false, title: called?.title }])
  })

  it('follows the newest campaign only', async () => {
    const { context, assessment, plan } = await twoQuestionnaires()
    await answered(context, assessment)
    const next = await createAssessment(context, { ...assessment, previousId: assessment.id })
    await saveAnswer(context, {
      assessmentId: next.id,
      questionId: '1.1',
      answer: anAnswerInput({ value: 'in-place' }),
    })
    expect(await plan.actions()).toEqual([])
  })
})

describe('an action typed by hand', () => {
  it('is added to the plan of its site, edited and removed', async () => {
    const { context, establishmentId, plan } = await anOpenPlan()
    const added = await addAction(context, { establishmentId, edits: someEdits({ title: 'Changer le coffre' }) })
    expect(added).toMatchObject({
      kind: 'manual',
      title: 'Changer le coffre',
      priority: 2,
      establishmentId,
      called: true,
    })
    expect(PlanAction.parse(added)).toEqual(added)
    expect(await plan()).toEqual([added])
    await removeAction(context, { establishmentId, key: added.key })
    expect(await plan()).toEqual([])
  })

  it('needs a title, and only such an action can be removed', async () => {
    const { context, establishmentId } = await anOpenPlan({ '1.1': 'absent' })
    await expect(addAction(context, { establishmentId, edits: someEdits({ title: '  ' }) })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(removeAction(context, { establishmentId, key: NAME_SOMEONE })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('the dates of a status', () => {
  it('are those of the days it was said, and a typed one stays', async () => {
    const { edit } = await anOpenPlan({ '1.1': 'absent' })
    expect((await edit(NAME_SOMEONE, { startedOn: null })).edits).toMatchObject({
      startedOn: '2026-11-21',
      doneOn: null,
    })
    expect((await edit(NAME_SOMEONE, { status: 'done' })).edits).toMatchObject({
      startedOn: '2026-11-02',
      doneOn: '2026-11-21',
    })
    expect((await edit(NAME_SOMEONE, { status: 'blocked', doneOn: '2026-11-21' })).edits.doneOn).toBeNull()
  })
})

describe('undoing', () => {
  it('takes back one gesture after the other, to where the plan was', async () => {
    const { context, establishmentId, plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    const untouched = await plan()
    await edit(NAME_SOMEONE)
    const edited = await plan()
    await addAction(context, { establishmentId, edits: someEdits({ title: 'Changer le coffre' }) })
    expect((await getPlan(context, { establishmentId })).undo).toMatchObject({ note: 'Changer le coffre' })
    expect((await undoPlanChange(context, { establishmentId })).actions).toEqual(edited)
    const back = await undoPlanChange(context, { establishmentId })
    expect(back.actions).toEqual(untouched)
    expect(back.undo).toBeNull()
    await expect(undoPlanChange(context, { establishmentId })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes back at once what was written on several actions', async () => {
    const { context, establishmentId, plan } = await anOpenPlan({ '1.1': 'absent', '2.1': 'absent' })
    const untouched = await plan()
    const changes = untouched.map(({ key }) => ({ key, edits: someEdits({ owner: 'Mme Le Goff' }) }))
    const saved = await saveActions(context, { establishmentId, note: '2 actions', changes })
    expect(saved.actions.map(({ edits }) => edits.owner)).toEqual(['Mme Le Goff', 'Mme Le Goff'])
    expect(saved.undo?.note).toBe('2 actions')
    expect((await undoPlanChange(context, { establishmentId })).actions).toEqual(untouched)
  })

  it('writes nothing of several actions when one is not in the plan', async () => {
    const { context, establishmentId, plan } = await anOpenPlan({ '1.1': 'absent' })
    const untouched = await plan()
    const changes = [NAME_SOMEONE, 'manuel/inconnue'].map((key) => ({ key, edits: someEdits({ title: 'Titre' }) }))
    await expect(saveActions(context, { establishmentId, note: '2 actions', changes })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await plan()).toEqual(untouched)
  })

  it('refuses what was changed since from another site, and leaves it', async () => {
    const { context, assessment, establishmentId, plan, edit } = await anOpenPlan({ '1.1': 'absent' })
    await edit(NAME_SOMEONE)
    const sister = await aPlan(context, assessment)
    await sister.save(NAME_SOMEONE, { ...written, owner: 'Quelqu’un d’autre' })
    await expect(undoPlanChange(context, { establishmentId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await plan())[0]?.edits.owner).toBe('Quelqu’un d’autre')
  })
})

describe('a questionnaire added from a file', () => {
  it('feeds the plan from its first reading on', async () => {
    const before = await anInstallContext()
    await installed(before, anotherDefinition())
    const { organisationId } = await anAssessment(before)
    const { establishmentId } = await aPlan(before, { organisationId })
    const assessment = await createAssessment(before, {
      organisationId,
      establishmentId,
      previousId: null,
      questionnaireId: 'maison',
      details: { profile: 'EE', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    })
    await answered(before, assessment)
    // Sextant starts again: nothing of the questionnaire is in memory.
    const restarted = async () => ({
      ...before,
      definitions: await withInstalled(aLibrary(aDefinition()), before.database),
    })
    const [action] = (await getPlan(await restarted(), { establishmentId })).actions
    if (!action) throw new Error('the answer calls for an action')
    const edits = { ...action.edits, owner: 'Mme Morel' }
    await saveAction(await restarted(), { establishmentId, key: action.key, edits })
    expect(await getWeakSpots(await restarted(), { establishmentId })).toMatchObject([{ kind: 'action-without-date' }])
    expect((await undoPlanChange(await restarted(), { establishmentId })).actions).toEqual([action])
  })
})
