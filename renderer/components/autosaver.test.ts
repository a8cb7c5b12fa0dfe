import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DesktopError } from '../desktop-api'
import { createAutosaver, REST, type SaveStatus } from './autosaver'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An autosaver whose writes end when the test says so. */
function setUp() {
  const written: string[] = []
  const statuses: SaveStatus['state'][] = []
  const pending: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []
  const saver = createAutosaver<string>(
    (value) => {
      written.push(value)
      return new Promise<void>((resolve, reject) => pending.push({ resolve, reject }))
    },
    ({ state }) => statuses.push(state),
  )
  const settle = async (error?: unknown) => {
    const write = pending.shift()
    if (error === undefined) write?.resolve()
    else write?.reject(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, written, statuses, settle }
}

describe('autosaver', () => {
  it('writes the last value once it rests', async () => {
    const { saver, written, statuses, settle } = setUp()
    saver.change('a')
    await vi.advanceTimersByTimeAsync(REST - 1)
    saver.change('ab')
    await vi.advanceTimersByTimeAsync(REST)
    await settle()
    expect(written).toEqual(['ab'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('writes at once when flushed, and nothing twice', async () => {
    const { saver, written, settle } = setUp()
    saver.change('a')
    saver.flush()
    await settle()
    saver.flush()
    await vi.advanceTimersByTimeAsync(REST)
    expect(written).toEqual(['a'])
  })

  it('is not « saved » while a newer value waits behind a write', async () => {
    const { saver, written, statuses, settle } = setUp()
    saver.change('a')
    saver.flush()
    saver.change('b')
    await settle()
    expect(statuses.at(-1)).toBe('saving')
    await settle()
    expect(written).toEqual(['a', 'b'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('keeps a value whose write failed and writes it at the next flush', async () => {
    const { saver, written, statuses, settle } = setUp()
    saver.change('a')
    saver.flush()
    await settle(new DesktopError('disk-full', undefined))
    expect(statuses.at(-1)).toBe('failed')
    saver.flush()
    await settle()
    expect(written).toEqual(['a', 'a'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('says on flushing whether everything is on the disk', async () => {
    const { saver, settle } = setUp()
    saver.change('a')
    const failed = saver.flush()
    await settle(new DesktopError('disk-full', undefined))
    expect(await failed).toBe(false)
    const retried = saver.flush()
    await settle()
    expect(await retried).toBe(true)
  })

  it('does not bring back an old value over a newer one after a failure', async () => {
    const { saver, written, settle } = setUp()
    saver.change('a')
    saver.flush()
    saver.change('b')
    await settle(new DesktopError('disk-full', undefined))
    saver.flush()
    await settle()
    expect(written).toEqual(['a', 'b'])
  })
})
