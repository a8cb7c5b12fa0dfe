import { describe, expect, it } from 'vitest'
import { anOlderAssessment } from '../../services/testing/versions-context'
import { contract, type Output } from '../contract'
import { versionHandlers } from './versions'

describe('the channels of versions', () => {
  it('take an assessment from a preview to an upgrade, back, to its closing and its reopening', async () => {
    const { first, second, assessment, answer } = await anOlderAssessment()
    await answer(first, 'copie', { value: 3 })
    const handlers = versionHandlers({ context: async () => second })
    const ref = { assessmentId: assessment.id }
    const parsed = <C extends keyof typeof handlers>(channel: C, value: Output<C>) =>
      expect(contract[channel].output.parse(value)).toEqual(value)

    const preview = await handlers.previewUpgrade(ref)
    parsed('previewUpgrade', preview)
    expect(preview).toMatchObject({ fromVersion: '1.0.0', toVersion: '1.1.0', counts: { toReview: 1 } })
    expect(await handlers.upgradeAssessment(ref)).toMatchObject({ questionnaireVersion: '1.1.0' })
    expect(await handlers.undoUpgrade(ref)).toMatchObject({ questionnaireVersion: '1.0.0' })
    expect((await handlers.closeAssessment(ref)).closedAt).not.toBeNull()
    expect(await handlers.reopenAssessment({ ...ref, reason: 'À corriger' })).toMatchObject({ closedAt: null })
    const events = await handlers.getAssessmentEvents(ref)
    parsed('getAssessmentEvents', events)
    expect(events.map(({ kind }) => kind)).toEqual(['reopened', 'closed', 'upgrade-undone', 'upgraded'])
    expect(await handlers.getReusableAnswers(ref)).toEqual([])
  })
})
