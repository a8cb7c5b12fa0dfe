import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allQuestions } from '../../questionnaires/questions'
import { isValidValue } from '../../questionnaires/scales'
import { threeVersions } from '../../questionnaires/testing/maturity-versions'
import type { AssessmentContent } from '../ipc/contract'
import { updateAssessment } from './assessments'
import { getAssessmentEvents } from './closing'
import { anOlderAssessment } from './testing/versions-context'
import { undoUpgrade, upgradeAssessment } from './upgrade'

describe('taking an upgrade back', () => {
  it('finds the assessment as it was', async () => {
    const { first, second, assessment, answer, content } = await anOlderAssessment()
    await answer(first, 'copie', { value: 3, comment: 'Chez le prestataire' })
    await answer(first, 'engagement', { value: 1 })
    const before = await content(first)
    await upgradeAssessment(second, assessment.id)
    const undone = await undoUpgrade(second, assessment.id)
    const after = await content(second)
    expect(undone.questionnaireVersion).toBe('1.0.0')
    expect({ ...after, assessment: null }).toEqual({ ...before, assessment: null })
    expect({ ...undone, updatedAt: '' }).toEqual({ ...before.assessment, updatedAt: '' })
    const events = await getAssessmentEvents(second, assessment.id)
    expect(events.map(({ kind, note }) => [kind, note])).toEqual([
      ['upgrade-undone', '1.1.0 → 1.0.0'],
      ['upgraded', '1.0.0 → 1.1.0'],
    ])
  })

  it('sets aside what was answered, changed or confirmed since', async () => {
    const { first, second, assessment, answer, content } = await anOlderAssessment()
    await answer(first, 'copie', { value: 3 })
    await answer(first, 'essai', { value: 2 })
    await answer(first, 'accueil', { value: 1 })
    await upgradeAssessment(second, assessment.id)
    await answer(second, 'telephone', { value: 2, comment: 'Nouveau' })
    await answer(second, 'essai', { value: 3 })
    await answer(second, 'copie', { value: 3, toConfirm: false })
    await undoUpgrade(second, assessment.id)
    const { answers, setAside } = await content(second)
    expect(answers.map(({ questionId, value }) => [questionId, value])).toEqual([
      ['copie', 3],
      ['essai', 2],
      ['accueil', 1],
    ])
    const told = setAside.map(({ questionId, fromVersion, words }) => [questionId, fromVersion, words.slice(0, 8)])
    expect(told.sort()).toEqual([
      ['copie', '1.1.0', 'Niveau 3'],
      ['essai', '1.1.0', 'Niveau 3'],
      ['telephone', '1.1.0', 'Niveau 2'],
    ])
  })

  it('keeps the label and the target chosen since', async () => {
    const { second, assessment } = await anOlderAssessment()
    await upgradeAssessment(second, assessment.id)
    const target = { level: 3, byDomain: {}, by: '2027-12-31' }
    const details = { ...assessment.details, label: 'Décembre 2026', target }
    await updateAssessment(second, { id: assessment.id, details })
    expect((await undoUpgrade(second, assessment.id)).details).toEqual(details)
  })

  it('is refused when nothing was upgraded, or when it was taken back already', async () => {
    const { second, assessment } = await anOlderAssessment()
    await expect(undoUpgrade(second, assessment.id)).rejects.toMatchObject({ code: 'conflict' })
    await upgradeAssessment(second, assessment.id)
    await undoUpgrade(second, assessment.id)
    await expect(undoUpgrade(second, assessment.id)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('goes back one upgrade at a time', async () => {
    const { second, third, assessment } = await anOlderAssessment()
    await upgradeAssessment(second, assessment.id)
    await upgradeAssessment(third, assessment.id)
    expect((await undoUpgrade(third, assessment.id)).questionnaireVersion).toBe('1.1.0')
    expect((await undoUpgrade(third, assessment.id)).questionnaireVersion).toBe('1.0.0')
  })

  it('again and again loses none of the answers set aside', async () => {
    const { second, assessment, answer, content } = await anOlderAssessment()
    for (const comment of ['Premier essai', 'Second essai']) {
      await upgradeAssessment(second, assessment.id)
      await answer(second, 'telephone', { value: 2, comment })
      await undoUpgrade(second, assessment.id)
    }
    const { setAside } = await content(second)
    expect(setAside.map((entry) => entry.answer.comment)).toEqual(['Premier essai', 'Second essai'])
  })

  it('or upgrading, in any order, never makes an answer disappear', async () => {
    const definitions = threeVersions()
    const questions = [...new Set(definitions.flatMap((definition) => allQuestions(definition).map(({ id }) => id)))]
    const someGesture = fc.oneof(
      fc.record({
        question: fc.constantFrom(...questions),
        value: fc.constantFrom(null, 0, 2, 4, 'yes', 'no', 'heberge', 'unknown', 'not-applicable', '2026-03-01'),
      }),
      fc.constantFrom('second', 'third', 'undo'),
    )
    const traces = ({ answers, setAside }: AssessmentContent) =>
      new Set([...answers, ...setAside.map(({ answer }) => answer)].map(({ comment }) => comment))
    await fc.assert(
      fc.asyncProperty(fc.array(someGesture, { minLength: 4, maxLength: 25 }), async (gestures) => {
        const { second, third, assessment, answer, content } = await anOlderAssessment()
        for (const [turn, gesture] of gestures.entries()) {
          const before = await content(third)
          if (typeof gesture === 'string') {
            const moving =
              gesture === 'undo'
                ? undoUpgrade(third, assessment.id)
                : upgradeAssessment(gesture === 'second' ? second : third, assessment.id)
            // Whether there is a version to go to, or an upgrade to take back, is for other tests.
            await moving.catch((error: { code?: string }) => expect(error.code).toMatch(/conflict|not-found/))
            const after = traces(await content(third))
            expect([...traces(before)].filter((trace) => !after.has(trace))).toEqual([])
            continue
          }
          const { questionnaireVersion } = before.assessment
          const definition = definitions.find(({ version }) => version === questionnaireVersion)
          const question = definition && allQuestions(definition).find(({ id }) => id === gesture.question)
          if (!question || (gesture.value !== null && !isValidValue(question, gesture.value))) continue
          await answer(third, gesture.question, { value: gesture.value, comment: `${gesture.question} ${turn}` })
        }
      }),
      { numRuns: 40 },
    )
  })
})
