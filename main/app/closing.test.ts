import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ANSWER_LIMIT, closeOnceWritten } from './closing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window whose page and person answer what the test says. */
function aWindow({
  write,
  acceptLoss = false,
}: {
  readonly write: () => Promise<boolean>
  readonly acceptLoss?: boolean
}) {
  const calls = { asked: 0, closed: 0 }
  const requestClose = closeOnceWritten({
    write,
    acceptLoss: async () => {
      calls.asked += 1
      return acceptLoss
    },
    close: () => {
      calls.closed += 1
    },
  })
  return { calls, requestClose }
}

describe('closing the window', () => {
  it('asks nothing when everything is written', async () => {
    const { calls, requestClose } = aWindow({ write: async () => true })
    await requestClose()
    expect(calls).toEqual({ asked: 0, closed: 1 })
  })

  it.each([
    ['something could not be written', async () => false],
    ['the page fails', () => Promise.reject(new Error('gone'))],
  ])('asks first when %s, and stays when the person prefers to', async (_, write) => {
    const { calls, requestClose } = aWindow({ write })
    await requestClose()
    expect(calls).toEqual({ asked: 1, closed: 0 })
  })

  it('closes without what could not be written when the person accepts it', async () => {
    const { calls, requestClose } = aWindow({ write: async () => false, acceptLoss: true })
    await requestClose()
    expect(calls).toEqual({ asked: 1, closed: 1 })
  })

  it('asks when the page does not answer in time', async () => {
    const { calls, requestClose } = aWindow({ write: () => new Promise(() => {}) })
    const closing = requestClose()
    await vi.advanceTimersByTimeAsync(ANSWER_LIMIT - 1)
    expect(calls.asked).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await closing
    expect(calls).toEqual({ asked: 1, closed: 0 })
  })

  it('asks once however many times it is requested, and again once the person has stayed', async () => {
    const { calls, requestClose } = aWindow({ write: async () => false })
    await Promise.all([requestClose(), requestClose()])
    expect(calls.asked).toBe(1)
    await requestClose()
    expect(calls.asked).toBe(2)
  })
})
