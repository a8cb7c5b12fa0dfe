import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { maturityScoring } from '../../questionnaires/testing/a-maturity-definition'
import { threeVersions } from '../../questionnaires/testing/maturity-versions'
import { findLastSnapshot } from '../db/repositories/snapshots'
import type { UpgradePreview } from '../ipc/contract'
import { contract } from '../ipc/contract'
import { setEvidenceLinks } from './answers'
import { updateAssessment } from './assessments'
import { closeAssessment, getAssessmentEvents } from './closing'
import { saveEvidence } from './evidence/evidence'
import { saveSettings } from './settings'
import { aPiece, aPlan } from './testing/a-context'
import { anOlderAssessment, knowing } from './testing/versions-context'
import { previewUpgrade, undoUpgrade, upgradeAssessment } from './upgrade'

/** Some answers of each fate, given in 1.0.0, one of them with a piece of evidence. */
async function anAnsweredAssessment() {
  const opened = await anOlderAssessment()
  const { first, assessment, answer } = opened
  await answer(first, 'accueil', { value: 2, comment: 'Livret remis' })
  await answer(first, 'copie', { value: 3, privateNote: 'Vue sur place' })
  await answer(first, 'charte', { value: 'no', comment: 'Pas encore' })
  await answer(first, 'nominatif', { value: 4 })
  await answer(first, 'essai', { value: 1 })
  await answer(first, 'engagement', { value: 1, comment: 'Courriel de l’éditeur' })
  const { id: evidenceId } = await saveEvidence(first, {
    id: null,
    organisationId: assessment.organisationId,
    piece: aPiece({ title: 'Contrat', date: '2026-03-01' }),
  })
  await setEvidenceLinks(first, { assessmentId: assessment.id, questionId: 'nominatif', evidenceIds: [evidenceId] })
  return { ...opened, evidenceId }
}

const changeTo = (preview: UpgradePreview, id: string) => preview.changes.find(({ to }) => to.some((q) => q.id === id))

describe('the preview of an upgrade', () => {
  it('counts what is kept, to review, set aside and new', async () => {
    const { second, assessment } = await anAnsweredAssessment()
    const preview = await previewUpgrade(second, assessment.id)
    expect(contract.previewUpgrade.output.parse(preview)).toEqual(preview)
    expect(preview).toMatchObject({
      fromVersion: '1.0.0',
      toVersion: '1.1.0',
      summary: 'Des questions plus précises, et une sur les téléphones.',
      counts: { kept: 2, toReview: 2, setAside: 2, added: 1 },
    })
  })

  it('shows both wordings, the answer in words and what becomes of it', async () => {
    const { second, assessment } = await anAnsweredAssessment()
    const preview = await previewUpgrade(second, assessment.id)
    expect(preview.changes.map(({ kind }) => kind)).toEqual([
      'reworded',
      'split',
      'reworded',
      'added',
      'scale-changed',
      'removed',
    ])
    expect(changeTo(preview, 'copie')).toMatchObject({
      answers: 'review',
      from: [{ text: expect.stringContaining('copie à part'), words: 'Niveau 3', meaning: expect.any(String) }],
      to: [{ text: 'Gardez-vous une copie à part, essayée dans l’année\u202f?' }],
    })
    expect(changeTo(preview, 'charte')).toMatchObject({ answers: 'set-aside', from: [{ words: 'Non' }] })
    expect(changeTo(preview, 'telephone')).toMatchObject({ kind: 'added', from: [] })
  })

  it('says « Sans réponse » for a question nobody answered', async () => {
    const { second, assessment } = await anOlderAssessment()
    const preview = await previewUpgrade(second, assessment.id)
    expect(changeTo(preview, 'copie')).toMatchObject({ answers: 'review', from: [{ words: 'Sans réponse' }] })
    expect(preview.counts).toEqual({ kept: 0, toReview: 0, setAside: 0, added: 1 })
  })

  it('gives the score before and after, then on the questions that did not change', async () => {
    const [one, two] = threeVersions().map((definition) => ({
      ...definition,
      scoring: maturityScoring('mean-of-items'),
    }))
    if (!one || !two) throw new Error('two versions are expected')
    const { first, assessment, answer } = await anOlderAssessment()
    await answer(first, 'essai', { value: 2 })
    await answer(first, 'engagement', { value: 4 })
    const preview = await previewUpgrade(knowing(first, one, two), assessment.id)
    // Before: copie, essai, couverture, nominatif, equipees, delai, accueil (twice its weight), exercice, engagement.
    expect(preview.before.prudent).toEqual({ num: 6, den: 40 })
    // After: engagement is gone; charte, interim and telephone are new.
    expect(preview.after.prudent).toEqual({ num: 2, den: 48 })
    // The same in both: essai, couverture, equipees, delai, exercice.
    expect(preview.unchangedBefore.prudent).toEqual({ num: 2, den: 20 })
    expect(preview.unchangedAfter).toEqual(preview.unchangedBefore)
  })

  it('leaves out of the comparison what an answer makes pointless', async () => {
    const { first, second, assessment, answer } = await anOlderAssessment()
    await answer(first, 'essai', { value: 4 })
    const asked = await previewUpgrade(second, assessment.id)
    expect(asked.unchangedBefore.evaluated).toBe(true)
    await answer(first, 'serveur', { value: 'no' })
    const without = await previewUpgrade(second, assessment.id)
    expect(without.unchangedBefore.evaluated).toBe(false)
  })

  it('counts the actions touched, and those someone worked on', async () => {
    const { first, second, assessment } = await anAnsweredAssessment()
    const { actions, save } = await aPlan(first, assessment)
    const plan = await actions()
    const signing = plan.find(({ key }) => key === 'essai-maturite/faire-signer-la-charte')
    if (!signing) throw new Error('the answer « non » calls for it')
    const edits = { ...signing.edits, owner: 'Mme Morel' }
    await save(signing.key, edits)
    // Gone: faire-signer-la-charte (its answer is set aside) and demander-un-engagement (its question is removed).
    expect((await previewUpgrade(second, assessment.id)).actions).toEqual({
      unchanged: plan.length - 2,
      added: 0,
      gone: 2,
      edited: 1,
    })
  })

  it('writes nothing, and can be read when the assessment is closed', async () => {
    const { first, second, assessment, content } = await anAnsweredAssessment()
    const before = await content(first)
    await previewUpgrade(second, assessment.id)
    expect(await content(first)).toEqual(before)
    await closeAssessment(first, assessment.id)
    expect((await previewUpgrade(second, assessment.id)).toVersion).toBe('1.1.0')
  })

  it('is refused when there is no newer version, or when its table does not account for each question', async () => {
    const { first, assessment } = await anAnsweredAssessment()
    await expect(previewUpgrade(first, assessment.id)).rejects.toMatchObject({ code: 'conflict' })
    const [one, two] = threeVersions()
    const { equivalence: _, ...silent } = two
    const forgetful = { ...two, equivalence: { from: '1.0.0', summary: 'Essai.', changes: [] } }
    for (const newer of [silent, forgetful]) {
      const preview = previewUpgrade(knowing(first, one, newer), assessment.id)
      await expect(preview).rejects.toMatchObject({ code: 'conflict' })
    }
  })
})

