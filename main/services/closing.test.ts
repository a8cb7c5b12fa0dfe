import { describe, expect, it } from 'vitest'
import { findLastSnapshot } from '../db/repositories/snapshots'
import { saveAnswer, setEvidenceLinks, writeAnswer } from './answers'
import { getAssessmentContent, updateAssessment } from './assessments'
import { closeAssessment, getAssessmentEvents, reopenAssessment } from './closing'
import type { ServiceContext } from './context'
import { setArchived } from './entities'
import { saveEvidence } from './evidence/evidence'
import { saveSettings } from './settings'
import { aContext, anAnswerInput, anAssessment, aPiece, aPlan } from './testing/a-context'

const missing = '00000000-0000-4000-8000-000000000000'

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

async function anAnsweredAssessment() {
  const context = await aContext()
  const assessment = await anAssessment(context)
  const refs = { assessmentId: assessment.id, questionId: '2.1' }
  await saveAnswer(context, { ...refs, answer: anAnswerInput({ value: 'in-place', comment: 'Vu' }) })
  const evidence = await saveEvidence(context, {
    id: null,
    organisationId: assessment.organisationId,
    piece: aPiece({ date: '2026-03-01' }),
  })
  await setEvidenceLinks(context, { ...refs, evidenceIds: [evidence.id] })
  return { context, assessment, evidence }
}

describe('closing an assessment', () => {
  it('dates it, without touching the date of its last change', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    const before = await getAssessmentContent(context, assessment.id)
    const closed = await closeAssessment(context, assessment.id)
    expect(closed).toEqual({ ...before.assessment, closedAt: expect.stringContaining('2026-11-21') })
    expect(await getAssessmentContent(context, assessment.id)).toEqual({ ...before, assessment: closed })
  })

  it('freezes scores, profile, version, answers and the pieces they cite', async () => {
    const { context, assessment, evidence } = await anAnsweredAssessment()
    const { answers } = await getAssessmentContent(context, assessment.id)
    const { closedAt } = await closeAssessment(context, assessment.id)
    const snapshot = await findLastSnapshot(context.database, assessment.id, 'closed')
    expect(snapshot).toMatchObject({ createdAt: closedAt, questionnaireVersion: '1.0.0' })
    expect(snapshot?.content).toMatchObject({
      details: assessment.details,
      answers,
      evidence: [evidence],
      scores: { overall: { prudent: { num: 1, den: 8 }, evidenced: { num: 1, den: 8 }, evaluated: true } },
    })
    expect(snapshot?.content.scores.domains.map(({ id, prudent }) => [id, prudent.num, prudent.den])).toEqual([
      ['1', 0, 3],
      ['2', 1, 3],
      ['3', 0, 2],
    ])
  })

  it('refuses an answer read before it, too', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    const before = await getAssessmentContent(context, assessment.id)
    const [answer] = before.answers
    if (!answer) throw new Error('the assessment has an answer')
    const closed = await closeAssessment(context, assessment.id)
    const writing = context.database.transaction((queries) =>
      writeAnswer(queries, assessment.id, { ...answer, comment: 'Trop tard', revision: answer.revision + 1 }),
    )
    await expect(writing).rejects.toMatchObject({ code: 'assessment-closed' })
    expect(await getAssessmentContent(context, assessment.id)).toEqual({ ...before, assessment: closed })
  })

  it('refuses every write in it, but the place where one reads', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    const closed = await closeAssessment(context, assessment.id)
    const refs = { assessmentId: assessment.id, questionId: '2.1' }
    const { id, details } = assessment
    const writes = [
      () => saveAnswer(context, { ...refs, answer: anAnswerInput({ value: 'absent' }) }),
      () => setEvidenceLinks(context, { ...refs, evidenceIds: [] }),
      () => updateAssessment(context, { id, details: { ...details, profile: 'EI' } }),
      () => updateAssessment(context, { id, details: { ...details, label: 'Décembre 2026' } }),
    ]
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'assessment-closed' })
    const resumed = await updateAssessment(context, { id, details: { ...details, lastQuestionId: '2.2' } })
    expect(resumed).toEqual({ ...closed, details: { ...details, lastQuestionId: '2.2' } })
  })

  it('lets the plan go on and the assessment be put away', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    await saveAnswer(context, {
      assessmentId: assessment.id,
      questionId: '1.1',
      answer: anAnswerInput({ value: 'absent' }),
    })
    await closeAssessment(context, assessment.id)
    const { actions, save } = await aPlan(context, assessment)
    const [action] = await actions()
    if (!action) throw new Error('the answer calls for an action')
    const edits = { ...action.edits, status: 'done' as const }
    expect((await save(action.key, edits)).edits).toMatchObject({ status: 'done', doneOn: '2026-11-21' })
    await setArchived(context, { kind: 'assessment', id: assessment.id, archived: true })
    expect((await getAssessmentContent(context, assessment.id)).assessment.archivedAt).not.toBeNull()
  })

  it('twice is refused, and freezes once', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    await closeAssessment(context, assessment.id)
    await expect(closeAssessment(context, assessment.id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await getAssessmentEvents(context, assessment.id)).toHaveLength(1)
  })
})

describe('reopening an assessment', () => {
  it('says who did and why, and lets it change again', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    await respond(context, 'Aïcha Morel')
    await closeAssessment(context, assessment.id)
    await respond(context, 'Le directeur')
    const reopened = await reopenAssessment(context, { assessmentId: assessment.id, reason: 'Une réponse à corriger' })
    expect(reopened.closedAt).toBeNull()
    const events = await getAssessmentEvents(context, assessment.id)
    expect(events.map(({ kind, by, note }) => [kind, by, note])).toEqual([
      ['reopened', 'Le directeur', 'Une réponse à corriger'],
      ['closed', 'Aïcha Morel', ''],
    ])
    const answer = anAnswerInput({ value: 'absent' })
    expect((await saveAnswer(context, { assessmentId: assessment.id, questionId: '2.1', answer })).revision).toBe(3)
  })

  it('leaves what was frozen as it was', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    await closeAssessment(context, assessment.id)
    const frozen = await findLastSnapshot(context.database, assessment.id, 'closed')
    await reopenAssessment(context, { assessmentId: assessment.id, reason: 'À corriger' })
    const answer = anAnswerInput({ value: 'absent' })
    await saveAnswer(context, { assessmentId: assessment.id, questionId: '2.1', answer })
    expect(await findLastSnapshot(context.database, assessment.id, 'closed')).toEqual(frozen)
  })

  it('is refused when it is open', async () => {
    const { context, assessment } = await anAnsweredAssessment()
    const reopening = reopenAssessment(context, { assessmentId: assessment.id, reason: 'Pour voir' })
    await expect(reopening).rejects.toMatchObject({ code: 'conflict' })
    expect(await getAssessmentEvents(context, assessment.id)).toEqual([])
  })
})

describe('an assessment that does not exist', () => {
  it('is neither closed, reopened nor told about', async () => {
    const context = await aContext()
    for (const asking of [
      closeAssessment(context, missing),
      reopenAssessment(context, { assessmentId: missing, reason: 'Pour voir' }),
      getAssessmentEvents(context, missing),
    ]) {
      await expect(asking).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
