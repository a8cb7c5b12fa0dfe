import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onceQuiet } from './give-back'

// What is given back is seen in the application itself: `e2e/specs/protection.spec.ts`.
describe('the quiet', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('begins with the last request, and is told once', () => {
    const work = vi.fn()
    const asked = onceQuiet(work)
    asked()
    vi.advanceTimersByTime(19_000)
    asked()
    vi.advanceTimersByTime(19_000)
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(work).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(100_000)
    expect(work).toHaveBeenCalledOnce()
  })

  it('comes again after another request', () => {
    const work = vi.fn()
    const asked = onceQuiet(work)
    asked()
    vi.advanceTimersByTime(30_000)
    asked()
    vi.advanceTimersByTime(20_000)
    expect(work).toHaveBeenCalledTimes(2)
  })
})