describe('an upgrade', () => {
  it('moves the answers, marks those to review and pins the version', async () => {
    const { second, assessment, stored, evidenceId } = await anAnsweredAssessment()
    const upgraded = await upgradeAssessment(second, assessment.id)
    expect(upgraded).toMatchObject({ id: assessment.id, questionnaireVersion: '1.1.0', details: assessment.details })
    const provenance = { kind: 'upgrade', fromVersion: '1.0.0', questionIds: ['copie'] }
    expect(await stored(second, 'copie')).toMatchObject({
      value: 3,
      privateNote: 'Vue sur place',
      toConfirm: true,
      provenance,
    })
    expect(await stored(second, 'accueil')).toMatchObject({ value: 2, comment: 'Livret remis', toConfirm: false })
    expect(await stored(second, 'essai')).toMatchObject({ value: 1, toConfirm: false, provenance: null, revision: 1 })
    for (const id of ['nominatif', 'interim']) {
      expect(await stored(second, id)).toMatchObject({ value: 4, toConfirm: true, evidenceIds: [evidenceId] })
    }
  })

  it('keeps the date of each answer: nobody gave it again', async () => {
    const { first, second, assessment, stored } = await anAnsweredAssessment()
    const before = await stored(first, 'copie')
    await upgradeAssessment(second, assessment.id)
    expect((await stored(second, 'copie'))?.updatedAt).toBe(before?.updatedAt)
  })

  it('sets aside what found no place, readable without the older version', async () => {
    const { second, assessment, content } = await anAnsweredAssessment()
    await upgradeAssessment(second, assessment.id)
    const { setAside } = await content(second)
    expect(
      setAside.map(({ questionId, fromVersion, label, words }) => [questionId, fromVersion, label, words]),
    ).toEqual([
      ['charte', '1.0.0', 'Charte signée', 'Non'],
      [
        'engagement',
        '1.0.0',
        'Engagement de l’éditeur',
        'Niveau 1 · Une personne s’en charge quand elle y pense (engagement de l’éditeur).',
      ],
    ])
    expect(setAside[1]?.answer).toMatchObject({ value: 1, comment: 'Courriel de l’éditeur' })
  })

  it('freezes the assessment before and after, and is told as an event', async () => {
    const { first, second, assessment, content } = await anAnsweredAssessment()
    await saveSettings(first, {
      respondent: 'Aïcha Morel',
      respondentRole: '',
      theme: 'system',
      textSize: 'normal',
      shortcuts: true,
      lockAfterMinutes: 0,
      sheetReminderFrom: null,
    })
    const before = await content(first)
    const preview = await previewUpgrade(second, assessment.id)
    await upgradeAssessment(second, assessment.id)
    const after = await content(second)
    const frozen = await findLastSnapshot(first.database, assessment.id, 'before-upgrade')
    expect(frozen).toMatchObject({ questionnaireVersion: '1.0.0', content: { details: assessment.details } })
    expect(frozen?.content.answers).toEqual(before.answers)
    expect(frozen?.content.evidence).toEqual(before.evidence)
    expect(frozen?.content.scores.overall).toEqual(preview.before)
    const then = await findLastSnapshot(first.database, assessment.id, 'after-upgrade')
    expect(then?.questionnaireVersion).toBe('1.1.0')
    expect(then?.content.answers).toEqual(after.answers)
    expect(then?.content.setAside).toEqual(after.setAside)
    expect(then?.content.scores.overall).toEqual(preview.after)
    expect(await getAssessmentEvents(first, assessment.id)).toMatchObject([
      { kind: 'upgraded', by: 'Aïcha Morel', note: '1.0.0 → 1.1.0' },
    ])
  })

  it('leaves what people wrote on actions', async () => {
    const { first, second, assessment } = await anAnsweredAssessment()
    const { actions, save } = await aPlan(first, assessment)
    const [action] = await actions()
    if (!action) throw new Error('the answers call for actions')
    const edits = { ...action.edits, owner: 'Mme Morel', comment: 'Devis demandé' }
    await save(action.key, edits)
    await upgradeAssessment(second, assessment.id)
    const again = (await actions(second)).find(({ key }) => key === action.key)
    expect(again?.edits).toEqual(edits)
  })

  it('through two versions holds what two upgrades would', async () => {
    const onceFor = await anAnsweredAssessment()
    const twiceFor = await anAnsweredAssessment()
    await upgradeAssessment(onceFor.third, onceFor.assessment.id)
    await upgradeAssessment(twiceFor.second, twiceFor.assessment.id)
    await upgradeAssessment(twiceFor.third, twiceFor.assessment.id)
    const held = async ({ third, content }: typeof onceFor) => {
      const { assessment, answers, setAside } = await content(third)
      const plain = answers.map(({ revision: _, ...answer }) => answer)
      const apart = setAside.map(({ answer: { revision: _, ...answer }, ...rest }) => ({ ...rest, answer }))
      return { version: assessment.questionnaireVersion, plain, apart }
    }
    expect(await held(onceFor)).toEqual(await held(twiceFor))
    expect((await held(onceFor)).version).toBe('1.2.0')
  })

  it('asked twice is done once', async () => {
    const { second, assessment, content } = await anAnsweredAssessment()
    await upgradeAssessment(second, assessment.id)
    const once = await content(second)
    await expect(upgradeAssessment(second, assessment.id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await content(second)).toEqual(once)
  })

  it('asked twice at the same moment is done once', async () => {
    const { second, assessment } = await anAnsweredAssessment()
    const both = [upgradeAssessment(second, assessment.id), upgradeAssessment(second, assessment.id)]
    const ends = (await Promise.allSettled(both)).map(({ status }) => status)
    expect(ends.sort()).toEqual(['fulfilled', 'rejected'])
    expect(await getAssessmentEvents(second, assessment.id)).toHaveLength(1)
  })

  it('that fails on the way changes nothing at all', async () => {
    const { first, second, assessment, content } = await anAnsweredAssessment()
    const before = await content(first)
    let made = 0
    const newId = () => {
      if (++made === 3) throw new Error('no more')
      return first.newId()
    }
    await expect(upgradeAssessment({ ...second, newId }, assessment.id)).rejects.toThrow('no more')
    expect(await content(first)).toEqual(before)
    const rows = await first.database.get('SELECT count(*) AS n FROM snapshots')
    expect(z.object({ n: z.int() }).parse(rows)).toEqual({ n: 0 })
  })

  it('of a closed assessment is refused', async () => {
    const { first, second, assessment } = await anAnsweredAssessment()
    await closeAssessment(first, assessment.id)
    await expect(upgradeAssessment(second, assessment.id)).rejects.toMatchObject({ code: 'assessment-closed' })
    await expect(undoUpgrade(second, assessment.id)).rejects.toMatchObject({ code: 'assessment-closed' })
  })

  it('starts again from a question that still exists', async () => {
    const { first, second, assessment } = await anAnsweredAssessment()
    const details = { ...assessment.details, lastQuestionId: 'engagement' }
    await updateAssessment(first, { id: assessment.id, details })
    expect((await upgradeAssessment(second, assessment.id)).details.lastQuestionId).toBeNull()
    expect((await undoUpgrade(second, assessment.id)).details.lastQuestionId).toBe('engagement')
  })
})
