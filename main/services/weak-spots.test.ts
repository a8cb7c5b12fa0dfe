import { describe, expect, it } from 'vitest'
import type { EvidencePiece } from '../../questionnaires/answers'
import type { AnswerInput } from '../ipc/contract'
import { contract } from '../ipc/contract'
import { saveAnswer, setEvidenceLinks } from './answers'
import { createAssessment } from './assessments'
import { closeAssessment } from './closing'
import { saveEvidence } from './evidence/evidence'
import { aContext, anAnswerInput, anAssessment, aPiece, aPlan, someEdits } from './testing/a-context'
import { getWeakSpots } from './weak-spots'

/** Today is 2026-11-21 for the test clock. */
async function aReviewedSite() {
  const context = await aContext()
  const assessment = await anAssessment(context, { profile: 'EE' })
  const plan = await aPlan(context, assessment)
  const { establishmentId } = plan
  const answer = (questionId: string, input: Partial<AnswerInput>, now = context) =>
    saveAnswer(now, { assessmentId: assessment.id, questionId, answer: anAnswerInput(input) })
  const prove = async (questionId: string, piece: Partial<EvidencePiece>) => {
    const { organisationId } = assessment
    const { id } = await saveEvidence(context, { id: null, organisationId, piece: aPiece(piece) })
    await setEvidenceLinks(context, { assessmentId: assessment.id, questionId, evidenceIds: [id] })
    return id
  }
  const spots = () => getWeakSpots(context, { establishmentId })
  const kinds = async () => (await spots()).map(({ kind }) => kind)
  return { context, assessment, plan, answer, prove, spots, kinds }
}

describe('the standing review', () => {
  it('finds nothing where nothing was answered', async () => {
    const { spots } = await aReviewedSite()
    expect(await spots()).toEqual([])
  })

  it('finds what is said to be in place without a current piece, and nothing once there is one', async () => {
    const { assessment, answer, prove, spots, kinds } = await aReviewedSite()
    await answer('1.1', { value: 'in-place' })
    const found = await spots()
    expect(contract.getWeakSpots.output.parse(found)).toEqual(found)
    expect(found).toMatchObject([
      {
        kind: 'no-evidence',
        detail: 'Aucune preuve citée',
        place: { screen: 'questionnaire', assessmentId: assessment.id, questionId: '1.1' },
      },
    ])
    await prove('1.1', { date: '2026-10-01' })
    expect(await kinds()).toEqual([])
  })

  it('asks for no proof of what is not claimed', async () => {
    const { answer, kinds } = await aReviewedSite()
    await answer('1.1', { value: 'unknown' })
    await answer('1.2', { value: 'not-applicable', reason: 'Le service est tenu par le groupement.' })
    expect(await kinds()).toEqual([])
  })

  it('finds expired pieces that back an answer, and those that will expire within sixty days', async () => {
    const { answer, prove, spots } = await aReviewedSite()
    await answer('1.1', { value: 'in-place' })
    await answer('1.2', { value: 'in-place' })
    const expired = await prove('1.1', { title: 'Contrat', date: '2025-01-01', expires: '2026-11-20' })
    const soon = await prove('1.2', { title: 'Charte', date: '2026-01-01', expires: '2027-01-20' })
    expect((await spots()).map(({ kind, title, place }) => [kind, title, place])).toMatchObject([
      ['evidence-expired', 'Contrat', { evidenceId: expired }],
      ['no-evidence', expect.any(String), { questionId: '1.1' }],
      ['evidence-expiring', 'Charte', { evidenceId: soon }],
    ])
  })

  it.each(['', 'Non applicable.', 'sans objet', 'RAS'])('finds the reason « %s » unconvincing', async (reason) => {
    const { answer, kinds } = await aReviewedSite()
    await answer('1.2', { value: 'not-applicable', reason })
    expect(await kinds()).toEqual(['weak-reason'])
  })

  it('finds what is late, without owner or without date among what is engaged or comes first', async () => {
    const { answer, plan, kinds } = await aReviewedSite()
    await answer('1.1', { value: 'absent' })
    expect(await kinds()).toEqual(['action-without-owner', 'action-without-date'])
    await plan.save('essai/nommer-responsable', someEdits({ owner: 'Mme Morel', dueDate: '2026-11-20' }))
    expect(await kinds()).toEqual(['action-late'])
    await plan.save(
      'essai/nommer-responsable',
      someEdits({ owner: 'Mme Morel', dueDate: '2026-11-20', status: 'done' }),
    )
    expect(await kinds()).toEqual([])
  })

  it('leaves alone what is neither engaged nor first', async () => {
    const { answer, kinds } = await aReviewedSite()
    await answer('1.2', { value: 'partial' })
    expect(await kinds()).toEqual([])
  })

  it('finds an action that no answer asks for any more', async () => {
    const { answer, plan, kinds } = await aReviewedSite()
    await answer('1.1', { value: 'absent' })
    await plan.save('essai/nommer-responsable', someEdits({ owner: 'Mme Morel', dueDate: '2027-01-31' }))
    await answer('1.1', { value: 'partial' })
    expect(await kinds()).toEqual([])
    await answer('1.1', { value: 'unknown' })
    expect(await kinds()).toEqual(['action-cause-gone'])
  })

  it('finds answers given a year ago, and those that a campaign only brought', async () => {
    const { context, assessment, plan, answer } = await aReviewedSite()
    const longAgo = { ...context, clock: () => '2025-11-21T08:00:00.000Z' }
    await answer('1.2', { value: 'partial' }, longAgo)
    await answer('2.1', { value: 'partial' })
    const spots = () => getWeakSpots(context, { establishmentId: plan.establishmentId })
    expect(await spots()).toMatchObject([
      { kind: 'answer-old', detail: 'Réponse du 21/11/2025', place: { questionId: '1.2' } },
    ])
    await closeAssessment(context, assessment.id)
    const next = await createAssessment(context, { ...assessment, previousId: assessment.id })
    expect(await spots()).toMatchObject([
      { kind: 'to-confirm', place: { assessmentId: next.id, questionId: '1.2' } },
      { kind: 'to-confirm', place: { assessmentId: next.id, questionId: '2.1' } },
    ])
  })

  it('knows no site but those that exist', async () => {
    const { context, assessment } = await aReviewedSite()
    await expect(getWeakSpots(context, { establishmentId: assessment.id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
