import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusAnswers } from '../../questionnaires/answers'
import { cleanText } from '../../questionnaires/clean-text'
import { upsertAnswer } from '../db/repositories/answers'
import type { AnswerInput, StoredAnswer } from '../ipc/contract'
import { saveAnswer, setEvidenceLinks } from './answers'
import { getAssessmentContent } from './assessments'
import type { ServiceContext } from './context'
import { saveEvidence } from './evidence/evidence'
import { saveSettings } from './settings'
import { aContext, anAnswerInput, anAssessment, anOrganisation, aPiece } from './testing/a-context'

const missing = '00000000-0000-4000-8000-000000000000'
const piece = (title: string) => aPiece({ title, date: '2026-03-01' })

async function anOpenAssessment() {
  const context = await aContext()
  const assessment = await anAssessment(context)
  const save = (answer: Partial<AnswerInput>, questionId = '2.1') =>
    saveAnswer(context, { assessmentId: assessment.id, questionId, answer: anAnswerInput(answer) })
  const stored = async (questionId = '2.1'): Promise<StoredAnswer | undefined> =>
    (await getAssessmentContent(context, assessment.id)).answers.find((answer) => answer.questionId === questionId)
  return { context, assessment, save, stored }
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

describe('saving an answer', () => {
  it('writes all of it, with who, when and a first revision', async () => {
    const { context, save, stored } = await anOpenAssessment()
    await respond(context, 'Aïcha Morel')
    const answer = anAnswerInput({
      value: 'alternative',
      reason: 'Copie chez le GRADeS',
      comment: 'Vu le 3 mars',
      privateNote: 'À revoir avec le DSI',
      verification: { by: 'Le conseiller', on: '2026-03-03' },
    })
    const { savedAt, revision } = await save(answer)
    expect(await stored()).toEqual({
      ...answer,
      questionId: '2.1',
      answeredBy: 'Aïcha Morel',
      revision,
      updatedAt: savedAt,
      evidenceIds: [],
    })
    expect(revision).toBe(1)
  })

  it('twice the same changes neither revision nor date', async () => {
    const { save, stored } = await anOpenAssessment()
    const first = await save({ value: 'partial', comment: 'En cours' })
    const before = await stored()
    expect(await save({ value: 'partial', comment: 'En cours' })).toEqual(first)
    expect(await stored()).toEqual(before)
  })

  it('raises the revision and the date of the answer and of the assessment when something changes', async () => {
    const { context, assessment, save } = await anOpenAssessment()
    const first = await save({ value: 'partial' })
    const second = await save({ value: 'in-place' })
    expect(second.revision).toBe(2)
    expect(second.savedAt > first.savedAt).toBe(true)
    expect((await getAssessmentContent(context, assessment.id)).assessment.updatedAt).toBe(second.savedAt)
  })

  it('of nothing to a question without answer writes nothing', async () => {
    const { save, stored } = await anOpenAssessment()
    expect((await save({})).revision).toBe(0)
    expect(await stored()).toBeUndefined()
  })

  it('keeps the comment when the value is taken back', async () => {
    const { save, stored } = await anOpenAssessment()
    await save({ value: 'absent', comment: 'À voir' })
    await save({ value: null, comment: 'À voir' })
    expect(await stored()).toMatchObject({ value: null, comment: 'À voir', answeredBy: '', revision: 2 })
  })

  it('leaves the answer to the one who gave it when another only comments or verifies it', async () => {
    const { context, save, stored } = await anOpenAssessment()
    await respond(context, 'Aïcha Morel')
    await save({ value: 'in-place' })
    await respond(context, 'Le conseiller')
    await save({ value: 'in-place', comment: 'Vu', verification: { by: 'Le conseiller', on: '2026-11-20' } })
    expect((await stored())?.answeredBy).toBe('Aïcha Morel')
    await save({ value: 'partial' })
    expect((await stored())?.answeredBy).toBe('Le conseiller')
  })

  it('never marks an answer « à confirmer »: only a new version or a campaign does', async () => {
    const { save, stored } = await anOpenAssessment()
    await save({ value: 'in-place', toConfirm: true })
    expect(await stored()).toMatchObject({ toConfirm: false, revision: 1 })
    await save({ value: 'in-place', toConfirm: true, comment: 'Vu' })
    expect(await stored()).toMatchObject({ toConfirm: false, revision: 2 })
  })

  it('of a new value clears the mark « à confirmer », even when the page forgets to', async () => {
    const { context, assessment, save, stored } = await anOpenAssessment()
    await save({ value: 'partial' })
    const given = await stored()
    if (!given) throw new Error('an answer was saved')
    await upsertAnswer(context.database, assessment.id, { ...given, toConfirm: true })
    await save({ value: 'partial', toConfirm: true, comment: 'Vu' })
    expect(await stored()).toMatchObject({ toConfirm: true })
    await save({ value: 'in-place', toConfirm: true, comment: 'Vu' })
    expect(await stored()).toMatchObject({ value: 'in-place', toConfirm: false })
  })

  it('accepts a question that the profile hides', async () => {
    const context = await aContext()
    const assessment = await anAssessment(context, { profile: 'EI' })
    const answer = anAnswerInput({ value: 'absent' })
    expect((await saveAnswer(context, { assessmentId: assessment.id, questionId: '1.3', answer })).revision).toBe(1)
  })

  it('is refused for a question of another version, or an assessment that does not exist', async () => {
    const { context, save } = await anOpenAssessment()
    await expect(save({ value: 'absent' }, '9.9')).rejects.toMatchObject({ code: 'not-found' })
    const nowhere = saveAnswer(context, { assessmentId: missing, questionId: '2.1', answer: anAnswerInput() })
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  })

  it('gives back any text exactly, once cleaned', async () => {
    const { save, stored } = await anOpenAssessment()
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(null, ...statusAnswers),
        async (comment, reason, value) => {
          await save({ comment, reason, value })
          const answer = await stored()
          expect(answer?.comment ?? '').toBe(cleanText(comment))
          expect(answer?.reason ?? '').toBe(cleanText(reason))
          expect(answer?.value ?? null).toBe(value)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('loses nothing when many are asked at once', async () => {
    const { context, assessment, save } = await anOpenAssessment()
    const questions = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2']
    await Promise.all(questions.map((question) => save({ value: 'in-place', comment: question }, question)))
    const { answers } = await getAssessmentContent(context, assessment.id)
    expect(answers.map(({ comment }) => comment).sort()).toEqual(questions)
  })
})

describe('the evidence of an answer', () => {
  it('is chosen in order, without repeats, among the pieces of the organisation', async () => {
    const { context, assessment, save, stored } = await anOpenAssessment()
    const { organisationId } = assessment
    await save({ value: 'in-place' })
    const contract = await saveEvidence(context, { id: null, organisationId, piece: piece('Contrat') })
    const report = await saveEvidence(context, { id: null, organisationId, piece: piece('Rapport') })
    const link = (...evidenceIds: string[]) =>
      setEvidenceLinks(context, { assessmentId: assessment.id, questionId: '2.1', evidenceIds })
    expect((await link(report.id, contract.id, report.id)).revision).toBe(2)
    expect((await stored())?.evidenceIds).toEqual([report.id, contract.id])
    expect((await link(report.id, contract.id)).revision).toBe(2)
    expect((await link()).revision).toBe(3)
    expect((await stored())?.evidenceIds).toEqual([])
  })

  it('can be given before the answer, and stays when the answer comes', async () => {
    const { context, assessment, save, stored } = await anOpenAssessment()
    const evidence = await saveEvidence(context, {
      id: null,
      organisationId: assessment.organisationId,
      piece: piece('Contrat'),
    })
    const refs = { assessmentId: assessment.id, questionId: '2.1' }
    await setEvidenceLinks(context, { ...refs, evidenceIds: [evidence.id] })
    expect(await stored()).toMatchObject({ value: null, answeredBy: '', evidenceIds: [evidence.id] })
    await save({ value: 'in-place' })
    expect(await stored()).toMatchObject({ value: 'in-place', evidenceIds: [evidence.id], revision: 2 })
  })

  it('of another organisation, or that does not exist, is refused and nothing changes', async () => {
    const { context, assessment, stored } = await anOpenAssessment()
    const other = await anOrganisation(context, 'Autre')
    const foreign = await saveEvidence(context, { id: null, organisationId: other.id, piece: piece('Ailleurs') })
    for (const evidenceId of [foreign.id, missing]) {
      const linking = setEvidenceLinks(context, {
        assessmentId: assessment.id,
        questionId: '2.1',
        evidenceIds: [evidenceId],
      })
      await expect(linking).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await stored()).toBeUndefined()
  })
})

describe('a piece of evidence', () => {
  it('is shared by the assessments of its organisation, and changes for all', async () => {
    const { context, assessment } = await anOpenAssessment()
    const { organisationId } = assessment
    const created = await saveEvidence(context, { id: null, organisationId, piece: piece('Contrat') })
    const changed = await saveEvidence(context, { id: created.id, organisationId, piece: piece('Contrat signé') })
    const next = await anAssessment(context, { organisationId })
    expect((await getAssessmentContent(context, next.id)).evidence).toEqual([changed])
    expect(changed).toEqual({ id: created.id, organisationId, piece: piece('Contrat signé') })
  })

  it('does not change organisation', async () => {
    const { context, assessment } = await anOpenAssessment()
    const { organisationId } = assessment
    const created = await saveEvidence(context, { id: null, organisationId, piece: piece('Contrat') })
    const other = await anOrganisation(context, 'Autre')
    const moving = saveEvidence(context, { id: created.id, organisationId: other.id, piece: piece('Contrat') })
    await expect(moving).rejects.toMatchObject({ code: 'not-found' })
    const nowhere = saveEvidence(context, { id: null, organisationId: missing, piece: piece('Contrat') })
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' })
  })
})
