import { describe, expect, it } from 'vitest'
import { nothingEdited } from '../../../questionnaires/action-edits'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { documentsFor, namedDocuments } from '../../../questionnaires/documents'
import { score } from '../../../questionnaires/scoring/score'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { createAssessment, getAssessmentContent } from '../assessments'
import { closeAssessment } from '../closing'
import { setArchived } from '../entities'
import { addAction } from '../plan/plan'
import { anOrganisation } from '../testing/a-context'
import { saveEvidence } from './evidence'
import { getEvidence, removeEvidence, setEvidenceUses } from './register'
import { aRegister, RECYF } from './testing/a-register'

const use = ({ id }: { readonly id: string }, questionId: string) => ({ assessmentId: id, questionId })

describe('the register', () => {
  it('says which answers of which questionnaires each piece backs, wherever they are', async () => {
    const { context, first, entity, site1, site2, answer, piece, cite } = await aRegister()
    const { id } = await piece()
    await answer(entity, '1.1', { value: 'in-place' })
    await answer(site1, 'copie', { value: 2 })
    await cite(entity, '1.1', id)
    await cite(site1, 'copie', id)
    await cite(site2, 'copie', id)
    const { pieces } = await getEvidence(context, { establishmentId: first.id })
    expect(
      pieces[0]?.uses.map(({ entity: whose, questionnaireTitle, label, words, claimed }) => [
        whose,
        questionnaireTitle,
        label,
        words,
        claimed,
      ]),
    ).toEqual([
      ['Centre hospitalier d’essai', 'NIS 2', '1.1 · Responsable nommé', 'En place', true],
      ['EHPAD Les Tilleuls', 'Maturité', 'Copie à part', 'Niveau 2', false],
      ['SSIAD du Port', 'Maturité', 'Copie à part', '', false],
    ])
  })

  it('lists every question asked here, and leaves out what only describes the entity and the other sites', async () => {
    const { context, first, entity, site1 } = await aRegister()
    const { questions } = await getEvidence(context, { establishmentId: first.id })
    const of = ({ id }: { readonly id: string }) =>
      questions.filter(({ assessmentId }) => assessmentId === id).map(({ questionId }) => questionId)
    expect(of(entity)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2'])
    expect(of(site1)).toContain('copie')
    expect(of(site1)).not.toContain('serveur')
    expect(questions).toHaveLength(of(entity).length + of(site1).length)
  })

  it('names the documents that the questions asked here call for, with all those questions', async () => {
    const { context, first } = await aRegister()
    const { wanted } = await getEvidence(context, { establishmentId: first.id })
    const shared = wanted.find(({ uses }) => uses.length > 1)
    expect(shared).toBeDefined()
    for (const { documentId, uses } of wanted) {
      for (const { questionId } of uses) {
        expect(documentsFor(RECYF, questionId).map(({ id }) => id)).toContain(documentId)
      }
    }
    const order = namedDocuments.map(({ id }) => id)
    const shown = wanted.map(({ documentId }) => documentId)
    expect(shown).toEqual(order.filter((id) => shown.includes(id)))
  })

  it('asks the newest campaign only', async () => {
    const { context, first, site1, open } = await aRegister()
    const next = await open('essai-maturite', 'complet', first.id, site1.id)
    const { questions } = await getEvidence(context, { establishmentId: first.id })
    expect(questions.some(({ assessmentId }) => assessmentId === site1.id)).toBe(false)
    expect(questions.some(({ assessmentId }) => assessmentId === next.id)).toBe(true)
  })

  it('says what else points to a piece', async () => {
    const { context, first, piece } = await aRegister()
    const { id } = await piece()
    await addAction(context, {
      establishmentId: first.id,
      edits: { ...nothingEdited, title: 'Relire la carte', evidenceIds: [id] },
    })
    const { pieces } = await getEvidence(context, { establishmentId: first.id })
    expect(pieces[0]).toMatchObject({ uses: [], heldBy: ['action'] })
  })
})

describe('the uses of a piece', () => {
  it('are set for all questions at once, after the other pieces, each answer with one revision more', async () => {
    const { context, entity, site1, answer, piece, cite } = await aRegister()
    const [old, { id }] = [await piece({ title: 'Ancienne' }), await piece()]
    await answer(entity, '1.1', { value: 'in-place' })
    await cite(entity, '1.1', old.id)
    const before = await getAssessmentContent(context, entity.id)
    await setEvidenceUses(context, { id, uses: [use(entity, '1.1'), use(entity, '1.2'), use(site1, 'copie')] })
    const { answers } = await getAssessmentContent(context, entity.id)
    expect(
      answers.map(({ questionId, value, evidenceIds, revision }) => [questionId, value, evidenceIds, revision]),
    ).toEqual([
      ['1.1', 'in-place', [old.id, id], (before.answers[0]?.revision ?? 0) + 1],
      ['1.2', null, [id], 1],
    ])
    const site = await getAssessmentContent(context, site1.id)
    expect(site.answers.map(({ questionId, evidenceIds }) => [questionId, evidenceIds])).toEqual([['copie', [id]]])
  })

  it('are detached when they are no longer given, and the rest does not move', async () => {
    const { context, entity, piece } = await aRegister()
    const { id } = await piece()
    await setEvidenceUses(context, { id, uses: [use(entity, '1.1'), use(entity, '1.2')] })
    await setEvidenceUses(context, { id, uses: [use(entity, '1.2'), use(entity, '1.2')] })
    const { answers } = await getAssessmentContent(context, entity.id)
    expect(answers.map(({ questionId, evidenceIds, revision }) => [questionId, evidenceIds, revision])).toEqual([
      ['1.1', [], 2],
      ['1.2', [id], 1],
    ])
  })

  it('of a closed assessment, or of one put away, stay as they were', async () => {
    const { context, entity, site1, site2, piece, cite } = await aRegister()
    const { id } = await piece()
    await cite(entity, '1.1', id)
    await cite(site2, 'copie', id)
    await closeAssessment(context, entity.id)
    await setArchived(context, { kind: 'assessment', id: site2.id, archived: true })
    await setEvidenceUses(context, { id, uses: [use(site1, 'essai')] })
    const cited = async (assessment: { readonly id: string }) =>
      (await getAssessmentContent(context, assessment.id)).answers.flatMap(({ evidenceIds }) => evidenceIds)
    expect([await cited(entity), await cited(site2), await cited(site1)]).toEqual([[id], [id], [id]])
  })

  it('are refused all together when one is in a closed assessment', async () => {
    const { context, entity, site1, piece } = await aRegister()
    const { id } = await piece()
    await closeAssessment(context, entity.id)
    const uses = [use(site1, 'copie'), use(entity, '1.1')]
    await expect(setEvidenceUses(context, { id, uses })).rejects.toMatchObject({ code: 'assessment-closed' })
    expect((await getAssessmentContent(context, site1.id)).answers).toEqual([])
  })

  it('are refused for what is not there, or not of the same entity', async () => {
    const { context, entity, piece } = await aRegister()
    const { details, questionnaireId } = entity
    const elsewhere = await createAssessment(context, {
      organisationId: (await anOrganisation(context)).id,
      establishmentId: null,
      previousId: null,
      questionnaireId,
      details,
    })
    const { id } = await piece()
    const refused = { code: 'not-found' }
    await expect(setEvidenceUses(context, { id, uses: [use(entity, '9.9')] })).rejects.toMatchObject(refused)
    await expect(setEvidenceUses(context, { id: entity.id, uses: [] })).rejects.toMatchObject(refused)
    await expect(setEvidenceUses(context, { id, uses: [use(elsewhere, '1.1')] })).rejects.toMatchObject(refused)
  })
})

describe('a piece', () => {
  it('is removed when nothing uses it', async () => {
    const { context, first, piece } = await aRegister()
    const { id } = await piece()
    await removeEvidence(context, { id })
    expect((await getEvidence(context, { establishmentId: first.id })).pieces).toEqual([])
  })

  it('stays while an answer cites it, even in a closed assessment, or while an action does', async () => {
    const { context, first, entity, piece, cite } = await aRegister()
    const [cited, planned] = [await piece(), await piece()]
    await cite(entity, '1.1', cited.id)
    await closeAssessment(context, entity.id)
    const edits = { ...nothingEdited, title: 'Relire', evidenceIds: [planned.id] }
    await addAction(context, { establishmentId: first.id, edits })
    for (const { id } of [cited, planned]) {
      await expect(removeEvidence(context, { id })).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  it('has no file but the one that was attached, whatever the page says', async () => {
    const { context, organisationId, piece } = await aRegister()
    const file = { name: 'x.pdf', sha256: '0'.repeat(64), bytes: 1, copied: true }
    const created = await piece({ file })
    expect(created.piece.file).toBeNull()
    const saved = await saveEvidence(context, {
      id: created.id,
      organisationId,
      piece: { ...created.piece, link: 'https://intranet/carte', file },
    })
    expect(saved.piece).toMatchObject({ link: 'https://intranet/carte', file: null })
  })

  it('leaves the score backed by evidence the day after it expires', async () => {
    const { context, entity, answer, piece, cite } = await aRegister()
    const { id } = await piece({ expires: '2026-12-31' })
    await answer(entity, '1.1', { value: 'in-place' })
    await cite(entity, '1.1', id)
    const answers = toAnswerSet(await getAssessmentContent(context, entity.id))
    const on = (day: string) => score(aDefinition({ id: RECYF }), 'EE', answers, day).overall
    expect(on('2026-12-31').evidenced.num).toBe(1)
    expect(on('2027-01-01').evidenced.num).toBe(0)
    expect(on('2027-01-01').prudent.num).toBe(1)
  })
})
