import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anAssessment } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { RESUME_REST, useResumePoint } from './use-resume-point'

function stayOn(questionId: string, lastQuestionId: string | null = null) {
  const assessment = anAssessment({ details: { lastQuestionId } })
  const desktop = fakeDesktop({ updateAssessment: () => assessment })
  const hook = renderHook(({ id }) => useResumePoint(assessment, id), { initialProps: { id: questionId } })
  const saved = () => desktop.inputs('updateAssessment').map(({ details }) => details.lastQuestionId)
  return { ...hook, desktop, saved }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the place where one stopped', () => {
  it('is saved once one has stayed on a question', async () => {
    const { rerender, saved } = stayOn('1.1')
    await vi.advanceTimersByTimeAsync(RESUME_REST - 1)
    rerender({ id: '1.2' })
    await vi.advanceTimersByTimeAsync(RESUME_REST - 1)
    expect(saved()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved()).toEqual(['1.2'])
  })

  it('is saved on leaving the screen, and when the window closes', () => {
    const { rerender, unmount, saved } = stayOn('1.1')
    void writeAll()
    rerender({ id: '1.2' })
    unmount()
    expect(saved()).toEqual(['1.1', '1.2'])
  })

  it('is not saved again when it is the same', async () => {
    const { unmount, saved } = stayOn('1.1', '1.1')
    await vi.advanceTimersByTimeAsync(RESUME_REST)
    unmount()
    expect(saved()).toEqual([])
  })

  it('is saved at the next occasion when it could not be', async () => {
    const { unmount, saved, desktop } = stayOn('1.1')
    desktop.prepare({
      updateAssessment: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await vi.advanceTimersByTimeAsync(RESUME_REST)
    unmount()
    expect(saved()).toEqual(['1.1', '1.1'])
  })

  it('is not saved while it is paused, nor ever with details that changed since', async () => {
    const before = anAssessment({ details: { profile: 'demarrage' } })
    const after = anAssessment({ details: { profile: 'complet' } })
    const desktop = fakeDesktop({ updateAssessment: () => after })
    const { rerender, unmount } = renderHook(({ assessment, paused }) => useResumePoint(assessment, '1.1', paused), {
      initialProps: { assessment: before, paused: false },
    })
    rerender({ assessment: before, paused: true })
    await vi.advanceTimersByTimeAsync(RESUME_REST)
    expect(desktop.inputs('updateAssessment')).toEqual([])
    rerender({ assessment: after, paused: false })
    unmount()
    expect(desktop.inputs('updateAssessment').map(({ details }) => details.profile)).toEqual(['complet'])
  })
})
